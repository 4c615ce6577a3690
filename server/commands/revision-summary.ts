import type { Ballot, RevisionStep, RevisionSummary } from '#shared/revision/model.ts';
import type { RevisionRow } from '../db/revisions.ts';

/** One line of the list of revisions. */
export function summaryOf(
  row: RevisionRow,
  running: Ballot | null,
  next: RevisionStep | null,
): RevisionSummary {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    round: row.round,
    openedBy: row.openedBy,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    deadline: running?.deadline ?? null,
    next,
  };
}
