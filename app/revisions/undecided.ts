import type { RevisionRecord } from '#server/services/revisions.ts';
import type { Conflict } from '#shared/diff/conflict.ts';

/** The conflicts that nobody has decided. */
export function undecided({
  conflicts,
  resolutions,
}: Pick<RevisionRecord, 'conflicts' | 'resolutions'>): readonly Conflict[] {
  return conflicts.filter(({ id }) => resolutions[id] === undefined);
}
