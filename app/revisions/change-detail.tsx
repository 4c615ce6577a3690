import { Link } from '@remix-run/react';
import type { Change } from '#shared/diff/change.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { ChangeId } from '#shared/ids.ts';
import { numberedTitle } from '#shared/strategy/printed-title.ts';
import { Button } from '../ui/button.tsx';
import { ChangeTable } from './change-table.tsx';
import { changeTitle } from './change-title.ts';
import { editAddress } from './edit-address.ts';
import { DETAIL } from './element-ids.ts';
import { NoteForm } from './note-form.tsx';
import { useRevision } from './revision-context.tsx';
import { DiscussButtons } from './revision-discussion.tsx';

const text = revisionMessages.changes;

interface ChangeDetailProps {
  readonly change: Change;
  readonly select: (change: ChangeId) => void;
}

/** The selected change: before and after, and its reasons. */
export function ChangeDetail({ change, select }: ChangeDetailProps) {
  const { record } = useRevision();
  const { changes } = record;
  const index = changes.findIndex(({ id }) => id === change.id);
  return (
    <article
      id={DETAIL}
      data-change={change.id}
      tabIndex={-1}
      aria-label={changeTitle(change)}
      className="revision-change"
    >
      <div className="revision-change-head">
        <div className="min-w-0">
          <p className="revision-change-path">{change.path.map(numberedTitle).join(' ＞ ')}</p>
          <h2 className="revision-change-title">{changeTitle(change)}</h2>
          <p className="revision-category">{changeMessages.category[change.category]}</p>
          {record.canEdit && change.after !== null && (
            <Link to={editAddress(record.id, change, null)} className="revision-edit-here text-link">
              {text.editHere}
            </Link>
          )}
          <DiscussButtons change={change.id} />
        </div>
        <Neighbours index={index} changes={changes} select={select} />
      </div>
      <Collisions change={change} />
      <ChangeTable change={change} />
      <NoteForm key={change.id} change={change} />
    </article>
  );
}

interface NeighboursProps {
  readonly index: number;
  readonly changes: readonly Change[];
  readonly select: (change: ChangeId) => void;
}

function Neighbours({ index, changes, select }: NeighboursProps) {
  if (changes.length < 2) return null;
  const [previous, following] = [changes[index - 1], changes[index + 1]];
  return (
    <div className="revision-neighbours">
      <Button
        size="xs"
        variant="text"
        disabled={previous === undefined}
        onClick={() => previous !== undefined && select(previous.id)}
      >
        {text.previous}
      </Button>
      <span>{text.of(index + 1, changes.length)}</span>
      <Button
        size="xs"
        variant="text"
        disabled={following === undefined}
        onClick={() => following !== undefined && select(following.id)}
      >
        {text.next}
      </Button>
    </div>
  );
}

/** Other open revisions that change the same place. */
function Collisions({ change }: { readonly change: Change }) {
  const { collisions, strategy } = useRevision().record;
  const own = collisions.filter((collision) => collision.change === change.id);
  if (own.length === 0) return null;
  return (
    <ul className="revision-collisions">
      {own.map(({ revision, isSame }) => (
        <li key={revision.id}>
          <Link to={`/strategies/${strategy.slug}/revisions/${revision.id}`} className="text-link">
            {revisionMessages.name(revision)}
          </Link>
          {isSame ? revisionMessages.collision.same : revisionMessages.collision.other}
        </li>
      ))}
    </ul>
  );
}
