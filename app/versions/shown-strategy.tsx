import { useMemo } from 'react';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { ShownItem, ShownStrategy } from '#shared/versions/shown.ts';
import { FrozenTitles } from '../editor/frozen-titles.ts';
import { ShownItems } from './shown-item.tsx';
import { ShownLabels } from './shown-labels.tsx';
import { plainText, ShownTextView } from './shown-text.tsx';
import { WordsContext } from './shown-words.ts';

const text = versionMessages.page;

/** A whole strategy as it reads, without an editor; what changed is marked where it stands. */
export function ShownStrategyView({ strategy }: { readonly strategy: ShownStrategy }) {
  const { labels, yearStyle, items } = strategy;
  const words = useMemo(() => ({ labels, yearStyle }), [labels, yearStyle]);
  const titles = useMemo(() => titlesOf(items), [items]);
  return (
    <WordsContext.Provider value={words}>
      <FrozenTitles.Provider value={titles}>
        <article className="shown-strategy">
          <Head strategy={strategy} />
          {items.length === 0 && <p className="mt-6">{editorMessages.empty.title}</p>}
          <ShownItems items={items} parent={null} depth={0} depthInKind={0} />
        </article>
      </FrozenTitles.Provider>
    </WordsContext.Provider>
  );
}

/** Id of the element to which a change of an item, or (null) of the strategy itself, leads. */
export function shownAnchor(nodeId: string | null): string {
  return nodeId === null ? 'shown-strategy' : `shown-${nodeId}`;
}

function Head({ strategy: { head, categories } }: { readonly strategy: ShownStrategy }) {
  const { municipality, title, nickname, edition, planPeriod, overallGoal } = head;
  return (
    <header id={shownAnchor(null)} className="strategy-head">
      <ShownLabels state={categories.length > 0 ? 'changed' : 'same'} categories={categories} />
      <p className="text-quiet">
        <ShownTextView text={municipality} />
      </p>
      <h2 className="shown-strategy-title">
        {title.length === 0 ? text.untitled : <ShownTextView text={title} />}
      </h2>
      {nickname.length > 0 && (
        <p className="strategy-nickname">
          【<ShownTextView text={nickname} />】
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-quiet">
        {edition.length > 0 && (
          <span>
            <ShownTextView text={edition} />
          </span>
        )}
        {planPeriod.length > 0 && (
          <span>
            {editorMessages.strategy.planPeriod} <ShownTextView text={planPeriod} />
          </span>
        )}
      </p>
      {overallGoal.length > 0 && (
        <div className="overall-goal">
          <p className="text-quiet">{editorMessages.strategy.fields.overallGoal}</p>
          <p className="text-std-20B-160">
            <ShownTextView text={overallGoal} />
          </p>
        </div>
      )}
    </header>
  );
}

function titlesOf(items: readonly ShownItem[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const add = (item: ShownItem) => {
    if (item.state !== 'removed') titles.set(item.id, plainText(item.title));
    item.children.forEach(add);
  };
  items.forEach(add);
  return titles;
}
