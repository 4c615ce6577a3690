import { useSearchParams } from '@remix-run/react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { OpenComparison } from '#server/services/comparison.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { LeaveGuard } from '../meetings/leave-guard.tsx';
import { classNames } from '../ui/class-names.ts';
import { ArrangeBand } from './arrange-band.tsx';
import { ComparisonPane } from './comparison-pane.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DeskProvider, useDesk } from './desk.tsx';
import { redo, undo } from './editing-session.ts';
import { LinksPart } from './links-part.tsx';
import { RowsPart } from './rows-part.tsx';
import { SaidProvider } from './said.tsx';
import { SaveLine } from './save-line.tsx';
import { SideChoices } from './side-choices.tsx';

const text = comparisonEditorMessages;
const PARTS = ['rows', 'links'] as const;
type Part = (typeof PARTS)[number];

/** 比較: what stands beside each other, and what corresponds to what. */
export function ComparisonScreen({ served }: { readonly served: OpenComparison }) {
  const { slug } = useStrategy();
  return (
    <DeskProvider key={slug} slug={slug} served={served}>
      <SaidProvider>
        <ComparisonPane label={text.title}>
          <Screen />
        </ComparisonPane>
      </SaidProvider>
    </DeskProvider>
  );
}

function Screen() {
  const { slug, session } = useDesk();
  const { part, show } = usePart();
  return (
    <>
      <div className="comparison-head">
        <h1 className="comparison-title">{text.title}</h1>
        <Parts part={part} show={show} />
        <SaveLine part={part} />
        <a href={`/strategies/${slug}/documents/comparison.html`} className="text-link comparison-document">
          {text.document}
        </a>
      </div>
      <p className="comparison-lead phrases">{part === 'rows' ? text.lead : text.links.lead}</p>
      <ConflictNotice />
      {part === 'rows' && <ArrangeBand />}
      <SideChoices />
      {part === 'rows' ? (
        <RowKeys>
          <RowsPart />
        </RowKeys>
      ) : (
        <LinksPart />
      )}
      <LeaveGuard active={session.problem !== null || session.theirs !== null} words={text.leave} />
    </>
  );
}

function Parts({ part, show }: ReturnType<typeof usePart>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons in a line are no fieldset
    <div role="group" aria-label={text.parts.label} className="comparison-parts">
      {PARTS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === part}
          className={classNames('comparison-part', each === part && 'comparison-part-current')}
          onClick={() => show(each)}
        >
          {text.parts[each]}
        </button>
      ))}
    </div>
  );
}

/** Which part is shown, kept in the address. */
function usePart(): { readonly part: Part; readonly show: (part: Part) => void } {
  const [query, setQuery] = useSearchParams();
  const part = query.get('part') === 'links' ? 'links' : 'rows';
  const show = (next: Part) =>
    setQuery(
      (before) => {
        before.delete('part');
        if (next !== 'rows') before.set('part', next);
        return before;
      },
      { preventScrollReset: true, replace: true },
    );
  return { part, show };
}

/** Ctrl+Z and Ctrl+Y are the rows' where they are shown: the text's own history is elsewhere. */
function RowKeys({ children }: { readonly children: ReactNode }) {
  const { step, canArrange } = useDesk();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    // Handled, also where nothing may be changed: no other history is meant here.
    event.preventDefault();
    if (canArrange) step(key === 'z' && !event.shiftKey ? undo : redo);
  };
  // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the controls in it
  return <div onKeyDown={onKeyDown}>{children}</div>;
}
