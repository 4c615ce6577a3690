import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Thread } from '#shared/comments/model.ts';
import type { ThreadId } from '#shared/ids.ts';
import type { Place } from '../collab/workspace.ts';
import { useObservable, useReadingPart, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { type DocumentOrder, documentOrder } from './document-order.ts';
import type { PanelView, PanelViewState } from './panel-view.ts';
import type { RevisionOnScreen } from './revision-on-screen.ts';
import {
  type FollowedPlace,
  groupThreads,
  isFiltered,
  passesFilter,
  revisionAt,
  type ThreadList,
  type ThreadTab,
  tabCounts,
  threadsOfTab,
} from './thread-list.ts';
import { useThreads } from './use-comments.tsx';

/** A heading or a thread of the panel's list, in their order. */
export type ListRow =
  | { readonly kind: 'heading'; readonly group: ThreadList['groups'][number] }
  | {
      readonly kind: 'thread';
      readonly thread: Thread;
      /** Its words or its item are not there any more. */
      readonly isGone: boolean;
      /** Place among the listed threads, from 0. */
      readonly index: number;
    };

export interface PanelList {
  readonly counts: Readonly<Record<ThreadTab, number>>;
  readonly rows: readonly ListRow[];
  /** Threads among the rows. */
  readonly size: number;
  readonly folded: number;
  /** The state that these rows belong to; the panel's own may be ahead of it for a moment. */
  readonly state: PanelViewState;
}

/** What the panel lists now; reckoned anew only when threads, selection, filters or the document's order change. */
export function usePanelList(lost: ReadonlySet<ThreadId>): PanelList {
  const { view, reader } = useCommentScreen();
  const threads = useDeferredValue(useThreads());
  const state = useDeferredValue(usePanelState());
  const { tab, filter, place, onlyPlace } = state;
  const order = useReadingPart(({ nodes }) => documentOrder(nodes));
  const filtered = useMemo(
    () => (isFiltered(filter) ? threads.filter((thread) => passesFilter(thread, filter, order)) : threads),
    [threads, filter, order],
  );
  const revision = revisionAt(place);
  const counts = useMemo(() => tabCounts(filtered, reader, revision), [filtered, reader, revision]);
  const followed = livePlace(place, order);
  const list = useMemo(
    () =>
      groupThreads(threadsOfTab(filtered, tab, reader, revision), {
        order,
        lost,
        place: followed,
        onlyPlace,
      }),
    [filtered, tab, reader, revision, order, lost, followed, onlyPlace],
  );
  const { rows, size } = useMemo(() => listRows(list, lost), [list, lost]);
  useFollowing(view);
  return { counts, rows, size, folded: list.folded, state };
}

/** The panel's own state, live. */
export function usePanelState(): PanelViewState {
  const { state } = useCommentScreen().view;
  return useObservable(state, state.get());
}

/** An item in the bin is no selection. */
function livePlace(place: FollowedPlace | null, order: DocumentOrder): FollowedPlace | null {
  const isLive = place !== null && (!('nodeId' in place) || order.position(place.nodeId) >= 0);
  return isLive ? place : null;
}

function listRows({ groups }: ThreadList, lost: ReadonlySet<ThreadId>): Pick<PanelList, 'rows' | 'size'> {
  const rows: ListRow[] = [];
  let size = 0;
  for (const group of groups) {
    if (group.key !== 'all') rows.push({ kind: 'heading', group });
    for (const thread of group.threads) {
      const isGone = group.key === 'gone' || lost.has(thread.id);
      rows.push({ kind: 'thread', thread, isGone, index: size++ });
    }
  }
  return { rows, size };
}

/** The panel follows the selection; where it has led someone itself, the list stays as it is. */
function useFollowing(view: PanelView): void {
  const { revision } = useCommentScreen();
  const place = useWorkspaceOrNull()?.place;
  useEffect(() => {
    if (place === undefined) return;
    const follow = () => {
      const next = followed(revision.get(), place.get());
      if (!view.isOwnMove(next)) view.follow(next);
    };
    follow();
    const stops = [place.subscribe(follow), revision.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [place, revision, view]);
}

function followed(revision: RevisionOnScreen | null, { nodeId, field }: Place): FollowedPlace | null {
  if (revision !== null) return { revisionId: revision.id, changeId: revision.selected };
  return nodeId === null ? null : { nodeId, field };
}
