/** The whole strategy for other programs: a row for each of its items, of an indicator in parts one for each part. */
import type { ContentNode } from '../diff/content.ts';
import { fieldWord } from '../i18n/ja/field-word.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import type { NodeId } from '../ids.ts';
import { bodyBlocks } from './body-blocks.ts';
import {
  actualYears,
  type DataLevels,
  indicatorDataColumns,
  indicatorDataRows,
  itemCells,
  itemColumns,
  otherDataCells,
  withDistinctTitles,
} from './data-items.ts';
import type { DataCell, DataColumn, DataTable } from './data-table.ts';
import { kindWord } from './field-text.ts';
import { type DocumentBlock, type Runs, textOf } from './model.ts';
import { type ItemPlace, lineOf } from './places.ts';
import type { StrategyInput } from './strategy-input.ts';

/** What a strategy says, one datum a cell, in document order. */
export function strategyData({ content, actuals }: StrategyInput, title: string): DataTable {
  const { strategy, nodes } = content;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = nodes.map((node) => ({ node, ...placeOf(node, byId) }));
  const levels: DataLevels = {
    goals: Math.max(1, ...places.map(({ place }) => place.goals.length)),
    measures: Math.max(1, ...places.map(({ place }) => place.measures.length)),
  };
  const years = actualYears(content, actuals);
  const values = indicatorDataColumns(strategy.labels, years);
  const texts: readonly DataColumn[] = [
    { id: 'text', title: strategyDocumentMessages.data.body, kind: 'text' },
    { id: 'definition', title: fieldWord('definition', strategy.labels), kind: 'text' },
    { id: 'targetRationale', title: fieldWord('targetRationale', strategy.labels), kind: 'text' },
  ];
  const rows = places.flatMap(({ node, place, depth }) => {
    const { number, title } = node;
    const item = { kind: kindWord(node, depth, strategy.labels), place, number, title };
    const own = [...itemCells(strategy, levels, item), ...textCells(node, byId)];
    if (node.kind !== 'indicator') return [[...own, ...otherDataCells(values, node.pageRef)]];
    const ofNode = actuals.filter(({ nodeId }) => nodeId === node.id);
    return indicatorDataRows(node, years, ofNode).map((cells) => [...own, ...cells]);
  });
  const columns = withDistinctTitles([...itemColumns(strategy.labels, levels), ...texts, ...values]);
  return { title, columns, rows };
}

/** The goals and measures over an item, and how many of its kind are among what is over it. */
function placeOf(
  node: ContentNode,
  nodes: ReadonlyMap<NodeId, ContentNode>,
): { readonly place: ItemPlace; readonly depth: number } {
  const above = lineOf(node.id, nodes).filter(({ id }) => id !== node.id);
  return {
    place: {
      goals: above.filter((each) => each.kind === 'goal'),
      measures: above.filter((each) => each.kind === 'measure'),
    },
    depth: above.filter(({ kind }) => kind === node.kind).length,
  };
}

function textCells(
  node: ContentNode,
  nodes: ReadonlyMap<NodeId, ContentNode>,
): readonly [DataCell, DataCell, DataCell] {
  if (node.kind === 'indicator') return [null, node.definition || null, node.targetRationale || null];
  if (node.body === null) return [null, null, null];
  // A link may name anything; what is no node is not found.
  const nameOf = (id: string, document: string | null) =>
    document === null ? (nodes.get(id as NodeId)?.title ?? null) : null;
  const lines = bodyBlocks(node.body, 1, nameOf).flatMap(linesOf);
  return [lines.join('\n') || null, null, null];
}

/** The words of a block, a line each; of a table a line for each row. */
function linesOf(block: DocumentBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map(({ marker, runs }) => marker + wordsOf(runs));
    case 'note':
      return [`※${wordsOf(block.runs)}`];
    case 'paragraph':
      return [wordsOf(block.runs)];
    case 'table': {
      const { head, rows } = block.table;
      return [...head, ...rows.map(({ cells }) => cells)].map((cells) =>
        cells.map(({ paragraphs }) => textOf(paragraphs)).join('\t'),
      );
    }
  }
}

function wordsOf(runs: Runs): string {
  return textOf([runs]);
}
