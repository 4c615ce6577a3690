import { Malformed } from '#shared/sync/byte-cursor.ts';
import { encodeJson, MESSAGE } from '#shared/sync/protocol.ts';
import type { Admitted } from './admission.ts';
import type { TakeComments } from './comment-port.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncLog } from './monitoring.ts';
import type { Room } from './room.ts';

interface CommentIntakeParts {
  readonly room: Room;
  readonly admitted: Admitted;
  readonly takeComments: TakeComments;
  readonly limits: Pick<SyncLimits, 'commentBytes'>;
  readonly log: SyncLog;
}

/** What a batch of comments is charged, in frames. */
export const COMMENT_COST = 5;

/** Batches of one connection that wait for the database. */
const MOST_WAITING = 32;

/** The comments of one connection, in the order in which they came, each behind the text that it speaks of. */
export class CommentIntake {
  readonly #parts: CommentIntakeParts;
  readonly #answer: (frame: Uint8Array) => void;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** `answer` sends a frame to the peer, if it is still there. */
  constructor(parts: CommentIntakeParts, answer: (frame: Uint8Array) => void) {
    this.#parts = parts;
    this.#answer = answer;
  }

  /**
   * Takes a batch, JSON in UTF-8, once everything that the peer had sent before is durable. Not taken: one that is
   * too long, and one where more are waiting than a person can have written. Throws `Malformed`.
   */
  take(bytes: Uint8Array): 'taken' | 'tooLong' | 'tooMany' {
    if (bytes.length > this.#parts.limits.commentBytes) return 'tooLong';
    const batch = parsedJson(bytes);
    if (this.#waiting >= MOST_WAITING) return 'tooMany';
    this.#waiting += 1;
    const position = this.#parts.room.queue.tail;
    this.#last = this.#last.then(() => this.#take(batch, position));
    return 'taken';
  }

  async #take(batch: unknown, position: number): Promise<void> {
    const { room, admitted, takeComments, log } = this.#parts;
    const { documentId, doc } = room;
    const { userId } = admitted;
    try {
      await room.queue.whenDurable(position);
      const reply = await takeComments({ documentId, userId, doc, batch });
      this.#answer(encodeJson(MESSAGE.commentReply, reply));
    } catch (error) {
      // The document was given up or the database is away: unanswered, the batch is sent again.
      log.warn({ documentId, userId, err: error }, 'comments were not taken');
    } finally {
      this.#waiting -= 1;
    }
  }
}

/** JSON in UTF-8. Throws `Malformed`. */
function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Malformed('not JSON');
  }
}
