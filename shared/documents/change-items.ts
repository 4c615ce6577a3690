/** Which item of a strategy a change is about, as tables for other programs say it. */
import type { Change } from '../diff/change.ts';
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { NodeId } from '../ids.ts';
import { type DataLevels, itemCells, itemColumns } from './data-items.ts';
import type { DataCell, DataColumn } from './data-table.ts';
import { kindWord } from './field-text.ts';
import { type ItemPlace, lineOf, placesOf } from './places.ts';

/** Columns that name an item, and the cells of each change under them. */
export interface ChangedItems {
  readonly columns: readonly DataColumn[];
  readonly cellsOf: (change: Change) => readonly DataCell[];
}

/** The items of changes between two contents, under the goals and measures as they are to be, or were. */
export function changedItems(
  before: StrategyContent,
  after: StrategyContent,
  changes: readonly Change[],
): ChangedItems {
  const { strategy } = after;
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const placeOf = placesOf(before, after);
  const places = new Map(changes.map((change) => [change, placeAbove(change, placeOf)]));
  const levels: DataLevels = {
    goals: Math.max(1, ...[...places.values()].map(({ goals }) => goals.length)),
    measures: Math.max(1, ...[...places.values()].map(({ measures }) => measures.length)),
  };
  const cellsOf = (change: Change) => {
    const node = change.after ?? change.before;
    return itemCells(strategy, levels, {
      kind: node === null ? documentMessages.changes.strategyItem : wordOf(node, nodes, after),
      place: places.get(change) ?? NO_PLACE,
      number: node?.number ?? '',
      title: node?.title ?? '',
    });
  };
  return { columns: itemColumns(strategy.labels, levels), cellsOf };
}

const NO_PLACE: ItemPlace = { goals: [], measures: [] };

function placeAbove({ nodeId }: Change, placeOf: (id: NodeId) => ItemPlace): ItemPlace {
  if (nodeId === null) return NO_PLACE;
  const { goals, measures } = placeOf(nodeId);
  return {
    goals: goals.filter(({ id }) => id !== nodeId),
    measures: measures.filter(({ id }) => id !== nodeId),
  };
}

function wordOf(
  node: ContentNode,
  nodes: ReadonlyMap<NodeId, ContentNode>,
  { strategy }: StrategyContent,
): string {
  const depth = lineOf(node.id, nodes).filter(({ kind }) => kind === node.kind).length - 1;
  return kindWord(node, depth, strategy.labels);
}
