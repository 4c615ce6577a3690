import { addNode, setFields } from '#shared/document/edit.ts';
import { cellText, textBlock } from './cell-text.ts';
import type { GridContext } from './grid-context.ts';
import type { GridNotice } from './grid-notice.ts';
import { extentOf } from './grid-state.ts';
import { newNodeId } from './new-node-id.ts';
import { type PastePlan, type PasteTarget, planPaste, wouldGrow } from './paste-plan.ts';
import { inOneTransaction } from './row-commands.ts';
import { type CellRange, rangeOf } from './selection.ts';
import type { Block } from './tsv.ts';

/** The selected cells as text. */
export function copyBlock(context: GridContext): Block {
  const { rows, columns } = context.state.get();
  return textBlock(rows, columns, selectedRange(context), context.departmentName);
}

/** Empties the selected cells that can be typed into, in one step; a 区分 stays, since every row has one. */
export function clearCells(context: GridContext): GridNotice | null {
  const { workspace, state } = context;
  const { rows, columns, canEdit } = state.get();
  if (!canEdit) return { code: 'readOnly' };
  const { top, bottom, left, right } = selectedRange(context);
  const selected = columns.slice(left, right + 1);
  const changes = rows.slice(top, bottom + 1).flatMap((row) =>
    selected.flatMap((column) => {
      if (row.kind !== 'indicator' || !column.editable || column.field === 'role') return [];
      return row.node[column.field] === '' ? [] : [{ id: row.id, field: column.field, value: '' }];
    }),
  );
  if (changes.length === 0) return null;
  const cleared = inOneTransaction(context, () => [setFields(workspace.doc, workspace.origin, changes)]);
  return cleared.every(({ ok }) => ok) ? { code: 'cleared', cells: changes.length } : { code: 'notSaved' };
}

/** Pastes a block if all of it fits; otherwise puts the question what to do with what does not. */
export function pasteBlock(context: GridContext, block: Block): GridNotice | null {
  const { state, question, departmentName } = context;
  const { rows, columns, canEdit } = state.get();
  if (!canEdit) return { code: 'readOnly' };
  if (block.length === 0) return { code: 'clipboardEmpty' };
  const target: PasteTarget = {
    rows,
    columns,
    range: selectedRange(context),
    textOf: (row, field) => cellText(row, field, departmentName),
  };
  const plan = planPaste(block, target, false);
  if (plan.unplaced.length === 0) return applyPaste(context, plan);
  question.set({ plan, grown: wouldGrow(plan) ? planPaste(block, target, true) : null });
  return null;
}

/** Writes a plan into the document: one transaction, one step of undo. */
export function applyPaste(context: GridContext, { cells, newRows, groupId }: PastePlan): GridNotice | null {
  const { doc, origin } = context.workspace;
  context.question.set(null);
  if (cells.length === 0 && newRows.length === 0) return { code: 'pastedNothing' };
  const results = inOneTransaction(context, () => {
    const added = newRows.map((values) => {
      const fields = Object.fromEntries(values.map(({ field, value }) => [field, value]));
      const node = { ...fields, id: newNodeId(), kind: 'indicator' } as const;
      return addNode(doc, origin, node, { parent: groupId, after: 'last' });
    });
    if (added.some(({ ok }) => !ok)) return added;
    return [
      setFields(
        doc,
        origin,
        cells.map(({ nodeId, field, value }) => ({ id: nodeId, field, value })),
      ),
    ];
  });
  if (results.some(({ ok }) => !ok)) return { code: 'notSaved' };
  const count = cells.length + newRows.reduce((sum, values) => sum + values.length, 0);
  return { code: 'pasted', cells: count, rows: newRows.length };
}

function selectedRange({ state }: GridContext): CellRange {
  const current = state.get();
  return rangeOf(current.selection, extentOf(current));
}
