/** Where open revisions of one strategy change the same places. */
import type { Change } from '../diff/change.ts';
import { equalJson } from '../document/reuse.ts';
import type { ChangeId } from '../ids.ts';

/** What another open revision proposes. */
export interface OtherRevision<R> {
  readonly revision: R;
  readonly changes: readonly Change[];
}

/**
 * For each change those of other revisions at the same place: the same aspect of one node, or a node that one of them
 * adds or removes as a whole. `isSame`: both propose the same.
 */
export function collisionsOf<R>(
  changes: readonly Change[],
  others: readonly OtherRevision<R>[],
): readonly { readonly revision: R; readonly change: ChangeId; readonly isSame: boolean }[] {
  return changes.flatMap((change) =>
    others.flatMap(({ revision, changes: theirs }) => {
      const met = theirs.filter((other) => meet(change, other));
      if (met.length === 0) return [];
      return [{ revision, change: change.id, isSame: met.every((other) => proposeSame(change, other)) }];
    }),
  );
}

function meet(one: Change, other: Change): boolean {
  if (one.id === other.id) return true;
  return (
    one.nodeId !== null && one.nodeId === other.nodeId && (one.aspect === 'whole' || other.aspect === 'whole')
  );
}

/** What is proposed, whatever it is compared with. */
function proposeSame(one: Change, other: Change): boolean {
  const said = ({ edits }: Change) =>
    edits.map((edit) => {
      if (edit.type === 'remove') return [edit.type];
      return edit.type === 'add'
        ? [edit.type, edit.node]
        : [edit.type, Reflect.get(edit, 'field'), edit.after];
    });
  return one.id === other.id && equalJson(said(one), said(other));
}
