import type { CommentOperation, CommentRefusal, CommentReply } from '#shared/comments/operations.ts';
import type { CommentLine } from '../collab/comment-line.ts';
import { subject } from '../collab/observable.ts';
import type { Observable } from '../collab/workspace.ts';
import type { CommentKeeping } from './comment-keeping.ts';
import type { OutgoingBatch } from './comments.ts';

interface OutgoingOptions {
  readonly keeping: CommentKeeping;
  /** 36 characters. */
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs once after a while; call what it returns to cancel. */
  readonly later: (run: () => void) => () => void;
}

/** What was done here and is not the server's yet, in order. */
export interface OutgoingBatches {
  readonly list: Observable<readonly OutgoingBatch[]>;
  /** Those that may still be taken. */
  waiting(): readonly OutgoingBatch[];
  /** False once the device did not keep one of them. */
  keepsAll(): boolean;
  add(operations: readonly CommentOperation[]): void;
  discard(id: string): readonly CommentOperation[];
  /** Sends what was not sent over this line; what cannot be sent now holds back what was written after it. */
  sendOver(line: CommentLine): void;
  /** Another connection: what the last one did not answer goes again, under the same ids. */
  forgetSent(): void;
  /** Takes an answer in; the batch leaves with `arrived`, once the threads that it made are here. */
  answered(reply: CommentReply): void;
  /** Threads up to this revision are here. */
  arrived(revision: number): void;
  /** Refuses all that is waiting: the right to comment was taken away. */
  refuseAll(code: CommentRefusal): void;
  close(): void;
}

/** Begins with what this device kept. */
export function createOutgoingBatches({ keeping, newId, now, later }: OutgoingOptions): OutgoingBatches {
  const list = subject(keeping.batches());
  /** Sent over the current line and not answered. */
  const sent = new Set<string>();
  /** Answered, by the revision of the threads that they made. */
  const awaited = new Map<string, number>();
  let line: CommentLine | null = null;
  let keepsAll = true;
  let cancelRetry: () => void = () => undefined;
  const waiting = () => list.get().filter(({ refusal }) => refusal === null);

  function sendWaiting(): void {
    for (const { refusal: _, madeAt: __, ...batch } of waiting()) {
      if (sent.has(batch.id) || awaited.has(batch.id)) continue;
      if (line?.send(batch) !== true) return;
      sent.add(batch.id);
    }
  }

  function refuse(concerns: (batch: OutgoingBatch) => boolean, code: CommentRefusal): void {
    const next = list.get().map((batch) => (concerns(batch) ? { ...batch, refusal: code } : batch));
    for (const batch of next) if (!list.get().includes(batch)) keeping.keepBatch(batch);
    list.set(next);
  }

  return {
    list,
    waiting,
    keepsAll: () => keepsAll,
    add(operations) {
      const batch: OutgoingBatch = { id: newId(), operations, madeAt: now(), refusal: null };
      keepsAll = keeping.keepBatch(batch) && keepsAll;
      list.set([...list.get(), batch]);
      sendWaiting();
    },
    discard(id) {
      const batch = list.get().find((other) => other.id === id);
      keeping.dropBatch(id);
      list.set(list.get().filter((other) => other !== batch));
      return batch?.operations ?? [];
    },
    sendOver(next) {
      line = next;
      sendWaiting();
    },
    forgetSent() {
      line = null;
      sent.clear();
    },
    answered(reply) {
      sent.delete(reply.id);
      if (reply.ok) {
        keeping.dropBatch(reply.id);
        awaited.set(reply.id, reply.revision);
      } else if (reply.code === 'tooFast') {
        cancelRetry();
        cancelRetry = later(sendWaiting);
      } else {
        refuse(({ id }) => id === reply.id, reply.code);
      }
    },
    arrived(revision) {
      const isThere = ({ id }: OutgoingBatch) => (awaited.get(id) ?? Infinity) <= revision;
      if (list.get().some(isThere)) list.set(list.get().filter((batch) => !isThere(batch)));
      for (const [id, made] of awaited) if (made <= revision) awaited.delete(id);
    },
    refuseAll: (code) => refuse(({ refusal }) => refusal === null, code),
    close: () => cancelRetry(),
  };
}
