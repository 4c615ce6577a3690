import { Link } from '@remix-run/react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import { useState } from 'react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { OriginThread } from '../comments/origin-thread.tsx';
import { RevisionDocuments } from '../documents/revision-documents.tsx';
import { RevisionMeetings } from '../meetings/revision-meetings.tsx';
import { Button } from '../ui/button.tsx';
import { ActButton } from './act-button.tsx';
import { RENAME_BUTTON } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';
import { DiscussButtons } from './revision-discussion.tsx';
import { RevisionWay } from './revision-way.tsx';
import { ShareButton } from './share-button.tsx';
import { StateBadge } from './state-badge.tsx';
import { StepButtons } from './step-buttons.tsx';

const text = revisionMessages.page;

/** What revision it is, where it stands on its way, and this person's next step. */
export function RevisionHead() {
  const { record } = useRevision();
  const { number, state, rule, round, deadline, authors, strategy } = record;
  return (
    <header className="revision-head">
      <p className="revision-back">
        <Link to={`/strategies/${strategy.slug}/revisions`} className="text-link">
          <ChevronLeft aria-hidden className="size-4" />
          {text.back}
        </Link>
      </p>
      <div className="revision-name">
        {number !== null && <span className="revision-number">{revisionMessages.number(number)}</span>}
        <Title />
        <StateBadge state={state} rule={rule} />
      </div>
      <div className="revision-progress">
        <RevisionWay state={state} rule={rule} />
        <div className="revision-facts">
          {deadline !== null && <strong>{text.deadline(deadline)}</strong>}
          {round > 1 && <span>{revisionMessages.round(round)}</span>}
          <span>{text.authors(authors.map(({ name }) => name))}</span>
          <ShareButton />
          <RevisionMeetings id={record.id} />
          <RevisionDocuments id={record.id} />
          <DiscussButtons change={null} />
        </div>
      </div>
      <Origin />
      <StepButtons />
    </header>
  );
}

/** The comment that it was opened from. */
function Origin() {
  const { origin } = useRevision().record;
  return origin.from === 'comment' ? <OriginThread id={origin.threadId} /> : null;
}

function Title() {
  const { record, act } = useRevision();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <>
        <h1 className="revision-title">{record.title}</h1>
        {record.canEdit && (
          <Button id={RENAME_BUTTON} size="xs" variant="text" onClick={() => setTyped(record.title)}>
            {text.rename}
          </Button>
        )}
      </>
    );
  }
  const save = async () => {
    const title = typed.trim();
    if (title === record.title) return setTyped(null);
    if (title === '') return;
    const answer = await act({ do: 'rename', title });
    if (answer.ok) setTyped(null);
  };
  return (
    <form
      className="revision-rename"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 className="sr-only">{record.title}</h1>
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        aria-label={text.title}
        className="revision-input"
        value={typed}
        maxLength={REVISION_LIMITS.title}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Escape' && !nativeEvent.isComposing) setTyped(null);
        }}
      />
      <ActButton size="sm" disabled={typed.trim() === ''} onClick={() => void save()}>
        {text.saveTitle}
      </ActButton>
      <Button size="sm" variant="text" onClick={() => setTyped(null)}>
        {text.cancelTitle}
      </Button>
    </form>
  );
}
