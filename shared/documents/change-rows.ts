/** The rows of a 新旧対照表: what each change says, as it was and as it is to be. */
import type { Change, ContentEdit } from '../diff/change.ts';
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { NodeField } from '../document/schema.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { YearStyle } from '../strategy/model.ts';
import type { ChangeMarks } from './change-settings.ts';
import { blockSides, blockTexts } from './changed-blocks.ts';
import {
  fieldName,
  fieldText,
  filledFields,
  placeText,
  type StrategyField,
  strategyText,
} from './field-text.ts';
import { markedSides } from './marked-sides.ts';
import { type Mark, marked, plain, type Runs } from './model.ts';

const text = documentMessages.changes;

/** One thing that changed, on both sides. */
export interface ChangeRow {
  readonly field: string;
  readonly before: readonly Runs[];
  readonly after: readonly Runs[];
}

/** What rows are made with: both contents and the town's marks. */
export interface RowContext {
  readonly before: StrategyContent;
  readonly after: StrategyContent;
  readonly marks: ChangeMarks;
  readonly fold: boolean;
  /** null: as the strategy writes years. */
  readonly yearStyle: YearStyle | null;
}

/** The rows of one change, at least one: one for each field, one for a body, one for a place. */
export function rowsOf(change: Change, context: RowContext): readonly ChangeRow[] {
  const merged = mergedEdits(change.edits);
  return merged.flatMap((edit) => rowsOfEdit(edit, change, context));
}

/** The rows of an item that did not change, where nothing is left out. */
export function unchangedRows(node: ContentNode, context: RowContext): readonly ChangeRow[] {
  const same = (field: string, paragraphs: readonly Runs[]): ChangeRow[] =>
    paragraphs.length === 0 ? [] : [{ field, before: paragraphs, after: paragraphs }];
  const { labels } = context.after.strategy;
  return [
    ...same(fieldName('title', labels), [plain(fieldText(node, 'title', labels))]),
    ...filledFields(node).flatMap((field) =>
      same(fieldName(field, labels), [plain(fieldText(node, field, labels))]),
    ),
    ...same(text.body, wholeBody(node, null)),
  ];
}

/** Where the place of an item, the period of a plan or the layout of a document is several edits, it is one row. */
function mergedEdits(edits: readonly ContentEdit[]): readonly ContentEdit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const key = rowKey(edit);
    if (key === null) return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function rowKey(edit: ContentEdit): string | null {
  if (edit.type === 'strategy') return PERIOD.includes(edit.field) ? 'period' : null;
  if (edit.type === 'field') return PLACE.includes(edit.field) ? 'place' : null;
  return null;
}

const PERIOD: readonly string[] = ['planPeriodFrom', 'planPeriodTo'];
const PLACE: readonly string[] = ['parent', 'order', 'scope'];

function rowsOfEdit(edit: ContentEdit, change: Change, context: RowContext): readonly ChangeRow[] {
  switch (edit.type) {
    case 'strategy':
      return [strategyRow(edit.field, context)];
    case 'add':
      return wholeRows(edit.node, 'added', context);
    case 'remove':
      return wholeRows(edit.node, 'removed', context);
    case 'links':
      return [linkRow(edit)];
    case 'body':
      return [{ field: text.body, ...blockSides(edit.before, edit.after, context) }];
    case 'field':
      return [fieldRow(edit, change, context)];
  }
}

function strategyRow(
  field: keyof StrategyContent['strategy'],
  { before, after, yearStyle }: RowContext,
): ChangeRow {
  const own: StrategyField = field === 'planPeriodFrom' || field === 'planPeriodTo' ? 'planPeriod' : field;
  const sides = markedSides(strategyText(before, own, yearStyle), strategyText(after, own, yearStyle));
  return { field: text.strategyFields[own], before: [sides.before], after: [sides.after] };
}

/** An item that came or went: on the other side stands the mark. */
function wholeRows(node: ContentNode, mark: Mark, context: RowContext): readonly ChangeRow[] {
  const { strategy } = mark === 'added' ? context.after : context.before;
  const { labels } = strategy;
  const side = (own: readonly Runs[], other: readonly Runs[]) =>
    mark === 'added' ? { before: other, after: own } : { before: own, after: other };
  const field = (name: NodeField): ChangeRow => ({
    field: fieldName(name, labels),
    ...side([marked(fieldText(node, name, labels), mark)], []),
  });
  const body = wholeBody(node, mark);
  return [
    {
      field: fieldName('title', labels),
      ...side([marked(fieldText(node, 'title', labels), mark)], [plain(context.marks[mark])]),
    },
    ...filledFields(node).map(field),
    ...(body.length === 0 ? [] : [{ field: text.body, ...side(body, []) }]),
  ];
}

function wholeBody({ body }: ContentNode, mark: Mark | null): readonly Runs[] {
  return blockTexts(body).map((words) => (mark === null ? plain(words) : marked(words, mark)));
}

function linkRow({ field, before, after }: Extract<ContentEdit, { type: 'links' }>): ChangeRow {
  return {
    field: text.links[field],
    before: [marked(text.linkCount(before.length), 'removed')],
    after: [marked(text.linkCount(after.length), 'added')],
  };
}

function fieldRow(
  edit: Extract<ContentEdit, { type: 'field' }>,
  change: Change,
  context: RowContext,
): ChangeRow {
  const { labels } = context.after.strategy;
  if (change.nodeId === null) return layoutRow();
  if (PLACE.includes(edit.field)) return placeRow(change, context);
  const field = edit.field as NodeField; // what is no place is a field of the node
  const [was, is] = [change.before, change.after].map((node) =>
    node === null ? '' : fieldText(node, field, labels),
  );
  const sides = markedSides(was ?? '', is ?? '');
  return { field: fieldName(field, labels), before: [sides.before], after: [sides.after] };
}

function placeRow({ before, after }: Change, context: RowContext): ChangeRow {
  const was = before === null ? '' : placeText(before, context.before);
  const is = after === null ? '' : placeText(after, context.after);
  return {
    field: text.placeField,
    before: [marked(was, 'removed')],
    after: [[...plain(context.marks.moved), ...marked(is, 'added')]],
  };
}

/** Orders that were written anew and show nothing else. */
function layoutRow(): ChangeRow {
  const nothing = [plain(text.layout)];
  return { field: text.layoutField, before: nothing, after: nothing };
}
