import type { RevisionSummary } from '#shared/revision/model.ts';
import { FINAL_STATES } from '#shared/revision/workflow.ts';

export interface RevisionGroups {
  readonly open: readonly RevisionSummary[];
  readonly decided: readonly RevisionSummary[];
}

/** Revisions by whether anything follows; of the open ones those first that wait for this person. */
export function groupRevisions(revisions: readonly RevisionSummary[]): RevisionGroups {
  const open = revisions.filter(isOpen);
  return {
    open: [...open.filter(({ next }) => next !== null), ...open.filter(({ next }) => next === null)],
    decided: revisions.filter((revision) => !isOpen(revision)),
  };
}

/** True until a revision is rejected, withdrawn or applied. */
export function isOpen({ state }: Pick<RevisionSummary, 'state'>): boolean {
  return !FINAL_STATES.includes(state);
}
