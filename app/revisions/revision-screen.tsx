import { useEffect, useRef } from 'react';
import type { RevisionRecord } from '#server/services/revisions.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { UserId } from '#shared/ids.ts';
import { classNames } from '../ui/class-names.ts';
import { AfterView } from './after-view.tsx';
import { BehindBand } from './behind-band.tsx';
import { ChangeDetail } from './change-detail.tsx';
import { ChangeList } from './change-list.tsx';
import { ConflictList } from './conflict-list.tsx';
import { MissingList } from './missing-list.tsx';
import { OverviewTexts } from './overview-texts.tsx';
import { RevisionProvider, useRevision } from './revision-context.tsx';
import { RevisionDiscussion } from './revision-discussion.tsx';
import { RevisionHead } from './revision-head.tsx';
import { RevisionPane } from './revision-pane.tsx';
import { REVISION_VIEWS, useRevisionView } from './revision-view.ts';
import { SaidLine } from './said-line.tsx';
import { VotePanel } from './vote-panel.tsx';

const text = revisionMessages.page;

interface RevisionScreenProps {
  readonly revision: RevisionRecord;
  readonly me: UserId;
}

/** One revision: its changes with their reasons, the vote on it, and what this person does next. */
export function RevisionScreen({ revision, me }: RevisionScreenProps) {
  return (
    <RevisionProvider key={revision.id} served={revision} me={me}>
      <RevisionDiscussion>
        <RevisionPane>
          <RevisionHead />
          <SaidLine />
          <GivenBack />
          <BehindBand />
          <MissingList />
          <Views />
          <Columns />
        </RevisionPane>
      </RevisionDiscussion>
    </RevisionProvider>
  );
}

/** Why it lies with its authors again. */
function GivenBack() {
  const { givenBack } = useRevision().record;
  if (givenBack === null) return null;
  const { by, at, reason } = givenBack;
  return (
    <p className="revision-given-back">
      {text.givenBack(by.name, at)}
      <span className="revision-prose">{reason}</span>
    </p>
  );
}

function Views() {
  const { view, show } = useRevisionView();
  return (
    <div className="revision-views">
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a line are no fieldset */}
      <div role="group" aria-label={text.views} className="revision-view-choices">
        {REVISION_VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            className={classNames('revision-view', each === view && 'revision-view-current')}
            onClick={() => show(each)}
          >
            {text.view[each]}
          </button>
        ))}
      </div>
    </div>
  );
}

function Columns() {
  const { record } = useRevision();
  const { view, change: chosen, select } = useRevisionView();
  const current = record.changes.find(({ id }) => id === chosen) ?? record.changes[0] ?? null;
  const middle = useRef<HTMLElement>(null);
  const shown = `${view} ${current?.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change is read from its beginning
  useEffect(() => middle.current?.scrollTo({ top: 0 }), [shown]);
  return (
    <div className="revision-columns">
      <VotePanel />
      <ChangeList current={view === 'change' ? (current?.id ?? null) : null} select={select} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it, and it may hold no field */}
      <section ref={middle} aria-label={text.shown} className="revision-middle" tabIndex={0}>
        <ConflictList />
        {view === 'texts' && <OverviewTexts />}
        {view !== 'texts' && current === null && (
          <p>{record.canEdit ? revisionMessages.changes.emptyAuthor : revisionMessages.changes.empty}</p>
        )}
        {view === 'after' && current !== null && <AfterView />}
        {view === 'change' && current !== null && <ChangeDetail change={current} select={select} />}
      </section>
    </div>
  );
}
