import type { OpenComments } from '#server/services/comments.ts';
import type { CommentActor } from '#shared/comments/apply.ts';
import { COMMENT_LIMITS } from '#shared/comments/model.ts';
import type { CommentOperation, CommentReply, ThreadChanges } from '#shared/comments/operations.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import type { CommentLine } from '../collab/comment-line.ts';
import { subject } from '../collab/observable.ts';
import { type CommentKeeping, draftKey } from './comment-keeping.ts';
import type { Comments, OutgoingBatch } from './comments.ts';
import { type ConfirmedThreads, shownThreads, withChanges } from './thread-state.ts';

interface CommentStoreOptions {
  /** What came with the page. */
  readonly first: OpenComments;
  readonly keeping: CommentKeeping;
  /** Asks the server for what changed after a revision; rejects while it is away. */
  readonly fetchChanges: (since: number) => Promise<ThreadChanges>;
  /** 36 characters. */
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs once after so many milliseconds; call what it returns to cancel. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The browser's comments of one strategy; they outlive its document, which may be opened anew. */
export interface CommentStore extends Comments {
  /** The open document's line; null while there is none. */
  attach(line: CommentLine | null): void;
  /** Rights and people as the server said them last. */
  update(open: OpenComments): void;
  close(): void;
}

const RETRY_MS = 5_000;

/** Makes the store: shows what came with the page, fetches the rest, and sends what this device kept. */
export function createCommentStore(options: CommentStoreOptions): CommentStore {
  const { keeping, fetchChanges, newId, now, after } = options;
  let open = options.first;
  let confirmed: ConfirmedThreads = {
    // An incomplete beginning knows nothing for sure: what is missing is asked for from the start.
    revision: open.isComplete ? open.revision : 0,
    byId: new Map(open.threads.map((thread) => [thread.id, thread])),
  };
  let line: CommentLine | null = null;
  let stopListening: () => void = () => undefined;
  let cancelRetry: () => void = () => undefined;
  let fetching: Promise<void> | null = null;
  /** Batches that were sent over the current line and not answered yet. */
  const sent = new Set<string>();
  /** Answered batches whose revision has not arrived yet. */
  const awaited = new Map<string, number>();
  let keepsAll = true;

  const outgoing = subject<readonly OutgoingBatch[]>(keeping.batches());
  const drafts = subject<readonly CommentOperation[]>(keeping.drafts());
  const isComplete = subject(open.isComplete);
  const canComment = subject(open.rights.write);
  const threads = subject(shown());

  function shown() {
    return shownThreads(
      confirmed,
      outgoing.get().filter(({ refusal }) => refusal === null),
      actorOf(open, new Date(now()).toISOString()),
    );
  }
  function refresh(): void {
    threads.set(shown());
    line?.setUnanswered(outgoing.get().filter(({ refusal }) => refusal === null).length, keepsAll);
  }
  function setOutgoing(next: readonly OutgoingBatch[]): void {
    outgoing.set(next);
    refresh();
  }

  function take(changes: ThreadChanges): void {
    const next = withChanges(confirmed, changes);
    if (next === null) {
      void catchUp();
      return;
    }
    confirmed = next;
    dropArrived();
  }

  /** An answered batch leaves once the threads that it made are here. */
  function dropArrived(): void {
    const isThere = ({ id }: OutgoingBatch) => (awaited.get(id) ?? Infinity) <= confirmed.revision;
    setOutgoing(outgoing.get().filter((batch) => !isThere(batch)));
    for (const [id, revision] of awaited) if (revision <= confirmed.revision) awaited.delete(id);
  }

  /** Asks for what was missed; one question at a time, and again later if it was not answered. */
  function catchUp(): Promise<void> {
    fetching ??= fetchChanges(confirmed.revision)
      .then((changes) => {
        fetching = null;
        take(changes);
        isComplete.set(true);
      })
      .catch(() => {
        fetching = null;
        retryLater(() => void catchUp());
      });
    return fetching;
  }

  function retryLater(run: () => void): void {
    cancelRetry();
    cancelRetry = after(RETRY_MS, run);
  }

  function sendWaiting(): void {
    if (line === null) return;
    if (!open.rights.write) {
      // The role was taken away meanwhile: the person sees what did not go, and decides about it.
      setOutgoing(outgoing.get().map((batch) => ({ ...batch, refusal: batch.refusal ?? 'mayNot' })));
      return;
    }
    for (const { refusal, madeAt: _, ...batch } of outgoing.get()) {
      if (refusal !== null || sent.has(batch.id) || awaited.has(batch.id)) continue;
      // In order: what cannot be sent now holds back what was written after it.
      if (!line.send(batch)) return;
      sent.add(batch.id);
    }
  }

  function receiveReply(reply: CommentReply): void {
    sent.delete(reply.id);
    if (reply.ok) {
      keeping.dropBatch(reply.id);
      awaited.set(reply.id, reply.revision);
      // Its event came before it, unless that was lost.
      if (confirmed.revision >= reply.revision) dropArrived();
      else void catchUp();
      return;
    }
    if (reply.code === 'tooFast') {
      retryLater(sendWaiting);
      return;
    }
    const { code } = reply;
    const refused = outgoing
      .get()
      .map((batch) => (batch.id === reply.id ? { ...batch, refusal: code } : batch));
    for (const batch of refused) if (batch.id === reply.id) keeping.keepBatch(batch);
    setOutgoing(refused);
  }

  function receiveEvent(event: ServerEvent): void {
    if (event.type === 'threads') take(event);
  }

  function send(operations: readonly CommentOperation[]): void {
    const batch: OutgoingBatch = { id: newId(), operations, madeAt: now(), refusal: null };
    keepsAll = keeping.keepBatch(batch) && keepsAll;
    setOutgoing([...outgoing.get(), batch]);
    sendWaiting();
  }

  function removeDraft(operation: CommentOperation): void {
    keeping.dropDraft(operation);
    drafts.set(drafts.get().filter((draft) => draftKey(draft) !== draftKey(operation)));
  }

  if (!open.isComplete) void catchUp();

  return {
    threads,
    isComplete,
    outgoing,
    canComment,
    drafts,
    send,
    discard(batchId) {
      const batch = outgoing.get().find(({ id }) => id === batchId);
      keeping.dropBatch(batchId);
      setOutgoing(outgoing.get().filter(({ id }) => id !== batchId));
      return batch?.operations ?? [];
    },
    keepDraft(operation) {
      keeping.keepDraft(operation);
      const others = drafts.get().filter((draft) => draftKey(draft) !== draftKey(operation));
      drafts.set([...others, operation]);
    },
    removeDraft,
    sendDrafts() {
      const operations = drafts.get();
      for (let at = 0; at < operations.length; at += COMMENT_LIMITS.operations) {
        send(operations.slice(at, at + COMMENT_LIMITS.operations));
      }
      operations.forEach(removeDraft);
    },
    attach(next) {
      if (next === line) return;
      stopListening();
      line = next;
      sent.clear();
      refresh();
      stopListening =
        next?.listen({
          onReady() {
            // Another connection: what the last one did not answer goes again, under the same ids.
            sent.clear();
            sendWaiting();
            void catchUp();
          },
          onEvent: receiveEvent,
          onReply: receiveReply,
        }) ?? (() => undefined);
    },
    update(next) {
      open = next;
      canComment.set(next.rights.write);
      refresh();
    },
    close() {
      stopListening();
      cancelRetry();
      line = null;
    },
  };
}

/** What this page lets operations refer to; the server knows better, and has the last word. */
function actorOf({ me, rights, people }: OpenComments, now: string): CommentActor | null {
  if (me === null) return null;
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    person: me,
    rights,
    now,
    personOf: (id) => byId.get(id) ?? null,
    hasItem: () => true,
    hasMeeting: () => true,
  };
}
