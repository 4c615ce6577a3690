import type { Change, ChangeNotes } from '../diff/change.ts';
import type { ChangeId } from '../ids.ts';
import { decidedForm } from './hash.ts';

/** The changes of a revision as they stood at one time, with what people said of them. */
export interface RevisionContent {
  readonly changes: readonly Change[];
  readonly notes: ChangeNotes;
}

/** Changes that are new or differ, in themselves or in their reasons, then those that are gone; none for equal hashes. */
export function changedSince(then: RevisionContent, now: RevisionContent): readonly ChangeId[] {
  const [was, is] = [formsOf(then), formsOf(now)];
  const differing = [...is].filter(([id, form]) => was.get(id) !== form);
  const gone = [...was].filter(([id]) => !is.has(id));
  return [...differing, ...gone].map(([id]) => id);
}

function formsOf({ changes, notes }: RevisionContent): ReadonlyMap<ChangeId, string> {
  return new Map(changes.map((change) => [change.id, decidedForm(change, notes[change.id])]));
}
