import type { NodeId } from '#shared/ids.ts';
import type { EditableField } from './columns.ts';
import type { FieldRefusal } from './typed-field.ts';

/**
 * What the table tells after something was done or could not be. Those of `passing` go away with the next move, the
 * others stay until the next change or until they are closed.
 */
export type GridNotice =
  | { readonly code: (typeof PASSING)[number] }
  /** The cell stays open with what was typed. */
  | { readonly code: 'refused'; readonly refusal: FieldRefusal; readonly field: EditableField }
  | { readonly code: 'readOnlyNow' | 'notSaved' }
  | { readonly code: 'cleared'; readonly cells: number }
  | { readonly code: 'pasted'; readonly cells: number; readonly rows: number }
  | { readonly code: 'binned'; readonly rows: readonly string[] }
  /** Someone else's value was in the cell when this person's went in: last writer wins, but says so. */
  | {
      readonly code: 'replaced';
      readonly nodeId: NodeId;
      readonly field: EditableField;
      readonly rowTitle: string;
      /** As shown in the cell. */
      readonly theirs: string;
      readonly mine: string;
      /** As stored, to put back. */
      readonly theirValue: string;
    }
  | { readonly code: 'rowGone'; readonly nodeId: NodeId; readonly rowTitle: string };

const PASSING = [
  'readOnly',
  'headerRow',
  'numberColumn',
  'departmentColumn',
  'actualColumn',
  'atStart',
  'atEnd',
  'leaveWithTab',
  'nothingToUndo',
  'nothingToRedo',
  'clipboardEmpty',
  'pastedNothing',
  'added',
  'moved',
  'undone',
  'redone',
] as const;

/** True for a notice that the next move takes away. */
export function isPassing({ code }: GridNotice): boolean {
  return PASSING.some((passing) => passing === code) || code === 'cleared' || code === 'pasted';
}
