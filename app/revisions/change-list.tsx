import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useMemo } from 'react';
import type { RevisionRecord } from '#server/services/revisions.ts';
import type { Change } from '#shared/diff/change.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { ChangeId } from '#shared/ids.ts';
import { groupChanges } from './change-groups.ts';
import { changeTitle } from './change-title.ts';
import { DETAIL, focusWhenThere } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';
import { ChangeThreads } from './revision-discussion.tsx';

const text = revisionMessages.changes;

interface ChangeListProps {
  readonly current: ChangeId | null;
  readonly select: (change: ChangeId) => void;
}

/** The changes by goal and measure, with what is missing. */
export function ChangeList({ current, select }: ChangeListProps) {
  const { record } = useRevision();
  const { changes } = record;
  const groups = useMemo(() => groupChanges(changes), [changes]);
  if (changes.length === 0) return null;
  return (
    <nav aria-label={text.label} className="revision-changes">
      <h2 className="revision-part-title">{text.title(changes.length)}</h2>
      {groups.map(({ key, titles, changes: members }) => (
        <div key={key} className="revision-group">
          {titles.length > 0 && <p className="revision-group-title">{titles.join(' ＞ ')}</p>}
          <ul>
            {members.map((change) => (
              <li key={change.id}>
                <Entry
                  change={change}
                  isCurrent={change.id === current}
                  onSelect={() => {
                    select(change.id);
                    // Where the parts lie below each other, the change is further down.
                    if (isStacked()) focusWhenThere(DETAIL, change.id);
                  }}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface EntryProps {
  readonly change: Change;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
}

function Entry({ change, isCurrent, onSelect }: EntryProps) {
  const { record } = useRevision();
  const marks = marksOf(change, record);
  return (
    <button
      type="button"
      className="revision-entry"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onSelect}
    >
      <span className="revision-category">{changeMessages.category[change.category]}</span>
      <span>{changeTitle(change)}</span>
      <ChangeThreads change={change.id} />
      {marks.map((mark) => (
        <span key={mark} className="revision-entry-mark">
          <TriangleAlert aria-hidden className="size-4" />
          {mark}
        </span>
      ))}
    </button>
  );
}

function marksOf({ id }: Change, record: RevisionRecord): readonly string[] {
  const isMissing =
    record.canEdit && record.missing.some(({ change, isReminder }) => change === id && !isReminder);
  const hasChanged = record.changedSinceVote?.changes.includes(id) ?? false;
  return [...(isMissing ? [text.missing] : []), ...(hasChanged ? [text.changed] : [])];
}

/** As in revisions.css. */
function isStacked(): boolean {
  const columns = document.querySelector('.revision-columns');
  return columns !== null && getComputedStyle(columns).gridTemplateColumns.split(' ').length === 1;
}
