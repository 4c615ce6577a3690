import type { Action } from '#shared/access/actions.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { WaitingRevision } from '../db/revision-work.ts';
import { REVISION_TASKS, type RevisionTask } from '../services/work.ts';

/** A revision with what it waits for one person to do. */
export interface RevisionToDo {
  readonly revision: WaitingRevision;
  readonly task: RevisionTask;
}

/** What waits for a person, the more pressing first; `may` asks the policy of a strategy. */
export function revisionsToDo(
  revisions: readonly WaitingRevision[],
  may: (action: Action, document: DocumentId) => boolean,
  now: Date,
): readonly RevisionToDo[] {
  const tasks = revisions.flatMap((revision) => {
    const task = taskOf(revision, (action) => may(action, revision.documentId), now);
    return task === null ? [] : [{ revision, task }];
  });
  // Among those of one kind they stay as they came: by deadline.
  return tasks.toSorted((a, b) => REVISION_TASKS.indexOf(a.task) - REVISION_TASKS.indexOf(b.task));
}

function taskOf(
  { state, isAuthor, ballot }: WaitingRevision,
  may: (action: Action) => boolean,
  now: Date,
): RevisionTask | null {
  switch (state) {
    case 'underReview': {
      if (ballot === null) return null;
      const isPast = ballot.deadline !== null && ballot.deadline <= now;
      if (ballot.isVoter && !ballot.hasVoted && !isPast && may('vote')) return 'vote';
      return (isPast || ballot.missing === 0) && may('closeVote') ? 'close' : null;
    }
    case 'returned':
      return isAuthor ? 'mend' : null;
    case 'submitted':
    case 'continued':
      return may('screenRevision') ? 'screen' : null;
    case 'approved':
      return may('applyRevision') ? 'apply' : null;
    case 'conflicted':
      return may('screenRevision') ? 'adjust' : null;
    default:
      return null;
  }
}
