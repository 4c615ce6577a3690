/** 新旧対照表 for other programs: a row for each field that changed. */
import { BLANK_NOTE, type Change } from '../diff/change.ts';
import { changeDataMessages } from '../i18n/ja/change-data.ts';
import { changeMessages } from '../i18n/ja/changes.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { YearStyle } from '../strategy/model.ts';
import { changedItems } from './change-items.ts';
import { type ChangeRow, type RowContext, rowsOf } from './change-rows.ts';
import type { ChangesInput } from './changes-input.ts';
import { withDistinctTitles } from './data-items.ts';
import type { DataCell, DataColumn, DataTable } from './data-table.ts';
import { type Runs, textOf } from './model.ts';

const text = changeDataMessages;

/** What changed, one datum a cell: without marks, and nothing left out. */
export function changesData(input: ChangesInput, title: string, yearStyle: YearStyle | null): DataTable {
  const { before, after, changes } = input;
  const context: RowContext = { before, after, marks: NO_MARKS, fold: false, yearStyle };
  const items = changedItems(before, after, changes);
  const rows = changes.flatMap((change) =>
    rowsOf(change, context).map((row) => [...items.cellsOf(change), ...cellsOf(input, change, row)]),
  );
  return { title, columns: withDistinctTitles([...items.columns, ...COLUMNS]), rows };
}

/** What stands for text that is not there is nothing to other programs. */
export const NO_MARKS = { added: '', removed: '', omitted: '', moved: '' };

/** The words of a side; a paragraph that is not there leaves no line. */
export function saidIn(paragraphs: readonly Runs[]): string {
  return textOf(paragraphs.filter((runs) => textOf([runs]) !== ''));
}

const COLUMNS = (
  ['category', 'field', 'before', 'after', 'change', 'reason', 'divergenceReason', 'remarks', 'page'] as const
).map((id): DataColumn => ({ id, title: text[id], kind: 'text' }));

function cellsOf({ notes }: ChangesInput, change: Change, { field, before, after }: ChangeRow) {
  const { reason, divergenceReason, remarks } = notes[change.id] ?? BLANK_NOTE;
  return [
    changeMessages.category[change.category],
    field,
    saidIn(before) || null,
    saidIn(after) || null,
    changeWord(change, field),
    reason || null,
    divergenceReason || null,
    remarks || null,
    (change.after ?? change.before)?.pageRef || null,
  ] satisfies readonly DataCell[];
}

function changeWord({ before, after, nodeId }: Change, field: string): string {
  if (nodeId !== null && before === null) return text.changes.added;
  if (nodeId !== null && after === null) return text.changes.removed;
  return field === documentMessages.changes.placeField ? text.changes.moved : text.changes.changed;
}
