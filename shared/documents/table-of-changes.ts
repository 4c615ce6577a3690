/** 新旧対照表: what is new beside what was, item by item. Rules: EXPORT13–22. */
import { BLANK_NOTE, type Change } from '../diff/change.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { NodeId } from '../ids.ts';
import type { YearStyle } from '../strategy/model.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { cell, type HeadColumn, headOf, row } from './cells.ts';
import { type ChangeRow, type RowContext, rowsOf, unchangedRows } from './change-rows.ts';
import { CHANGES_DESIGN, type ChangesSettings, changesSettingsOf } from './change-settings.ts';
import { blockTexts } from './changed-blocks.ts';
import {
  type ComparedItem,
  comparedParts,
  type ItemGroup,
  isGroupChanged,
  type RootPart,
} from './changed-groups.ts';
import { changesData } from './changes-data.ts';
import type { ChangesInput } from './changes-input.ts';
import { fieldName, kindWord } from './field-text.ts';
import { type DocumentBlock, type DocumentSection, plain, type TableCell, type TableRow } from './model.ts';
import type { MadeDocument } from './printed.ts';
import { type DocumentTemplate, wordsOf } from './template.ts';

const text = documentMessages.changes;

/** The table of changes; each change stands in it once. Settings that an address gives go before the template. */
export function tableOfChanges(
  input: ChangesInput,
  template: DocumentTemplate,
  settings: ChangesSettings = changesSettingsOf(template),
): MadeDocument {
  const title = template.title || input.title;
  const document = { title, contents: null, sections: sectionsOf(input, template, settings) };
  return { document, data: changesData(input, title, template.yearStyle) };
}

function sectionsOf(
  input: ChangesInput,
  template: DocumentTemplate,
  settings: ChangesSettings,
): readonly DocumentSection[] {
  const context: Context = {
    input,
    settings,
    yearStyle: template.yearStyle,
    columns: columnsOf(namesOf(input, template), settings),
  };
  const ofStrategy = input.changes.filter(({ nodeId }) => nodeId === null);
  const isEmpty = input.changes.length === 0 && settings.fold;
  const parts = isEmpty ? [] : comparedParts(input.before, input.after, input.changes);
  return [
    introduction(context),
    ...(ofStrategy.length === 0 ? [] : [strategySection(context, ofStrategy)]),
    ...parts.map((part) => partSection(context, part)),
  ];
}

/** What the town calls the two sides, or as the states are called. */
function namesOf({ names }: ChangesInput, template: DocumentTemplate): ChangesInput['names'] {
  const own = (id: string) => wordsOf(template, CHANGES_DESIGN, id);
  return { before: own('nameBefore') || names.before, after: own('nameAfter') || names.after };
}

interface Context {
  readonly input: ChangesInput;
  readonly settings: ChangesSettings;
  /** null: as the strategy writes years. */
  readonly yearStyle: YearStyle | null;
  readonly columns: ReturnType<typeof columnsOf>;
}

function columnsOf(names: ChangesInput['names'], { newOn, remarks, pages }: ChangesSettings) {
  const [was, is] = [
    { title: names.before, width: 28 },
    { title: names.after, width: 28 },
  ];
  const item: HeadColumn = {
    title: text.item,
    columns: [
      { title: '', width: 10 },
      { title: '', width: 9 },
    ],
  };
  return headOf([
    item,
    ...(newOn === 'left' ? [is, was] : [was, is]),
    ...(remarks ? [{ title: text.remarks, width: 20 }] : []),
    ...(pages ? [{ title: text.page, width: 8 }] : []),
  ]);
}

function introduction({ input, settings }: Context): DocumentSection {
  const blocks: readonly DocumentBlock[] =
    input.changes.length === 0
      ? [{ type: 'paragraph', style: 'plain', runs: plain(text.nothing) }]
      : [text.underlined, ...foldedWords(settings)].map((line) => ({ type: 'note', runs: plain(line) }));
  return { id: 'changes-introduction', startsPage: false, blocks };
}

function foldedWords({ fold, marks }: ChangesSettings): readonly string[] {
  return fold && marks.omitted !== '' ? [text.folded(marks.omitted)] : [];
}

function strategySection(context: Context, changes: readonly Change[]): DocumentSection {
  const item = { word: text.strategyItem, page: '' };
  const rows = itemRows(context, item, changedLines(context, changes));
  return tableSection(context, 'changes-strategy', text.strategy, rows);
}

function partSection(context: Context, { root, groups, isChanged }: RootPart): DocumentSection {
  const { fold, marks } = context.settings;
  const id = `changes-${root.id}`;
  const name = numberedTitle(root).trim() || text.untitled;
  if (!fold || isChanged) return tableSection(context, id, name, groupRows(context, groups));
  const blocks: readonly DocumentBlock[] = [
    { type: 'heading', level: 1, text: name },
    { type: 'paragraph', style: 'plain', runs: plain(marks.omitted) },
  ];
  return { id, startsPage: false, blocks };
}

function tableSection(
  { columns: { widths, head } }: Context,
  id: string,
  name: string,
  rows: readonly TableRow[],
): DocumentSection {
  const table = { caption: name, widths, head, rows };
  const blocks: readonly DocumentBlock[] = [
    { type: 'heading', level: 1, text: name },
    { type: 'table', table },
  ];
  return { id, startsPage: false, blocks };
}

/** Groups one after another, each under its own line; what did not change is one folded row. */
function groupRows(context: Context, groups: readonly ItemGroup[]): readonly TableRow[] {
  const { fold } = context.settings;
  const rows: TableRow[] = [];
  const foldHere = () => {
    if (rows.at(-1)?.kind !== 'folded') rows.push(foldedRow(context));
  };
  const named = namedHeads(groups);
  for (const group of groups) {
    if (fold && !isGroupChanged(group)) {
      if (!isOnlyName(group, named)) foldHere();
      continue;
    }
    if (group.line.length > 0) rows.push(groupRow(context, group));
    for (const [index, item] of group.items.entries()) {
      if (item.changes.length > 0) rows.push(...comparedRows(context, item));
      else if (!fold) rows.push(...comparedRows(context, item));
      // The first is the goal or measure itself, which stands over its items already.
      else if (index > 0) foldHere();
    }
  }
  return rows;
}

/** The goals and measures that stand as lines over what changed: they are not left out themselves. */
function namedHeads(groups: readonly ItemGroup[]): ReadonlySet<NodeId> {
  const changed = groups.filter(isGroupChanged).flatMap(({ line }) => line.map(({ id }) => id));
  return new Set(changed);
}

/** True if the group is nothing but a name that stands over another group, or over the table. */
function isOnlyName({ line, items }: ItemGroup, named: ReadonlySet<NodeId>): boolean {
  const [head] = items;
  if (head === undefined || items.length > 1 || blockTexts(head.node.body).length > 0) return false;
  return line.length === 0 || named.has(head.node.id);
}

function groupRow({ columns }: Context, { line }: ItemGroup): TableRow {
  const name = line.map((node) => numberedTitle(node).trim() || text.untitled).join(text.below);
  return row([cell(name, { colSpan: columns.widths.length, isRowHeader: true })], 'group');
}

function foldedRow({ columns, settings }: Context): TableRow {
  const { omitted } = settings.marks;
  const behind = Array.from({ length: columns.widths.length - 4 }, () => cell(''));
  return row([cell('', { colSpan: 2 }), cell(omitted), cell(omitted), ...behind], 'folded');
}

function comparedRows(context: Context, { node, depth, changes }: ComparedItem): readonly TableRow[] {
  const { labels } = context.input.after.strategy;
  const lines =
    changes.length > 0
      ? changedLines(context, changes)
      : unchangedRows(node, rowContext(context)).map((line) => ({
          ...line,
          remark: { words: '', rowSpan: 1 },
        }));
  const isNamed = lines.some(({ field }) => field === fieldName('title', labels));
  const words = [kindWord(node, depth, labels), isNamed ? '' : numberedTitle(node).trim()];
  const item = { word: words.filter((word) => word !== '').join('\n'), page: node.pageRef };
  return itemRows(context, item, lines);
}

/** A row with what stands in 備考 beside it: null where that of the row above reaches down. */
interface Line extends ChangeRow {
  readonly remark: { readonly words: string; readonly rowSpan: number } | null;
}

function changedLines(context: Context, changes: readonly Change[]): readonly Line[] {
  return changes.flatMap((change) => {
    const rows = rowsOf(change, rowContext(context));
    const { reason, divergenceReason, remarks } = context.input.notes[change.id] ?? BLANK_NOTE;
    const words = [reason, divergenceReason, remarks].filter((part) => part !== '').join('\n');
    return rows.map((line, index) => ({
      ...line,
      remark: index === 0 ? { words, rowSpan: rows.length } : null,
    }));
  });
}

function itemRows(
  { settings: { newOn, remarks, pages } }: Context,
  item: { readonly word: string; readonly page: string },
  lines: readonly Line[],
): readonly TableRow[] {
  const whole = { rowSpan: lines.length };
  return lines.map(({ field, before, after, remark }, index) => {
    const sides = [cell(before), cell(after)];
    const cells: readonly (TableCell | null)[] = [
      index === 0 ? cell(item.word, { ...whole, isRowHeader: true }) : null,
      cell(field, { isRowHeader: true }),
      ...(newOn === 'left' ? sides.toReversed() : sides),
      remarks ? remarkCell(remark) : null,
      pages && index === 0 ? cell(item.page, whole) : null,
    ];
    return row(cells.filter((each) => each !== null));
  });
}

function remarkCell(remark: Line['remark']): TableCell | null {
  if (remark === null) return null;
  return cell(remark.words, { rowSpan: remark.rowSpan });
}

function rowContext({ input: { before, after }, settings: { marks, fold }, yearStyle }: Context): RowContext {
  return { before, after, marks, fold, yearStyle };
}
