import { useSyncExternalStore } from 'react';
import type { Thread } from '#shared/comments/model.ts';
import type { ReadNode } from '#shared/document/read.ts';
import type { NodeId } from '#shared/ids.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import type { Comments } from './comments.ts';
import {
  NO_OPEN,
  type OpenCount,
  type OpenCounts,
  type OutlineCount,
  openCounts,
  outlineCounts,
} from './open-counts.ts';
import { useComments, useOpenComments } from './use-comments.tsx';

/** Open threads of an item; re-renders only when its own counts change. */
export function useOpenCount(id: NodeId): OpenCount {
  return useCounts((counts) => counts.get(id) ?? NO_OPEN);
}

/** What an outline entry says: folded, it answers for everything below it. */
export function useOutlineCount(id: NodeId, isFolded: boolean): number {
  const nodes = useReadingPart((reading) => reading.nodes);
  return useCounts((counts) => {
    const count = ofOutline(nodes, counts).get(id);
    return count === undefined ? 0 : isFolded ? count.total : count.own;
  });
}

function useCounts<T>(select: (counts: OpenCounts) => T): T {
  const comments = useComments();
  const first = useOpenComments()?.threads ?? NONE;
  const read = () => select(countsOf(comments?.threads.get() ?? first, comments));
  return useSyncExternalStore(comments?.threads.subscribe ?? subscribeToNothing, read, () =>
    select(countsOf(first, null)),
  );
}

/** Counted once per change of threads, however many items ask. */
const counted = new WeakMap<readonly Thread[], OpenCounts>();
const previous = new WeakMap<Comments, OpenCounts>();

function countsOf(threads: readonly Thread[], comments: Comments | null): OpenCounts {
  const known = counted.get(threads);
  if (known !== undefined) return known;
  const counts = openCounts(threads, comments === null ? undefined : previous.get(comments));
  counted.set(threads, counts);
  if (comments !== null) previous.set(comments, counts);
  return counts;
}

const outlines = new WeakMap<
  OpenCounts,
  { readonly nodes: readonly ReadNode[]; readonly counts: ReadonlyMap<NodeId, OutlineCount> }
>();

function ofOutline(nodes: readonly ReadNode[], open: OpenCounts): ReadonlyMap<NodeId, OutlineCount> {
  const known = outlines.get(open);
  if (known?.nodes === nodes) return known.counts;
  const counts = outlineCounts(nodes, open);
  outlines.set(open, { nodes, counts });
  return counts;
}

const NONE: readonly Thread[] = [];
const subscribeToNothing = () => () => {};
