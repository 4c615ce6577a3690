import type { ReadNode } from '#shared/document/read.ts';
import { nodeId } from '#shared/ids.ts';
import type { IndicatorNode } from '#shared/strategy/model.ts';
import { type ColumnField, columnIndex, tableColumns } from './columns.ts';
import { type GridRow, gridRows } from './grid-model.ts';

/** A goal or measure as read, holding `childIds`. */
export function readGroup(kind: 'goal' | 'measure', id: string, childIds: readonly string[]): ReadNode {
  const base = {
    id: nodeId(id),
    parent: null,
    order: '',
    label: null,
    title: `${id}の名称`,
    pageRef: '',
    alignsTo: [],
    derivedFrom: [],
    number: id,
    depth: 0,
    childIds: childIds.map(nodeId),
  };
  return kind === 'goal' ? { ...base, kind, scope: 'basic' } : { ...base, kind };
}

/** An indicator as read, blank but for `fields`. */
export function readIndicator(id: string, parent: string, fields: Partial<IndicatorNode> = {}): ReadNode {
  return {
    id: nodeId(id),
    kind: 'indicator',
    parent: nodeId(parent),
    order: '',
    label: null,
    title: id,
    pageRef: '',
    role: 'kpi',
    definition: '',
    baseline: '',
    baselineYear: '',
    target: '',
    targetYear: '',
    direction: null,
    aggregation: null,
    sourceStatistic: '',
    targetRationale: '',
    note: '',
    derivedFrom: [],
    number: '',
    depth: 1,
    childIds: [],
    ...fields,
  };
}

/** Goal G with target T; in it measure M with KPIs A and B, then measure N with KPI C: rows G T M A B N C. */
export function sampleNodes(): readonly ReadNode[] {
  return [
    readGroup('goal', 'G', ['T', 'M', 'N']),
    readIndicator('T', 'G', { role: 'numericalTarget', baseline: '325人', target: '500人' }),
    { ...readGroup('measure', 'M', ['A', 'B']), parent: nodeId('G') },
    readIndicator('A', 'M', { baseline: '10件', target: '20件', note: 'メモ' }),
    readIndicator('B', 'M'),
    { ...readGroup('measure', 'N', ['C']), parent: nodeId('G') },
    readIndicator('C', 'N', { baseline: '38.2%' }),
  ];
}

/** The rows of `sampleNodes`. */
export function sampleRows(): readonly GridRow[] {
  return gridRows(sampleNodes());
}

/** The columns of a strategy without actuals. */
export const COLUMNS = tableColumns([]);

/** Where a field is among them. */
export function columnOf(field: ColumnField): number {
  return columnIndex(COLUMNS, field);
}
