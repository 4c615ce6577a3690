import type { KeyboardEvent } from 'react';
import type { Thread } from '#shared/comments/model.ts';
import { type ListIntent, listIntent } from './comment-keys.ts';
import { type CommentScreen, useCommentScreen } from './comment-screen.tsx';
import { useGoToThread } from './use-go-to-thread.ts';
import { ownLastComment, threadActions } from './use-thread-actions.ts';
import type { ListRow } from './use-thread-list.ts';

/** Handles the keys of the list: they act on the active thread, and never while something is being typed. */
export function useListKeys(rows: readonly ListRow[]): (event: KeyboardEvent<HTMLElement>) => void {
  const screen = useCommentScreen();
  const goTo = useGoToThread();
  return (event) => {
    const { target, nativeEvent } = event;
    if (!(target instanceof HTMLElement) || target.closest(OWN_KEYS) !== null) return;
    const intent = listIntent(nativeEvent);
    // On a button Enter is the button's.
    if (intent === null || (intent === 'open' && target.closest('button, a') !== null)) return;
    const threads = rows.flatMap((row) => (row.kind === 'thread' ? [row.thread] : []));
    const at = threads.findIndex(({ id }) => id === screen.view.state.get().active);
    event.preventDefault();
    const step = stepOf(intent, at, threads.length);
    const thread = threads[step ?? at];
    if (thread === undefined) return;
    if (step !== null) screen.view.focusThread(thread.id);
    else act(intent, thread, screen, goTo);
  };
}

/** What has keys of its own. */
const OWN_KEYS = 'input, textarea, select, dialog, [role=menu], [contenteditable=true]';

function stepOf(intent: ListIntent, at: number, count: number): number | null {
  switch (intent) {
    case 'next':
      return Math.min(at + 1, count - 1);
    case 'previous':
      return Math.max(at - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    default:
      return null;
  }
}

function act(
  intent: ListIntent,
  thread: Thread,
  screen: CommentScreen,
  goTo: (thread: Thread) => void,
): void {
  const { view, rights, reader, comments } = screen;
  const actions = threadActions(screen, thread);
  const mayWrite = comments.canComment.get();
  switch (intent) {
    case 'open':
      view.setOpened(thread.id, true);
      goTo(thread);
      return;
    case 'reply':
      if (mayWrite) actions.reply();
      return;
    case 'edit': {
      const own = ownLastComment(thread, reader.id);
      if (mayWrite && own !== null) actions.edit(own);
      return;
    }
    case 'resolve':
      if (!rights.answer) return;
      if (thread.resolution === null) actions.resolve();
      else actions.reopen();
      return;
  }
}
