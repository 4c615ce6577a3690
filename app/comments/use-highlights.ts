import { useMemo, useSyncExternalStore } from 'react';
import type { AnchorIndex, Highlight } from '#shared/comments/anchor-index.ts';
import type { Thread } from '#shared/comments/model.ts';
import type { NodeId } from '#shared/ids.ts';
import { onNextFrame } from '../collab/strategy-store.ts';
import type { Observable } from '../collab/workspace.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import type { Comments } from './comments.ts';
import { useAnchorIndex } from './use-anchor-index.ts';
import { useComments } from './use-comments.tsx';

/** Which words of an item's text open threads hang on, live. */
export function useHighlights(id: NodeId): readonly Highlight[] {
  return useObservable(useHighlightsObservable(id), NOTHING);
}

/** The same as an Observable, for an editor; undefined where there are none to come. */
export function useHighlightsObservable(id: NodeId): Observable<readonly Highlight[]> | undefined {
  const comments = useComments();
  const index = useAnchorIndex(useHasRanges(id));
  return useMemo(
    () => (index === null || comments === null ? undefined : observe(index, comments, id)),
    [index, comments, id],
  );
}

function useHasRanges(id: NodeId): boolean {
  const threads = useComments()?.threads;
  return useSyncExternalStore(
    threads?.subscribe ?? subscribeToNothing,
    () => threads !== undefined && openRanges(threads.get()).has(id),
    () => false,
  );
}

function observe(index: AnchorIndex, comments: Comments, id: NodeId): Observable<readonly Highlight[]> {
  const { threads } = comments;
  let current: readonly Highlight[] = NOTHING;
  let isFresh = false;
  const get = () => {
    if (!isFresh) current = index.highlights(id, openRanges(threads.get()).get(id) ?? NO_THREADS);
    isFresh = true;
    return current;
  };
  return {
    get,
    subscribe(listener) {
      let isOver = false;
      isFresh = false;
      const changed = () => {
        isFresh = false;
        if (!isOver) listener();
      };
      let waiting = false;
      const stops = [
        threads.subscribe(changed),
        index.onChange((nodes) => {
          if (!nodes.has(id) || waiting) return;
          waiting = true;
          // With the rendered text, which follows the document once per frame.
          onNextFrame(() => {
            waiting = false;
            changed();
          });
        }),
      ];
      return () => {
        isOver = true;
        for (const stop of stops) stop();
      };
    },
  };
}

/** Open threads on text by item; grouped once per change of threads, however many texts ask. */
const grouped = new WeakMap<readonly Thread[], ReadonlyMap<NodeId, readonly Thread[]>>();

function openRanges(threads: readonly Thread[]): ReadonlyMap<NodeId, readonly Thread[]> {
  const known = grouped.get(threads);
  if (known !== undefined) return known;
  const groups = new Map<NodeId, Thread[]>();
  for (const thread of threads) {
    const { anchor, resolution } = thread;
    if (anchor.target !== 'range' || resolution !== null) continue;
    const group = groups.get(anchor.nodeId);
    if (group === undefined) groups.set(anchor.nodeId, [thread]);
    else group.push(thread);
  }
  grouped.set(threads, groups);
  return groups;
}

const NOTHING: readonly Highlight[] = [];
const NO_THREADS: readonly Thread[] = [];
const subscribeToNothing = () => () => {};
