import type { Actual } from '#shared/actuals/model.ts';
import { type ActualTable, NO_ACTUALS } from '#shared/actuals/table.ts';
import type { ReadNode } from '#shared/document/read.ts';
import type { NodeId } from '#shared/ids.ts';
import { indicatorWarnings, type WarningCode } from '#shared/indicator/warnings.ts';

export type GroupKind = 'goal' | 'measure';
export type ReadGroup = Extract<ReadNode, { kind: GroupKind }>;
export type ReadIndicator = Extract<ReadNode, { kind: 'indicator' }>;

/** Header row of a goal or measure; `level` counts the headers above it, 1 for the outermost. */
export interface GroupRow {
  readonly kind: 'group';
  readonly id: NodeId;
  readonly node: ReadGroup;
  readonly level: number;
}

/** One indicator; `groupId` is the goal or measure under which it stands, null outside of any. */
export interface IndicatorRow {
  readonly kind: 'indicator';
  readonly id: NodeId;
  readonly node: ReadIndicator;
  readonly groupId: NodeId | null;
  readonly groupKind: GroupKind | null;
  readonly warnings: readonly WarningCode[];
  /** By fiscal year, oldest first. */
  readonly actuals: readonly Actual[];
}

export type GridRow = GroupRow | IndicatorRow;

/**
 * Rows of the KPI table from a reading's nodes: each goal and measure as a header, its own indicators under it,
 * then the measures and goals that it contains. A row of `previous` that is unchanged keeps its identity.
 */
export function gridRows(
  nodes: readonly ReadNode[],
  previous: readonly GridRow[] = [],
  actuals: ActualTable = NO_ACTUALS,
): readonly GridRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map(previous.map((row) => [row.id, row]));
  const rows: GridRow[] = [];

  function visitAll(ids: readonly NodeId[], group: ReadGroup | null, level: number): void {
    const children = ids.flatMap((id) => byId.get(id) ?? []);
    for (const child of children) {
      if (child.kind === 'indicator')
        rows.push(indicatorRow(child, group, actuals.of(child.id), known.get(child.id)));
    }
    for (const child of children) {
      if (child.kind === 'goal' || child.kind === 'measure') {
        rows.push(groupRow(child, level, known.get(child.id)));
        visitAll(child.childIds, child, level + 1);
      } else if (child.kind !== 'indicator') {
        visitAll(child.childIds, group, level);
      }
    }
  }

  const roots = nodes.filter((node) => node.parent === null || !byId.has(node.parent));
  visitAll(
    roots.map((node) => node.id),
    null,
    1,
  );
  return rows;
}

/** How many rows of each role there are, and how many of them carry a warning. */
export function countRows(rows: readonly GridRow[]): {
  readonly numericalTargets: number;
  readonly kpis: number;
  readonly warned: number;
} {
  const indicators = rows.filter((row) => row.kind === 'indicator');
  const numericalTargets = indicators.filter((row) => row.node.role === 'numericalTarget').length;
  return {
    numericalTargets,
    kpis: indicators.length - numericalTargets,
    warned: indicators.filter((row) => row.warnings.length > 0).length,
  };
}

function groupRow(node: ReadGroup, level: number, known: GridRow | undefined): GroupRow {
  if (known?.kind === 'group' && known.node === node && known.level === level) return known;
  return { kind: 'group', id: node.id, node, level };
}

function indicatorRow(
  node: ReadIndicator,
  group: ReadGroup | null,
  actuals: readonly Actual[],
  known: GridRow | undefined,
): IndicatorRow {
  const groupId = group?.id ?? null;
  const groupKind = group?.kind ?? null;
  const isSame = known?.kind === 'indicator' && known.node === node && known.groupId === groupId;
  if (isSame && known.actuals === actuals) return known;
  const warnings = isSame ? known.warnings : indicatorWarnings(node);
  return { kind: 'indicator', id: node.id, node, groupId, groupKind, warnings, actuals };
}
