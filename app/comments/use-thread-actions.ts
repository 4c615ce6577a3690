import { useMemo } from 'react';
import type { Comment, Thread } from '#shared/comments/model.ts';
import { type CommentScreen, useCommentScreen } from './comment-screen.tsx';

/** What one does with a thread; what is not allowed here is not offered, and refused by the server. */
export interface ThreadActions {
  reply(): void;
  /** Edits a comment of one's own. */
  edit(comment: Comment): void;
  delete(comment: Comment): void;
  hide(comment: Comment, reason: string): void;
  unhide(comment: Comment): void;
  endorse(endorsed: boolean): void;
  resolve(): void;
  reopen(): void;
  assign(): void;
}

/** The actions on one thread. */
export function useThreadActions(thread: Thread): ThreadActions {
  const screen = useCommentScreen();
  return useMemo(() => threadActions(screen, thread), [screen, thread]);
}

/** The same outside of a thread's own component. */
export function threadActions({ comments, writing, view }: CommentScreen, thread: Thread): ThreadActions {
  const { id: threadId } = thread;
  return {
    reply: () => writing.begin({ type: 'reply', id: `reply:${threadId}`, threadId, text: '', mentions: [] }),
    edit: ({ id: commentId, body, mentions }) =>
      writing.begin({
        type: 'edit',
        id: `edit:${commentId}`,
        threadId,
        commentId,
        before: body,
        text: body,
        mentions,
      }),
    delete({ id: commentId }) {
      comments.send([{ type: 'delete', threadId, commentId }]);
      view.focusThread(threadId);
    },
    hide({ id: commentId }, reason) {
      comments.send([{ type: 'hide', threadId, commentId, reason }]);
      view.focusThread(threadId);
    },
    unhide({ id: commentId }) {
      comments.send([{ type: 'unhide', threadId, commentId }]);
    },
    endorse: (endorsed) => comments.send([{ type: 'endorse', threadId, endorsed }]),
    resolve: () =>
      writing.begin({ type: 'resolve', id: `resolve:${threadId}`, threadId, outcome: null, text: '' }),
    reopen() {
      comments.send([{ type: 'reopen', threadId }]);
      view.focusThread(threadId);
    },
    assign: () =>
      writing.begin({
        type: 'assign',
        id: `assign:${threadId}`,
        threadId,
        assignee: thread.assignee?.id ?? null,
        dueMeetingId: thread.dueMeetingId,
        text: '',
      }),
  };
}

/** The newest comment of a thread that a person wrote and may still change. */
export function ownLastComment({ comments }: Thread, person: Comment['author']['id']): Comment | null {
  return comments.findLast(({ author, state }) => author.id === person && state.kind === 'shown') ?? null;
}
