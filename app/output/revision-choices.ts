import type { RevisionId } from '#shared/ids.ts';
import type { RevisionState, RevisionSummary } from '#shared/revision/model.ts';

/** A revision whose documents can be chosen. */
export interface RevisionChoice {
  readonly id: RevisionId;
  readonly number: number | null;
  readonly title: string;
  readonly state: RevisionState;
}

/** The revisions that a committee has papers about: all but those that were taken back. */
export function revisionsWithDocuments(revisions: readonly RevisionSummary[]): readonly RevisionChoice[] {
  return revisions
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ id, number, title, state }) => ({ id, number, title, state }));
}
