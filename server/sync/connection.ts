import * as Y from 'yjs';
import type { DocumentId, UserId } from '#shared/ids.ts';
import { ByteCursor, Malformed } from '#shared/sync/byte-cursor.ts';
import {
  CLOSE,
  type CloseCode,
  encodeAck,
  encodeWelcome,
  MESSAGE,
  SYNC_STEP,
} from '#shared/sync/protocol.ts';
import { AckLedger } from './ack-ledger.ts';
import type { Admitted } from './admission.ts';
import type { Clock } from './clock.ts';
import { COMMENT_COST, CommentIntake } from './comment-intake.ts';
import type { TakeComments } from './comment-port.ts';
import { encodeSyncStep1, encodeSyncStep2 } from './frames.ts';
import type { Sender } from './judge-update.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncLog, SyncMetrics } from './monitoring.ts';
import { Outbox } from './outbox.ts';
import type { PresenceMember } from './presence.ts';
import type { PresentPerson } from './presence-state.ts';
import type { Member, Room } from './room.ts';
import type { SocketListener, SyncSocket } from './socket.ts';
import { Throttle } from './throttle.ts';
import { type Intake, type Refusal, UpdateIntake } from './update-intake.ts';

/** What encoding the whole state is charged, in frames. */
const STEP1_COST = 20;

interface ConnectionParts {
  readonly room: Room;
  readonly socket: SyncSocket;
  readonly admitted: Admitted;
  /** Whether the peer asked for welcome and acks. */
  readonly ack: boolean;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly metrics: SyncMetrics;
  readonly log: SyncLog;
  readonly takeComments: TakeComments;
  /** Called once; the code is null when the peer or the network ended it. */
  readonly onClosed: (code: number | null, reason: string) => void;
}

/** One admitted socket, which it owns: reads its frames, and sends it what is durable. */
export class Connection implements Member, Sender, PresenceMember, SocketListener {
  readonly admitted: Admitted;
  readonly canWrite: boolean;
  readonly #room: Room;
  readonly #socket: SyncSocket;
  readonly #limits: SyncLimits;
  readonly #metrics: SyncMetrics;
  readonly #onClosed: ConnectionParts['onClosed'];
  readonly #outbox: Outbox;
  readonly #throttle: Throttle;
  readonly #acks = new AckLedger();
  readonly #intake: UpdateIntake;
  readonly #comments: CommentIntake;
  readonly #sendsAcks: boolean;
  /** Position that is durable before anything is sent: the welcome tells the server's state. */
  readonly #opensAt: number;
  #isOpen = false;
  #isSubscribed = false;
  /** Frames that came while the log is read for an earlier one; null when they are handled as they come. */
  #inbox: Uint8Array[] | null = null;
  #isClosed = false;

  constructor(parts: ConnectionParts) {
    const { room, socket, limits } = parts;
    this.admitted = parts.admitted;
    this.canWrite = parts.admitted.canWrite && !room.isFull;
    this.#room = room;
    this.#socket = socket;
    this.#limits = limits;
    this.#metrics = parts.metrics;
    this.#onClosed = parts.onClosed;
    this.#outbox = new Outbox(socket);
    this.#throttle = new Throttle(socket, parts.clock, limits);
    this.#intake = new UpdateIntake(room, this, this.#acks, limits);
    this.#comments = new CommentIntake(parts, (frame) => this.announce(frame));
    this.#sendsAcks = parts.ack;
    this.#opensAt = room.queue.tail;
  }

  get documentId(): DocumentId {
    return this.#room.documentId;
  }

  get userId(): UserId {
    return this.admitted.userId;
  }

  get person(): PresentPerson {
    return this.admitted;
  }

  get readsPresence(): boolean {
    return this.admitted.canReadPresence;
  }

  get isSubscribed(): boolean {
    return this.#isSubscribed;
  }

  /** Joins the room and greets the peer. Readers are not asked for their state: it would not be taken. */
  open(): void {
    const { doc, generation, schemaVersion, presence, queue } = this.#room;
    const { canWrite } = this;
    const canComment = this.admitted.canWriteComments;
    const vector = Y.encodeStateVector(doc);
    if (this.#sendsAcks) {
      const stateVector = Buffer.from(vector).toString('base64');
      this.deliver(
        encodeWelcome({ generation, schemaVersion, canWrite, canComment, stateVector }),
        this.#opensAt,
      );
    }
    if (canWrite) this.deliver(encodeSyncStep1(vector), this.#opensAt);
    this.#room.join(this);
    presence.join(this);
    this.durable(queue.durable);
    this.#socket.listen(this);
  }

  deliver(frame: Uint8Array, position: number): void {
    if (this.#isClosed) return;
    // Before, not after: one whole state may be longer than what a peer may leave unread.
    if (this.#outbox.backlog > this.#limits.backlogBytes) this.close(CLOSE.slowConsumer, 'slowConsumer');
    else this.#outbox.push(frame, position, this.#room.queue.durable);
  }

  durable(position: number): void {
    if (this.#isClosed) return;
    this.#outbox.release(position);
    if (!this.#isOpen && position >= this.#opensAt) {
      this.#isOpen = true;
      if (this.readsPresence) this.#room.presence.greet(this);
    }
    const count = this.#acks.release(position);
    if (count !== null && this.#sendsAcks) this.#socket.send(encodeAck(count));
  }

  /** An event for peers that know our messages, behind all that the document holds now. */
  announce(frame: Uint8Array): void {
    if (this.#sendsAcks) this.deliver(frame, this.#room.queue.tail);
  }

  sendPresence(frame: Uint8Array): void {
    if (this.#isOpen && this.#outbox.backlog <= this.#limits.presenceBacklogBytes) this.#socket.send(frame);
  }

  frame(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    this.#throttle.pay(1, bytes.length);
    if (bytes.length > this.#limits.frameBytes) this.#refuse({ reason: 'tooLong', code: CLOSE.tooLong });
    else this.#handleInTurn(bytes);
  }

  #handle(bytes: Uint8Array): void {
    try {
      const cursor = new ByteCursor(bytes);
      const type = cursor.varUint();
      if (type === MESSAGE.sync) this.#handleSync(cursor);
      else if (type === MESSAGE.awareness) this.#room.presence.receive(this, cursor.lastBytes());
      else if (type === MESSAGE.queryAwareness) this.#answerQuery();
      else if (type === MESSAGE.comment) this.#handleComment(cursor);
      else this.#refuse({ reason: 'unknownMessage', code: CLOSE.badFrame });
    } catch (error) {
      if (error instanceof Malformed) this.#refuse({ reason: 'malformed', code: CLOSE.badFrame });
      // Nobody knows what state the document is in now.
      else this.#room.condemn('broken', { error });
    }
  }

  #answerQuery(): void {
    if (this.readsPresence) this.#room.presence.greet(this);
  }

  #handleComment(cursor: ByteCursor): void {
    if (!this.admitted.canWriteComments) {
      this.#refuse({ reason: 'commentFromReader', code: CLOSE.noAccess });
      return;
    }
    this.#throttle.pay(COMMENT_COST, 0);
    const taken = this.#comments.take(cursor.lastBytes());
    if (taken === 'tooLong') this.#refuse({ reason: 'tooLong', code: CLOSE.tooLong });
    else if (taken === 'tooMany') this.close(CLOSE.unavailable, 'unavailable');
  }

  #handleSync(cursor: ByteCursor): void {
    const step = cursor.varUint();
    const payload = cursor.lastBytes();
    if (step === SYNC_STEP.step1) this.#sendState(payload);
    else if (step === SYNC_STEP.step2) this.#dealWith(this.#intake.take(payload, true));
    else if (step === SYNC_STEP.update) this.#dealWith(this.#intake.take(payload, false));
    else throw new Malformed('unknown step');
  }

  #sendState(stateVector: Uint8Array): void {
    this.#throttle.pay(STEP1_COST, 0);
    const { doc, queue } = this.#room;
    const update = Y.encodeStateAsUpdate(doc, checkedVector(stateVector));
    this.#isSubscribed = true;
    this.deliver(encodeSyncStep2(update), queue.tail);
  }

  #dealWith(intake: Intake): void {
    if (intake.kind === 'refused') this.#refuse(intake.refusal);
    else if (intake.kind === 'done') this.durable(this.#room.queue.durable);
    else void this.#waitFor(intake.decision);
  }

  /** Later frames wait for the decision about this one. */
  async #waitFor(decision: Promise<Intake>): Promise<void> {
    const inbox: Uint8Array[] = [];
    this.#inbox = inbox;
    this.#throttle.hold();
    try {
      const intake = await decision;
      this.#inbox = null;
      if (this.#isClosed) return;
      this.#throttle.release();
      this.#dealWith(intake);
      for (const bytes of inbox) this.#handleInTurn(bytes);
    } catch (error) {
      this.#room.condemn('broken', { error });
    }
  }

  #handleInTurn(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#inbox) this.#inbox.push(bytes);
    else this.#handle(bytes);
  }

  #refuse({ reason, code }: Refusal): void {
    this.#metrics.rejected(reason);
    this.close(code, reason);
  }

  close(code: CloseCode, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#socket.close(code, reason);
    this.#left(code, reason);
  }

  closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#left(null, 'peer');
  }

  #left(code: number | null, reason: string): void {
    this.#throttle.close();
    this.#outbox.close();
    this.#room.leave(this);
    this.#room.presence.leave(this);
    this.#onClosed(code, reason);
  }
}

/** A state vector that Yjs can read. Throws `Malformed`. */
function checkedVector(bytes: Uint8Array): Uint8Array {
  const cursor = new ByteCursor(bytes);
  for (let left = 2 * cursor.count(2); left > 0; left -= 1) cursor.varUint();
  cursor.end();
  return bytes;
}
