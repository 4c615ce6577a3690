import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { fetchUnread, type OneThing, postRead } from './notice-requests.ts';

interface Unread {
  readonly count: number;
  /** Takes what the server has said of the count. */
  set(count: number): void;
  /** Asks the server; without an answer the count stays as it is. */
  refresh(): void;
  /** A socket tells of changes from now on; call what it returns when it no longer does. */
  hearLive(): () => void;
}

const SILENT: Unread = { count: 0, set: () => {}, refresh: () => {}, hearLive: () => () => {} };
const UnreadContext = createContext<Unread>(SILENT);

const ASK_EVERY_MS = 30_000;

interface UnreadProviderProps {
  /** As the page was served; null while nobody is signed in. */
  readonly initial: number | null;
  readonly children: ReactNode;
}

/**
 * Keeps the number of unread notices for every screen: told by a socket where there is one, else asked for every
 * half minute while the page is visible, and in any case when it becomes visible again.
 */
export function UnreadProvider({ initial, children }: UnreadProviderProps) {
  const isSignedIn = initial !== null;
  const [count, setCount] = useState(initial ?? 0);
  const [sockets, setSockets] = useState(0);
  // As a transition: a change above text whose code is not here yet would put a skeleton in its place.
  const set = useCallback((next: number) => startTransition(() => setCount(next)), []);
  const refresh = useCallback(() => {
    // Away or signed out: the next time tells.
    fetchUnread().then(set, () => undefined);
  }, [set]);
  const hearLive = useCallback(() => {
    setSockets((n) => n + 1);
    return () => setSockets((n) => n - 1);
  }, []);
  useEffect(() => {
    if (!isSignedIn) return;
    const onVisible = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', onVisible);
    const timer = sockets > 0 ? undefined : setInterval(onVisible, ASK_EVERY_MS);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      clearInterval(timer);
    };
  }, [isSignedIn, sockets, refresh]);
  const value = useMemo(() => ({ count, set, refresh, hearLive }), [count, set, refresh, hearLive]);
  return <UnreadContext.Provider value={value}>{children}</UnreadContext.Provider>;
}

/** The number of unread notices and the ways to change it. */
export function useUnread(): Unread {
  return useContext(UnreadContext);
}

/** Marks all notices of a thread, or of a revision itself, as read; for whoever shows it. */
export function useMarkRead(): (which: OneThing) => void {
  const { count, set } = useUnread();
  const hasUnread = count > 0;
  return useCallback(
    (which) => {
      // Paging through threads costs no request while nothing is unread.
      if (hasUnread) postRead(which).then(set, () => undefined);
    },
    [hasUnread, set],
  );
}
