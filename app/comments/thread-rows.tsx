import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import type { ThreadId } from '#shared/ids.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { EmptyList } from './empty-list.tsx';
import { GroupHeading } from './group-heading.tsx';
import { ListRowView } from './list-row.tsx';
import { threadsOnTheirWay } from './outgoing-state.ts';
import { THREADS_ID, tabId } from './panel-tabs.tsx';
import { ThreadCard } from './thread-card.tsx';
import { revisionAt } from './thread-list.ts';
import { rowOf, useListFocus } from './use-list-focus.ts';
import { useListKeys } from './use-list-keys.ts';
import { type ListRow, type PanelList, usePanelState } from './use-thread-list.ts';

/** Heights in CSS pixels by which rows that have not been drawn yet are reckoned. */
const CARD_HEIGHT = 200;
const HEADING_HEIGHT = 36;
const OVERSCAN = 3;

/** The list of threads; only those in view are drawn, and the one that the keys act on. */
export function ThreadRows({ list }: { readonly list: PanelList }) {
  const { view, comments } = useCommentScreen();
  const { active, opened } = usePanelState();
  const { rows, size, folded, state } = list;
  const outgoing = useObservable(comments.outgoing, comments.outgoing.get());
  const onTheirWay = useMemo(() => threadsOnTheirWay(outgoing), [outgoing]);
  const scroller = useRef<HTMLDivElement>(null);
  const stop = useMemo(() => Math.max(rowOf(rows, active), firstThread(rows, active)), [rows, active]);
  const virtualizer = useRows(scroller, rows, stop);
  useListFocus(list, scroller, (row) => virtualizer.scrollToIndex(row, { align: 'auto' }));
  const onKeyDown = useListKeys(rows);
  const becomeActive = useCallback((id: ThreadId) => view.change({ active: id }), [view]);
  return (
    <div
      ref={scroller}
      role="tabpanel"
      id={THREADS_ID}
      aria-labelledby={tabId(state.tab)}
      className="comment-scroller"
      tabIndex={size === 0 ? 0 : -1}
    >
      {rows.length > 0 && (
        <ul
          aria-label={commentMessages.list.label}
          className="comment-rows"
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <ListRowView
                key={key}
                row={row}
                index={index}
                size={size}
                top={start}
                isStop={index === stop}
                measure={virtualizer.measureElement}
                onFocus={becomeActive}
              >
                {row.kind === 'heading' ? (
                  <GroupHeading group={row.group} state={state} />
                ) : (
                  <ThreadCard
                    thread={row.thread}
                    isOpened={opened.has(row.thread.id)}
                    isOnItsWay={onTheirWay.has(row.thread.id)}
                    isGone={row.isGone}
                  />
                )}
              </ListRowView>
            );
          })}
        </ul>
      )}
      {rows.length === 0 && <EmptyList state={state} />}
      {folded > 0 && (
        <button type="button" className="comment-folded" onClick={() => view.change({ onlyPlace: false })}>
          {revisionAt(state.place) === null
            ? commentMessages.list.folded(folded)
            : commentMessages.list.foldedOnRevision(folded)}
        </button>
      )}
    </div>
  );
}

/** Where the Tab key stops before any thread has been active. */
function firstThread(rows: readonly ListRow[], active: ThreadId | null): number {
  return rowOf(rows, active) >= 0 ? -1 : rows.findIndex(({ kind }) => kind === 'thread');
}

function useRows(scroller: RefObject<HTMLDivElement>, rows: readonly ListRow[], stop: number) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (stop < 0 || stop >= range.count || shown.includes(stop)) return shown;
      return [...shown, stop].sort((a, b) => a - b);
    },
    [stop],
  );
  const estimateSize = useCallback(
    (index: number) => (rows[index]?.kind === 'heading' ? HEADING_HEIGHT : CARD_HEIGHT),
    [rows],
  );
  const getItemKey = useCallback((index: number) => keyOf(rows[index], index), [rows]);
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    rangeExtractor,
  });
}

function keyOf(row: ListRow | undefined, index: number): string | number {
  if (row === undefined) return index;
  return row.kind === 'heading' ? row.group.key : row.thread.id;
}
