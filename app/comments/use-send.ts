import { uuidv4 } from 'lib0/random';
import { useMemo, useState } from 'react';
import type { Thread } from '#shared/comments/model.ts';
import type { CommentOperation } from '#shared/comments/operations.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { mentionCandidates } from './mention-names.ts';
import { operationOf, type WritingRefusal } from './operation-of.ts';
import { useThreads } from './use-comments.tsx';
import type { Writing } from './writing.ts';

interface Sending {
  /** The thread that is written to; null for a new one, and for one that is gone. */
  readonly thread: Thread | null;
  /** Why the text could not be sent when it was tried. */
  readonly refusal: WritingRefusal | null;
  send(): void;
  keepDraft(): void;
  /** The text has changed: what was wrong may be right now. */
  forgive(): void;
}

/** Sends what is being written, or lays it with the drafts; the focus goes on to the thread. */
export function useSend(writing: Writing): Sending {
  const { comments, writing: desk, view, people } = useCommentScreen();
  const threads = useThreads();
  const [refusal, setRefusal] = useState<WritingRefusal | null>(null);
  const candidates = useMemo(() => mentionCandidates(people), [people]);
  const thread = writing.type === 'open' ? null : (threads.find(({ id }) => id === writing.threadId) ?? null);
  const done = (run: (operation: CommentOperation) => void) => {
    const operation = operationOf(writing, { thread, candidates, newId: uuidv4 });
    setRefusal(operation.ok ? null : operation.error);
    if (!operation.ok) return;
    run(operation.value);
  };
  return {
    thread,
    refusal,
    send: () =>
      done((operation) => {
        comments.send([operation]);
        desk.finish();
        if (operation.type === 'open') {
          view.showThread({ id: operation.threadId, anchor: operation.anchor, resolution: null });
        } else view.focusThread(operation.threadId);
      }),
    keepDraft: () =>
      done((operation) => {
        comments.keepDraft(operation);
        desk.drop();
      }),
    forgive: () => setRefusal(null),
  };
}
