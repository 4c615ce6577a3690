import { useLocation, useSearchParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import { useObservable, useReady } from '../collab/workspace-context.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { useCommentScreenOrNull } from './comment-screen.tsx';
import { useCommentPanel } from './use-comment-panel.ts';
import { useComments, useThreads } from './use-comments.tsx';
import { useGoToThread } from './use-go-to-thread.ts';

/** `?thread=<id>` opens the panel at that thread and leads to its place; notices link so. */
export function useThreadInAddress(): void {
  const [search] = useSearchParams();
  const wanted = search.get('thread');
  const panel = useCommentPanel();
  const threads = useThreads();
  const isComplete = useObservable(useComments()?.isComplete, false);
  const ready = useReady();
  const goTo = useGoToThread();
  const notify = useNotify();
  // The same link pressed once more is another visit.
  const { key, pathname } = useLocation();
  const shown = useObservable(useCommentScreenOrNull()?.revision, null);
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (wanted === null || done.current === `${wanted} ${key}` || panel === null || !ready) return;
    const thread = threads.find(({ id }) => id === wanted);
    if (thread === undefined && !isComplete) return;
    // Its page is still to say which changes it has.
    if (thread?.anchor.target === 'change' && pathname.endsWith(thread.anchor.revisionId) && shown === null)
      return;
    done.current = `${wanted} ${key}`;
    if (thread === undefined) {
      notify({ text: commentPlaceMessages.notFound });
      return;
    }
    goTo(thread);
    panel.showThread(thread);
  }, [wanted, key, pathname, shown, panel, threads, isComplete, ready, goTo, notify]);
}
