import { useCallback, useEffect, useRef, useState } from 'react';
import { useStrategy } from '../collab/workspace-context.tsx';
import { fetchActivity, type HistoryOf } from './activity-requests.ts';
import { type ShownHistory, withNewest, withOlder } from './history-pages.ts';
import { useLiveChanges } from './use-live-changes.ts';

export type HistoryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly history: ShownHistory };

export interface History {
  readonly state: HistoryState;
  reload(): void;
  /** Shows those before the last one. */
  more(): void;
}

/** One item's, field's or the whole strategy's history, live. Another one is another component: give it a key. */
export function useHistory({ nodeId, field }: HistoryOf): History {
  const { slug } = useStrategy();
  const [state, setState] = useState<HistoryState>({ kind: 'loading' });
  const isGone = useRef(false);
  const change = useCallback((next: (shown: ShownHistory | null) => HistoryState) => {
    if (isGone.current) return;
    setState((now) => next(now.kind === 'shown' ? now.history : null));
  }, []);
  const fail = useCallback(() => {
    change((shown) =>
      shown === null ? { kind: 'failed' } : { kind: 'shown', history: { ...shown, isStale: true } },
    );
  }, [change]);
  const reload = useCallback(() => {
    fetchActivity(slug, { nodeId, field }, null).then(
      (newest) => change((shown) => ({ kind: 'shown', history: withNewest(shown, newest) })),
      fail,
    );
  }, [slug, nodeId, field, change, fail]);
  useEffect(() => {
    isGone.current = false;
    reload();
    return () => {
      isGone.current = true;
    };
  }, [reload]);
  useLiveChanges(reload);
  return {
    state,
    reload() {
      if (state.kind === 'failed') setState({ kind: 'loading' });
      reload();
    },
    more() {
      if (state.kind !== 'shown' || state.history.next === null) return;
      fetchActivity(slug, { nodeId, field }, state.history.next).then(
        (older) =>
          change((shown) =>
            shown === null ? { kind: 'failed' } : { kind: 'shown', history: withOlder(shown, older) },
          ),
        fail,
      );
    },
  };
}
