import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnchorIndex } from '#shared/comments/anchor-index.ts';
import { anchoredItem } from '#shared/comments/item-anchor.ts';
import type { Thread } from '#shared/comments/model.ts';
import type { ThreadId } from '#shared/ids.ts';
import type { Workspace } from '../collab/workspace.ts';
import { useObservable, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import type { RevisionOnScreen } from './revision-on-screen.ts';
import { useAnchorIndex } from './use-anchor-index.ts';
import { useThreads } from './use-comments.tsx';

const NONE: ReadonlySet<ThreadId> = new Set();

/** Milliseconds of quiet in the document after which its text is looked through: nobody waits for that. */
const QUIET_MS = 250;

/** Threads on words that are gone although their item is there, and on changes that the shown revision has no more. */
export function useLostThreads(): ReadonlySet<ThreadId> {
  const threads = useThreads();
  const words = useLostWords(threads);
  const { revision } = useCommentScreen();
  const shown = useObservable(revision, null);
  return useMemo(() => {
    const changes = shown === null ? [] : threads.filter((thread) => isLostIn(shown, thread));
    return changes.length === 0 ? words : new Set([...words, ...changes.map(({ id }) => id)]);
  }, [threads, words, shown]);
}

function isLostIn({ id, changes }: RevisionOnScreen, { anchor }: Thread): boolean {
  if (anchor.target !== 'change' || anchor.revisionId !== id || anchor.changeId === null) return false;
  return changes.every((change) => change.id !== anchor.changeId);
}

function useLostWords(threads: readonly Thread[]): ReadonlySet<ThreadId> {
  const ranges = useMemo(() => threads.filter(({ anchor }) => anchor.target === 'range'), [threads]);
  const index = useAnchorIndex(ranges.length > 0);
  const [lost, setLost] = useState(NONE);
  const latest = useRef(ranges);
  latest.current = ranges;
  const workspace = useWorkspaceOrNull();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other threads are looked for, too
  useEffect(() => {
    if (index === null || workspace === null) return;
    const refresh = () => setLost((before) => keptSet(lostAmong(latest.current, index, workspace), before));
    refresh();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(refresh, QUIET_MS);
    };
    const stops = [index.onChange(later), workspace.reading.subscribe(later)];
    return () => {
      if (timer !== null) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [index, workspace, ranges]);
  return lost;
}

function lostAmong(
  ranges: readonly Thread[],
  index: AnchorIndex,
  { reading }: Workspace,
): ReadonlySet<ThreadId> {
  const live = new Set(reading.get().nodes.map(({ id }) => id));
  const isLost = ({ anchor }: Thread) => {
    const item = anchoredItem(anchor);
    return item !== null && live.has(item) && index.resolve(anchor).kind === 'lost';
  };
  return new Set(ranges.filter(isLost).map(({ id }) => id));
}

function keptSet(next: ReadonlySet<ThreadId>, before: ReadonlySet<ThreadId>): ReadonlySet<ThreadId> {
  return next.size === before.size && [...next].every((id) => before.has(id)) ? before : next;
}
