/** 比較表 for other programs: a row for each item, with the rows of the table in which it stands. */
import type { Fates } from '../comparison/fates.ts';
import { linksTo } from '../comparison/links-to.ts';
import {
  COMPARISON_SIDES,
  type ComparedContent,
  type ComparedSides,
  type ComparisonRow,
  type ComparisonSide,
} from '../comparison/model.ts';
import { cleanRows } from '../comparison/rows.ts';
import type { ContentNode } from '../diff/content.ts';
import type { LinkField } from '../document/schema.ts';
import { comparisonMessages } from '../i18n/ja/comparison.ts';
import type { NodeId } from '../ids.ts';
import { numberedTitle, withoutBullet } from '../strategy/printed-title.ts';
import { blockTexts } from './changed-blocks.ts';
import { fateWord } from './comparison-fates.ts';
import { distinctRows, type SideSpan, spansOf } from './comparison-spans.ts';
import type { DataCell, DataColumn, DataTable } from './data-table.ts';
import { kindWord } from './field-text.ts';
import { lineOf } from './places.ts';

const text = comparisonMessages.data;

/** Every goal, section, measure and indicator of the table, side by side in its order. */
export function comparisonData(
  input: ComparedSides & { readonly rows: readonly ComparisonRow[] },
  fates: Fates,
  title: string,
): DataTable {
  const rows = distinctRows(cleanRows(input.rows, input));
  const counterparts = counterpartsOf(input);
  const lines = COMPARISON_SIDES.flatMap((side) => {
    const compared = input[side];
    if (compared === null) return [];
    const context = contextOf(side, compared, { sides: input, fates, counterparts });
    return spansOf(rows, side).flatMap((span) => spanRows(span, context));
  });
  return { title, columns: COLUMNS, rows: lines.toSorted((a, b) => Number(a[0]) - Number(b[0])) };
}

const TEXT_COLUMNS = [
  'side',
  'municipality',
  'strategy',
  'edition',
  'kind',
  'goal',
  'measure',
  'number',
  'name',
  'fate',
  ...COMPARISON_SIDES,
] as const;

const COLUMNS: readonly DataColumn[] = [
  { id: 'firstRow', title: text.firstRow, kind: 'number' },
  { id: 'lastRow', title: text.lastRow, kind: 'number' },
  ...TEXT_COLUMNS.map((id): DataColumn => ({ id, title: text.columns[id], kind: 'text' })),
];

interface Shared {
  readonly sides: ComparedSides;
  readonly fates: Fates;
  /** By item, the names of what answers to it on each side. */
  readonly counterparts: ReadonlyMap<NodeId, Readonly<Record<ComparisonSide, readonly string[]>>>;
}

interface SideContext extends Shared {
  readonly side: ComparisonSide;
  readonly compared: ComparedContent;
  /** From the root down to each item itself. */
  readonly lines: ReadonlyMap<NodeId, readonly ContentNode[]>;
}

function contextOf(side: ComparisonSide, compared: ComparedContent, shared: Shared): SideContext {
  const nodes = new Map(compared.content.nodes.map((node) => [node.id, node]));
  const lines = new Map(Array.from(nodes.keys(), (id) => [id, lineOf(id, nodes)]));
  return { ...shared, side, compared, lines };
}

function spanRows({ line, height, ids }: SideSpan, context: SideContext): readonly (readonly DataCell[])[] {
  const { content } = context.compared;
  return ids.flatMap((id) => {
    const items = content.nodes.filter(
      (node) => node.kind !== 'initiative' && context.lines.get(node.id)?.some((over) => over.id === id),
    );
    return items
      .flatMap((node) => itemRows(node, context))
      .map((cells) => [line + 1, line + height, ...cells]);
  });
}

/** An item, and of a section each paragraph of its text. */
function itemRows(node: ContentNode, context: SideContext): readonly (readonly DataCell[])[] {
  const over = context.lines.get(node.id)?.slice(0, -1) ?? [];
  const { strategy } = context.compared.content;
  const depth = over.filter(({ kind }) => kind === node.kind).length;
  const place = (kind: ContentNode['kind']) => over.filter((each) => each.kind === kind).map(nameOf);
  const { municipality, title, edition } = strategy;
  const item = {
    side: comparisonMessages.sides[context.side],
    municipality,
    strategy: title,
    edition,
    kind: kindWord(node, depth, strategy.labels),
    goal: place('goal').join(text.below),
    measure: place('measure').join(text.below),
    number: withoutBullet(node.number).trim(),
    name: node.title,
    fate: fateOf(node, context),
    ...counterpartWords(node.id, context),
  };
  const texts = node.kind === 'section' ? blockTexts(node.body) : [];
  const blank = { number: '', fate: '', framework: '', current: '', next: '' };
  return [item, ...texts.map((words) => ({ ...item, ...blank, kind: text.body, name: words }))].map((words) =>
    TEXT_COLUMNS.map((id) => words[id] || null),
  );
}

function fateOf({ id }: ContentNode, { side, fates, sides }: SideContext): string {
  if (side === 'framework') return '';
  const fate = fates[side].get(id);
  return fate === undefined ? '' : fateWord(fate, side, sides.next.content.strategy.labels);
}

function counterpartWords(id: NodeId, { counterparts }: Shared): Readonly<Record<ComparisonSide, string>> {
  const found = counterparts.get(id);
  const words = (side: ComparisonSide) => (found?.[side] ?? []).join(text.and);
  return { framework: words('framework'), current: words('current'), next: words('next') };
}

/** What the next strategy's alignment and lineage say, from both ends. */
function counterpartsOf({ framework, current, next }: ComparedSides): Shared['counterparts'] {
  const found = new Map<NodeId, Record<ComparisonSide, readonly string[]>>();
  const add = (id: NodeId, side: ComparisonSide, other: ContentNode) => {
    const own = found.get(id) ?? { framework: [], current: [], next: [] };
    found.set(id, { ...own, [side]: [...own[side], nameOf(other)] });
  };
  const join = (side: 'framework' | 'current', compared: ComparedContent | null, field: LinkField) => {
    if (compared === null) return;
    const nodes = new Map(compared.content.nodes.map((node) => [node.id, node]));
    for (const node of next.content.nodes) {
      for (const { nodeId } of linksTo(node, field, compared.documentId)) {
        const other = nodes.get(nodeId);
        if (other === undefined) continue;
        add(node.id, side, other);
        add(other.id, 'next', node);
      }
    }
  };
  join('framework', framework, 'alignsTo');
  join('current', current, 'derivedFrom');
  return found;
}

function nameOf({ number, title }: ContentNode): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim();
}
