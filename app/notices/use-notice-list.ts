import { useCallback, useEffect, useState } from 'react';
import { fetchNotices, type ListedNotice, postRead } from './notice-requests.ts';
import { useUnread } from './unread.tsx';

export type NoticeListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'shown';
      readonly notices: readonly ListedNotice[];
      readonly next: number | null;
      /** The first of those that were asked for last: the focus goes there, its button may be gone. */
      readonly focusOn: number | null;
    };

export interface NoticeListActions {
  readonly state: NoticeListState;
  reload(): void;
  /** Shows those before the last one. */
  more(): void;
  markAll(): void;
}

const LOADING: NoticeListState = { kind: 'loading' };
const FAILED: NoticeListState = { kind: 'failed' };

/** One's notices, loaded when they are first shown and again when their number changes. */
export function useNoticeList(): NoticeListActions {
  const { count, set } = useUnread();
  const [state, setState] = useState<NoticeListState>(LOADING);

  const reload = useCallback(() => {
    fetchNotices(null).then(
      ({ unread, ...page }) => {
        setState({ kind: 'shown', ...page, focusOn: null });
        set(unread);
      },
      () => setState(FAILED),
    );
  }, [set]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count means that there is something new
  useEffect(reload, [reload, count]);

  return {
    state,
    reload() {
      setState(LOADING);
      reload();
    },
    more() {
      if (state.kind !== 'shown' || state.next === null) return;
      fetchNotices(state.next).then(
        ({ notices, next }) => {
          const focusOn = notices[0]?.id ?? null;
          setState({ ...state, notices: [...state.notices, ...notices], next, focusOn });
        },
        () => setState(FAILED),
      );
    },
    markAll() {
      const newest = state.kind === 'shown' ? state.notices[0] : undefined;
      if (state.kind !== 'shown' || newest === undefined) return;
      setState({ ...state, notices: state.notices.map((notice) => ({ ...notice, isRead: true })) });
      postRead({ upTo: newest.id }).then(set, () => setState(FAILED));
    },
  };
}
