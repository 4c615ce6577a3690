import type * as Y from 'yjs';
import type { Stage } from '../access/roles.ts';
import type { Actual } from '../actuals/model.ts';
import { type StrategySnapshot, snapshotOf } from '../document/snapshot.ts';
import type { DocumentId } from '../ids.ts';

/** An actual as a version keeps it: without who entered it. */
export type FrozenActual = Pick<Actual, 'nodeId' | 'fiscalYear' | 'value' | 'status' | 'note'>;

/** What a version freezes as plain JSON. */
export interface VersionSnapshot extends StrategySnapshot {
  /** By indicator, oldest year first. */
  readonly actuals: readonly FrozenActual[];
}

/** The document as it is, with the actuals of what is in it; a bare copy of plain values. */
export function versionSnapshot(
  doc: Y.Doc,
  meta: { readonly documentId: DocumentId; readonly slug: string; readonly stage: Stage },
  actuals: readonly Actual[],
): VersionSnapshot {
  const snapshot = snapshotOf(doc, meta);
  const live = new Set(snapshot.nodes.map(({ id }) => id));
  return {
    ...snapshot,
    actuals: actuals
      .filter(({ nodeId }) => live.has(nodeId))
      .map(({ nodeId, fiscalYear, value, status, note }) => ({ nodeId, fiscalYear, value, status, note })),
  };
}
