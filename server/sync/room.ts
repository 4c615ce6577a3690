import * as Y from 'yjs';
import type { DocumentId, UserId } from '#shared/ids.ts';
import { CLOSE, type CloseCode } from '#shared/sync/protocol.ts';
import type { UpdateShape } from '#shared/sync/update-walk.ts';
import type { Clock } from './clock.ts';
import { CorruptDocument, foldDocument, hasPending } from './document-fold.ts';
import { DocumentSize } from './document-size.ts';
import { encodeSyncUpdate } from './frames.ts';
import type { Writer } from './group-committer.ts';
import { liesTooDeep } from './judge-update.ts';
import type { SyncLimits } from './limits.ts';
import { LogFollower, type LogReader } from './log-follower.ts';
import type { Rejection, SyncLog } from './monitoring.ts';
import { Presence } from './presence.ts';
import type { ClientBinding, DocumentStore, LogTail, StoredDocument } from './store.ts';
import { WriteQueue } from './write-queue.ts';

/** A connection, as a room sees it. */
export interface Member {
  readonly canWrite: boolean;
  /** True once it was sent the whole state, which further updates continue. */
  readonly isSubscribed: boolean;
  /** A sync frame, to be sent once everything up to `position` is durable. */
  deliver(frame: Uint8Array, position: number): void;
  /** Everything up to `position` is durable. */
  durable(position: number): void;
  close(code: CloseCode, reason: string): void;
}

/** What a room is made with. */
interface RoomParts {
  readonly store: DocumentStore;
  readonly host: RoomHost;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly log: SyncLog;
}

/** Who keeps the room and hears what becomes of it. */
export interface RoomHost {
  queued(room: Room): void;
  committed(room: Room): void;
  /** The room is dead; the next who asks for the document gets it from the store. */
  condemned(room: Room): void;
}

interface Change {
  readonly bytes: Uint8Array;
  readonly userId: UserId;
  readonly bindings: readonly ClientBinding[];
}

/** Origin of what is read from the log: it is durable already. */
const FROM_LOG = Symbol('from log');

/** One live document: its Y.Doc, what of it is not durable yet, and who is connected to it. */
export class Room implements Writer, LogReader {
  readonly documentId: DocumentId;
  readonly generation: number;
  readonly schemaVersion: number;
  readonly doc: Y.Doc;
  readonly queue = new WriteQueue();
  readonly presence: Presence;
  /** Whom each Yjs client id belongs to. */
  readonly owners: Map<number, UserId | null>;
  readonly size: DocumentSize;
  readonly #host: RoomHost;
  readonly #limits: SyncLimits;
  readonly #journal: SyncLog;
  readonly #log: LogFollower;
  readonly #members = new Set<Member>();
  /** What is being applied and for whom; also its origin. */
  #change: (Change & { readonly sender: Member | null; bound: boolean }) | null = null;
  #isFull = false;
  #closed = false;

  constructor(documentId: DocumentId, stored: StoredDocument, parts: RoomParts) {
    this.documentId = documentId;
    this.generation = stored.generation;
    this.schemaVersion = stored.schemaVersion;
    this.doc = foldDocument(stored);
    this.owners = new Map(stored.bindings.map(({ clientId, userId }) => [clientId, userId]));
    this.size = new DocumentSize(stored);
    this.presence = new Presence(parts.clock, parts.limits);
    this.#host = parts.host;
    this.#limits = parts.limits;
    this.#journal = parts.log;
    this.#log = new LogFollower(documentId, parts.store, stored.head, this);
    this.doc.on('update', this.#emitted);
    this.#checkSize(0);
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** The document has grown so large that nobody may add to it. */
  get isFull(): boolean {
    return this.#isFull;
  }

  join(member: Member): void {
    this.#members.add(member);
  }

  leave(member: Member): void {
    this.#members.delete(member);
  }

  /**
   * Applies an update that was judged fit. What the document emits is queued and sent on: the sender's own
   * change to the others, what the document adds by itself (cleaned-up formatting) to the sender too. Answers
   * why it could not be applied; then the room is condemned, and its state never left it.
   */
  apply(change: Change, shape: UpdateShape, sender: Member | null): Rejection | null {
    const backlog = this.queue.bytes;
    this.#change = { ...change, sender, bound: false };
    const problem = this.#applyAndCheck(this.#change, shape);
    this.#change = null;
    if (problem !== null) this.condemn(problem, { except: sender });
    // What was there before counts: one long offline session must not be too much for ever.
    else if (backlog > this.#limits.undurableBytes) this.condemn('undurable');
    return problem;
  }

  #applyAndCheck(change: Change, shape: UpdateShape): Rejection | null {
    try {
      Y.applyUpdate(this.doc, change.bytes, change);
      if (hasPending(this.doc)) return 'inapplicable';
      return liesTooDeep(this.doc, shape.types, this.#limits.typeDepth) ? 'tooDeep' : null;
    } catch (error) {
      this.#journal.error({ documentId: this.documentId, err: error }, 'Yjs could not apply an update');
      return 'inapplicable';
    }
  }

  readonly #emitted = (bytes: Uint8Array, origin: unknown): void => {
    const change = this.#change;
    let position = this.queue.tail;
    if (origin !== FROM_LOG) {
      const bindings = change === null || change.bound ? [] : change.bindings;
      for (const { clientId, userId } of bindings) this.owners.set(clientId, userId);
      if (change !== null) change.bound = true;
      position = this.queue.push({ bytes, userId: change?.userId ?? null, bindings });
      this.#host.queued(this);
    }
    const sender = change !== null && origin === change ? change.sender : null;
    const frame = encodeSyncUpdate(bytes);
    for (const member of this.#members) {
      if (member.isSubscribed && member !== sender) member.deliver(frame, position);
    }
  };

  committed(count: number, head: number): void {
    const before = this.size.bytes;
    this.size.appended(count, this.queue.confirm(count));
    const { durable } = this.queue;
    for (const member of Array.from(this.#members)) member.durable(durable);
    this.#checkSize(before);
    this.#host.committed(this);
    this.#log.appended(count, head);
  }

  failed(reason: 'refused' | 'gone' | 'unavailable'): void {
    this.condemn(reason);
  }

  /** Takes in what the log has and the document has not. */
  catchUp(): Promise<void> {
    return this.#log.catchUp();
  }

  takeFromLog({ updates, bindings }: LogTail): void {
    // Of a client id that was bound elsewhere and here, the log knows who was first.
    for (const { clientId, userId } of bindings) this.owners.set(clientId, userId);
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update.bytes, FROM_LOG);
    }, FROM_LOG);
    if (hasPending(this.doc)) throw new CorruptDocument('an update refers to what is not there');
  }

  logUnread(error: unknown): void {
    this.#journal.warn({ documentId: this.documentId, err: error }, 'the log could not be read');
  }

  logUnfit(error: unknown): void {
    this.condemn('behind', { error });
  }

  /** A snapshot up to `seq` took the place of the log's rows. */
  compacted(seq: number, snapshotBytes: number): void {
    this.size.compacted(snapshotBytes, Math.max(0, this.#log.newest - seq));
    this.#isFull = this.size.bytes >= this.#limits.documentBytes;
  }

  /** Warns once when a document becomes large; when it is full, its writers come back read-only. */
  #checkSize(before: number): void {
    const { bytes } = this.size;
    const { documentWarnBytes, documentBytes } = this.#limits;
    if (before < documentWarnBytes && bytes >= documentWarnBytes) {
      this.#journal.warn({ documentId: this.documentId, bytes }, 'document is large');
    }
    if (this.#isFull || bytes < documentBytes) return;
    this.#isFull = true;
    this.#journal.warn({ documentId: this.documentId, bytes }, 'document is full, and read-only from now on');
    for (const member of Array.from(this.#members)) {
      if (member.canWrite) member.close(CLOSE.unavailable, 'documentFull');
    }
  }

  /** Gives up the room and what is not durable; nobody has seen that, and its authors send it again. */
  condemn(reason: string, { except, error }: { except?: Member | null; error?: unknown } = {}): void {
    if (this.#closed) return;
    const { documentId } = this;
    this.#journal.warn({ documentId, reason, err: error }, 'document given up, to be read again');
    const members = Array.from(this.#members);
    this.#host.condemned(this);
    this.close();
    for (const member of members) if (member !== except) member.close(CLOSE.unavailable, reason);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.queue.discard();
    this.presence.close();
    this.doc.off('update', this.#emitted);
    this.doc.destroy();
  }
}
