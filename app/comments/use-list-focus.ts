import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ThreadId } from '#shared/ids.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { threadElementId } from './list-row.tsx';
import type { ListRow, PanelList } from './use-thread-list.ts';

/**
 * Puts the focus where it was asked for: on the active thread, or, if that has left the list, on the one that took
 * its place. Another selection, tab or filter begins at the top.
 */
export function useListFocus(
  list: PanelList,
  scroller: RefObject<HTMLElement>,
  scrollTo: (row: number) => void,
): void {
  const { view } = useCommentScreen();
  const { rows, state } = list;
  const { active, focus, tab, filter, place, onlyPlace } = state;
  const before = useRef(rows);
  const awaited = useRef<ThreadId | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed decides where the list begins
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [tab, filter, place, onlyPlace]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the focus is asked for
  useEffect(() => {
    const how = view.takeAttention();
    if (how === null) return;
    const row = rowToFocus(rows, before.current, active);
    const target = rows[row];
    if (target?.kind !== 'thread') {
      if (how === 'focus') scroller.current?.focus();
      return;
    }
    if (how === 'focus') awaited.current = target.thread.id;
    scrollTo(row);
    // Draws it, if it is not drawn yet: the active one always is.
    view.change({ active: target.thread.id });
  }, [focus]);
  useEffect(() => {
    before.current = rows;
  }, [rows]);
  useLayoutEffect(() => {
    const element =
      awaited.current === null ? null : document.getElementById(threadElementId(awaited.current));
    if (element === null) return;
    awaited.current = null;
    element.focus({ preventScroll: true });
  });
}

/** Row of a thread, -1 if it is not listed. */
export function rowOf(rows: readonly ListRow[], id: ThreadId | null): number {
  return rows.findIndex((row) => row.kind === 'thread' && row.thread.id === id);
}

function rowToFocus(rows: readonly ListRow[], before: readonly ListRow[], active: ThreadId | null): number {
  const row = rowOf(rows, active);
  if (row >= 0) return row;
  const was = rowOf(before, active);
  const isThread = (candidate: ListRow, at: number) => candidate.kind === 'thread' && at >= was;
  const next = rows.findIndex(isThread);
  return next >= 0 ? next : rows.findLastIndex(({ kind }) => kind === 'thread');
}
