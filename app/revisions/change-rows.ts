import { textBlocksOf } from '#shared/diff/body-text.ts';
import type { Change } from '#shared/diff/change.ts';
import type { ContentNode } from '#shared/diff/content.ts';
import type { BodyJson } from '#shared/document/body.ts';
import type { LinkField, NodeField } from '#shared/document/schema.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { NodeId } from '#shared/ids.ts';
import { formatFiscalYear, parseYear } from '#shared/indicator/fiscal-year.ts';
import type { StrategyFields } from '#shared/strategy/model.ts';
import { planPeriodText } from '#shared/strategy/plan-period.ts';

const text = revisionMessages.changes;

/** One field of a change, as text to be read. */
export interface ChangeRow {
  readonly key: string;
  readonly label: string;
  /** Null: the item is not there; '' where the field is blank. */
  readonly before: string | null;
  readonly after: string | null;
}

/** How a strategy speaks. */
export interface ChangeWords {
  readonly strategy: StrategyFields;
  /** Printed number and title of an item of the draft; null if it is not there. */
  titleOf(id: NodeId): string | null;
}

/** The fields that a change is about, in the words of the strategy; of a whole item all that are not blank. */
export function changeRows(change: Change, words: ChangeWords): readonly ChangeRow[] {
  if (change.nodeId === null) return strategyRows(change, words);
  const isWhole = change.before === null || change.after === null;
  const rows = isWhole ? wholeRows(change, words) : editedRows(change, words);
  return change.sources.length > 1 ? [sourcesRow(change), ...rows] : rows;
}

/** A year's cell as the strategy writes its years; one that is no fiscal year stays as it was typed. */
export function yearWord(raw: string, style: StrategyFields['yearStyle']): string {
  const year = parseYear(raw);
  return year.kind === 'fiscalYear' ? formatFiscalYear(year.year, style) : raw;
}

/** Rows of items, in their order; years stand behind their values. */
const PARTS = [
  'title',
  'label',
  'scope',
  'role',
  'definition',
  'baseline',
  'target',
  'direction',
  'aggregation',
  'sourceStatistic',
  'targetRationale',
  'note',
  'pageRef',
  'body',
] as const;
type Part = (typeof PARTS)[number];

const PART_OF: Readonly<Record<string, Part>> = { baselineYear: 'baseline', targetYear: 'target' };

function wholeRows(change: Change, words: ChangeWords): readonly ChangeRow[] {
  return PARTS.map((part) => partRow(part, change, words)).filter(
    ({ before, after }) => (before ?? '') !== '' || (after ?? '') !== '',
  );
}

function editedRows(change: Change, words: ChangeWords): readonly ChangeRow[] {
  const parts = new Set<Part>();
  const others: ChangeRow[] = [];
  for (const edit of change.edits) {
    if (edit.type === 'body') parts.add('body');
    else if (edit.type === 'links') others.push(linksRow(edit.field, edit.before.length, edit.after.length));
    else if (edit.type === 'field') {
      const part = PART_OF[edit.field] ?? PARTS.find((each) => each === edit.field);
      if (part !== undefined) parts.add(part);
      else if (edit.field === 'parent') others.push(parentRow(edit.before, change, words));
    }
  }
  const isOnlyOrder = parts.size === 0 && others.length === 0;
  return [
    ...PARTS.filter((part) => parts.has(part)).map((part) => partRow(part, change, words)),
    ...others,
    ...(isOnlyOrder ? [orderRow()] : []),
  ];
}

function partRow(part: Part, { before, after }: Change, words: ChangeWords): ChangeRow {
  const kind = (after ?? before)?.kind;
  return {
    key: part,
    label: part === 'body' ? text.body : partLabel(part, kind, words),
    before: before === null ? null : partText(part, before, words),
    after: after === null ? null : partText(part, after, words),
  };
}

function partLabel(field: NodeField, kind: ContentNode['kind'] | undefined, words: ChangeWords): string {
  return kind === 'indicator' ? fieldWord(field, words.strategy.labels) : strategyMessages.field[field];
}

function partText(part: Part, node: ContentNode, { strategy }: ChangeWords): string {
  if (part === 'body') return node.body === null ? '' : bodyLines(node.body);
  if (part === 'title' || part === 'pageRef') return node[part];
  if (part === 'label') return node.label ?? '';
  if (part === 'scope') return node.kind === 'goal' ? strategyMessages.scope[node.scope] : '';
  if (node.kind !== 'indicator') return '';
  switch (part) {
    case 'role':
      return strategyMessages.role[node.role];
    case 'baseline':
      return withYear(node.baseline, node.baselineYear, strategy.yearStyle);
    case 'target':
      return withYear(node.target, node.targetYear, strategy.yearStyle);
    case 'direction':
      return node.direction === null ? '' : strategyMessages.direction[node.direction];
    case 'aggregation':
      return node.aggregation === null ? '' : strategyMessages.aggregation[node.aggregation];
    default:
      return node[part];
  }
}

function withYear(value: string, year: string, style: StrategyFields['yearStyle']): string {
  return year.trim() === '' ? value : text.year(value, yearWord(year, style));
}

function parentRow(before: string | null, change: Change, words: ChangeWords): ChangeRow {
  // The edit's own ids are those of nodes, or null at the top.
  const was = before === null ? text.top : (words.titleOf(before as NodeId) ?? text.none);
  const is = change.path.at(-1);
  return {
    key: 'parent',
    label: text.placeField,
    before: was,
    after: is === undefined ? text.top : `${is.number} ${is.title}`.trim(),
  };
}

function orderRow(): ChangeRow {
  return { key: 'order', label: text.order, before: '', after: text.moved };
}

function linksRow(field: LinkField, before: number, after: number): ChangeRow {
  const { links, derivedFrom, alignsTo } = workspaceMessages.panel;
  return {
    key: field,
    label: field === 'alignsTo' ? alignsTo : derivedFrom,
    before: links(before),
    after: links(after),
  };
}

function sourcesRow({ sources, after }: Change): ChangeRow {
  return {
    key: 'sources',
    label: text.sources,
    before: sources.map(({ number, title }) => `${number} ${title}`.trim()).join('\n'),
    after: after?.title ?? null,
  };
}

/** The plan period is one row, whichever end was changed. */
function strategyRows({ edits }: Change, { strategy }: ChangeWords): readonly ChangeRow[] {
  const own = edits.filter((edit) => edit.type === 'strategy');
  const isPeriod = (field: string) => field === 'planPeriodFrom' || field === 'planPeriodTo';
  const period = own.filter(({ field }) => isPeriod(field));
  const at = (side: 'before' | 'after') =>
    planPeriodText({
      ...strategy,
      ...Object.fromEntries(period.map((edit) => [edit.field, edit[side]])),
    });
  const rows = own
    .filter(({ field }) => !isPeriod(field))
    .map(({ field, before, after }) => ({
      key: field,
      label: strategyFieldWord(field),
      before: strategyValue(field, before),
      after: strategyValue(field, after),
    }));
  if (period.length === 0) return rows;
  const label = changeMessages.aspect.period;
  return [{ key: 'period', label, before: at('before'), after: at('after') }, ...rows];
}

function strategyFieldWord(field: keyof StrategyFields): string {
  const words: Readonly<Record<string, string>> = workspaceMessages.panel.fields;
  return words[field] ?? changeMessages.aspect.settings;
}

function strategyValue(field: keyof StrategyFields, value: unknown): string {
  if (field === 'yearStyle') {
    const words: Readonly<Record<string, string>> = strategyMessages.yearStyle;
    return words[String(value)] ?? '';
  }
  return typeof value === 'string' ? value : text.setting;
}

/** The paragraphs and headings of a body, one line each. */
function bodyLines(body: BodyJson): string {
  return textBlocksOf(body)
    .map((block) => block.text)
    .join('\n')
    .trim();
}
