import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useMemo, useState } from 'react';
import type { RevisionRecord } from '#server/services/revisions.ts';
import type { Change } from '#shared/diff/change.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { ChangeId } from '#shared/ids.ts';
import { Button } from '../ui/button.tsx';
import { ActButton } from './act-button.tsx';
import { groupChanges } from './change-groups.ts';
import { changeTitle } from './change-title.ts';
import { DETAIL, focusWhenThere } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';
import { ChangeThreads } from './revision-discussion.tsx';
import { undecided } from './undecided.ts';

const text = revisionMessages.changes;

interface ChangeListProps {
  readonly current: ChangeId | null;
  readonly select: (change: ChangeId) => void;
}

/** The changes by goal and measure, with what is missing or in conflict; an author may split some of them off. */
export function ChangeList({ current, select }: ChangeListProps) {
  const { record } = useRevision();
  const { changes, canEdit } = record;
  const groups = useMemo(() => groupChanges(changes), [changes]);
  const [picked, setPicked] = useState<ReadonlySet<ChangeId> | null>(null);
  if (changes.length === 0) return null;
  const pick = (id: ChangeId) =>
    setPicked((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <nav aria-label={text.label} className="revision-changes">
      <h2 className="revision-part-title">{text.title(changes.length)}</h2>
      {picked !== null && <p className="revision-help">{text.splitLead}</p>}
      {groups.map(({ key, titles, changes: members }) => (
        <div key={key} className="revision-group">
          {titles.length > 0 && <p className="revision-group-title">{titles.join(' ＞ ')}</p>}
          <ul>
            {members.map((change) => (
              <li key={change.id}>
                {picked !== null && (
                  <input
                    type="checkbox"
                    aria-label={text.pick(changeTitle(change))}
                    checked={picked.has(change.id)}
                    onChange={() => pick(change.id)}
                  />
                )}
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
      {canEdit && changes.length > 1 && picked === null && (
        <Button size="xs" variant="text" onClick={() => setPicked(new Set())}>
          {text.split}
        </Button>
      )}
      {picked !== null && <SplitButtons picked={picked} onEnd={() => setPicked(null)} />}
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
      <span className="revision-entry-title">{changeTitle(change)}</span>
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

function marksOf({ id, nodeId }: Change, record: RevisionRecord): readonly string[] {
  const isMissing =
    record.canEdit && record.missing.some(({ change, isReminder }) => change === id && !isReminder);
  const isInConflict = undecided(record).some((conflict) => conflict.nodeId === nodeId);
  const hasChanged = record.changedSinceVote?.changes.includes(id) ?? false;
  return [
    ...(isMissing ? [text.missing] : []),
    ...(isInConflict ? [text.conflict] : []),
    ...(hasChanged ? [text.changed] : []),
  ];
}

interface SplitButtonsProps {
  readonly picked: ReadonlySet<ChangeId>;
  readonly onEnd: () => void;
}

function SplitButtons({ picked, onEnd }: SplitButtonsProps) {
  const { record, act } = useRevision();
  const chosen = record.changes.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const isAll = chosen.length === record.changes.length;
  const split = async () => {
    const answer = await act({ do: 'splitOff', changes: chosen });
    if (answer.ok) onEnd();
  };
  return (
    <div className="revision-split">
      {isAll && <p className="revision-problem">{text.splitAll}</p>}
      <ActButton size="sm" disabled={chosen.length === 0 || isAll} onClick={() => void split()}>
        {text.splitSubmit(chosen.length)}
      </ActButton>
      <Button size="sm" variant="text" onClick={onEnd}>
        {text.splitCancel}
      </Button>
    </div>
  );
}

/** As in revisions.css. */
function isStacked(): boolean {
  const columns = document.querySelector('.revision-columns');
  return columns !== null && getComputedStyle(columns).gridTemplateColumns.split(' ').length === 1;
}
