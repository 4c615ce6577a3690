import { createElement } from 'react';
import { headingOver } from '#shared/strategy/level-runs.ts';
import type { ShownItem } from '#shared/versions/shown.ts';
import { ShownBodyView } from './shown-body.tsx';
import { ShownIndicators } from './shown-indicators.tsx';
import { Title } from './shown-item-title.tsx';
import { ShownLabels } from './shown-labels.tsx';
import { useWords } from './shown-words.ts';

interface ShownItemsProps {
  readonly items: readonly ShownItem[];
  readonly parent: ShownItem | null;
  readonly depth: number;
  /** How many items of its own kind lie above: it decides the words of the level. */
  readonly depthInKind: number;
}

/** Items in runs of one sort with the strategy's own heading over each, as 本文 prints them. */
export function ShownItems({ items, parent, depth, depthInKind }: ShownItemsProps) {
  const { labels } = useWords();
  return runsOf(items).map((run) => {
    const [first] = run;
    if (first === undefined) return null;
    const { kind, scope, id } = first;
    const own = parent?.kind === kind ? depthInKind + 1 : 0;
    const heading = headingOver(labels, { kind, scope, role: first.indicator?.role ?? null }, own);
    const key = `${kind} ${id} ${first.state}`;
    switch (kind) {
      case 'indicator':
        return <ShownIndicators key={key} heading={heading} items={run} />;
      case 'initiative':
        return <Initiatives key={key} heading={heading} items={run} />;
      default:
        return (
          <div key={key}>
            {heading !== '' && <p className={`level-heading level-heading-${kind}`}>{heading}</p>}
            {run.map((item) => (
              <Block key={`${item.id} ${item.state}`} item={item} depth={depth} depthInKind={own} />
            ))}
          </div>
        );
    }
  });
}

interface BlockProps {
  readonly item: ShownItem;
  readonly depth: number;
  readonly depthInKind: number;
}

function Block({ item, depth, depthInKind }: BlockProps) {
  const { id, state, kind, categories, body, children } = item;
  return (
    <section
      id={`shown-${id}`}
      className={`node-block node-${kind} node-depth-${Math.min(depth, 3)} shown-item shown-item-${state}`}
    >
      <div className="node-head">
        {/* The page's title is level 1, the strategy's 2. */}
        {createElement(`h${Math.min(depth + 3, 6)}`, { className: 'node-title' }, <Title item={item} />)}
        <ShownLabels state={state} categories={categories} />
      </div>
      {body !== null && <ShownBodyView body={body} state={state} />}
      <ShownItems items={children} parent={item} depth={depth + 1} depthInKind={depthInKind} />
    </section>
  );
}

function Initiatives({ heading, items }: { readonly heading: string; readonly items: readonly ShownItem[] }) {
  return (
    <div className="initiatives">
      {heading !== '' && <p className="level-heading level-heading-initiative">{heading}</p>}
      <ul>
        {items.map((item) => (
          <li
            key={`${item.id} ${item.state}`}
            id={`shown-${item.id}`}
            className={`initiative shown-item shown-item-${item.state}`}
          >
            <span className="min-w-0 grow">
              <Title item={item} />
            </span>
            <ShownLabels state={item.state} categories={item.categories} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Neighbours of equal kind, scope and role together. */
function runsOf(items: readonly ShownItem[]): readonly (readonly ShownItem[])[] {
  const runs: ShownItem[][] = [];
  const sortOf = (item: ShownItem) => `${item.kind} ${item.scope} ${item.indicator?.role}`;
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && sortOf(last[0]) === sortOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
