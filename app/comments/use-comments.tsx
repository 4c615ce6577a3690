import { uuidv4 } from 'lib0/random';
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react';
import type { OpenComments } from '#server/services/comments.ts';
import type { Thread } from '#shared/comments/model.ts';
import type { ThreadChanges } from '#shared/comments/operations.ts';
import type { UserId } from '#shared/ids.ts';
import { useObservable, useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { browserStorage, keepComments } from './comment-keeping.ts';
import { type CommentStore, createCommentStore } from './comment-store.ts';
import type { Comments } from './comments.ts';

const CommentsContext = createContext<CommentStore | null>(null);

/** Keeps the strategy's comments for everything below; below a WorkspaceProvider, one per strategy page. */
export function CommentsProvider({ me, children }: { readonly me: UserId; readonly children: ReactNode }) {
  const store = useCommentStore(me);
  return <CommentsContext.Provider value={store}>{children}</CommentsContext.Provider>;
}

/** The comments of the open strategy; null on the server, before the browser has made them, and without the right. */
export function useComments(): Comments | null {
  return useContext(CommentsContext);
}

/** What the server said of comments here: rights, people; null for those who may not read them. */
export function useOpenComments(): OpenComments | null {
  return useStrategy().comments;
}

/** All threads by number; at first those that came with the page. */
export function useThreads(): readonly Thread[] {
  const first = useOpenComments()?.threads ?? NONE;
  return useObservable(useContext(CommentsContext)?.threads, first);
}

const NONE: readonly Thread[] = [];

function useCommentStore(me: UserId): CommentStore | null {
  const { slug, documentId, comments: open } = useStrategy();
  const workspace = useWorkspaceOrNull();
  const [store, setStore] = useState<CommentStore | null>(null);
  const mayRead = open !== null;
  // What the page says later of threads is older than what the store has; rights and people are taken below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another strategy or person begins anew
  useEffect(() => {
    if (open === null) return;
    const made = createCommentStore({
      first: open,
      keeping: keepComments(browserStorage(), me, documentId),
      fetchChanges: (since) => fetchChanges(slug, since),
      newId: uuidv4,
      now: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    // What the page was served with stays until the text's code is here to take it over.
    startTransition(() => setStore(made));
    return () => {
      made.close();
      setStore(null);
    };
  }, [documentId, me, mayRead]);
  useEffect(() => store?.attach(workspace?.comments ?? null), [store, workspace]);
  useEffect(() => {
    if (open !== null) store?.update(open);
  }, [store, open]);
  return store;
}

async function fetchChanges(slug: string, since: number): Promise<ThreadChanges> {
  const response = await fetch(`/strategies/${slug}/threads.json?since=${since}`);
  if (!response.ok) throw new Error(`threads: ${response.status}`);
  // Our own server's answer, in the build that the page came with.
  return (await response.json()) as ThreadChanges;
}
