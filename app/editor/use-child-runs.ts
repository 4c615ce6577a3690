import { useMemo } from 'react';
import type { ReadNode, StrategyReading } from '#shared/document/read.ts';
import type { NodeId } from '#shared/ids.ts';
import { type ChildRun, childRuns } from '#shared/strategy/level-runs.ts';
import { nodesById, useReadingPart } from '../collab/workspace-context.tsx';

/** The children of an item (null: the roots) in runs; the same value while their order and sorts stay. */
export function useChildRuns(parent: NodeId | null): readonly ChildRun[] {
  // A string compares by value, so that a changed title below re-renders its own row and not its parent.
  const runs = useReadingPart((reading) => JSON.stringify(childRuns(childrenOf(reading, parent))));
  // The text was made in the line above.
  return useMemo(() => JSON.parse(runs) as readonly ChildRun[], [runs]);
}

function childrenOf(reading: StrategyReading, parent: NodeId | null): readonly ReadNode[] {
  const nodes = nodesById(reading);
  if (parent === null) return reading.nodes.filter((node) => node.parent === null);
  return (nodes.get(parent)?.childIds ?? []).flatMap((id) => nodes.get(id) ?? []);
}
