import type { DocumentId } from '#shared/ids.ts';
import type { Clock, Timer } from './clock.ts';
import { Compactor } from './compactor.ts';
import { GroupCommitter } from './group-committer.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncLog, SyncMetrics } from './monitoring.ts';
import { Room, type RoomHost } from './room.ts';
import type { DocumentStore } from './store.ts';

/** The right to a live document: as long as one is held, the room stays. */
export interface Lease {
  readonly room: Room;
  release(): void;
}

/** One document's place in memory, from the first request for it on. */
interface Seat {
  leases: number;
  room: Room | null;
  opening: Promise<Room | null>;
  linger: Timer | null;
  compacting: boolean;
  /** Size of the log from which on the next compaction is worth while. */
  compactFrom: { readonly rows: number; readonly bytes: number };
}

/** The live documents of this instance: never two of one, none evicted that is not durable. */
export class Rooms implements RoomHost {
  readonly #parts: RoomsParts;
  readonly #committer: GroupCommitter;
  readonly #compactor: Compactor;
  /** Least recently used first. */
  readonly #seats = new Map<DocumentId, Seat>();

  constructor(parts: RoomsParts) {
    this.#parts = parts;
    this.#committer = new GroupCommitter(parts);
    this.#compactor = new Compactor(parts);
  }

  /** Loads the document unless it is there; null if there is none. Rejects if it could not be loaded. */
  async lease(documentId: DocumentId): Promise<Lease | null> {
    const seat = this.#seats.get(documentId) ?? this.#open(documentId);
    this.#seats.delete(documentId);
    this.#seats.set(documentId, seat);
    seat.leases += 1;
    seat.linger?.cancel();
    seat.linger = null;
    const room = await seat.opening;
    if (room === null) return null;
    if (room.isClosed) throw new Error(`document ${documentId} was given up`);
    let held = true;
    const release = () => {
      if (held) this.#release(documentId, seat);
      held = false;
    };
    return { room, release };
  }

  /** Has a document that is live here read its log to the end, which somebody else has written to. */
  async refresh(documentId: DocumentId): Promise<void> {
    const seat = this.#seats.get(documentId);
    // One that is being loaded may have read the log too early. Why it cannot be loaded is told to who asked for it.
    const room = await seat?.opening.catch(() => null);
    await room?.catchUp();
  }

  #open(documentId: DocumentId): Seat {
    const { compactRows: rows, compactBytes: bytes } = this.#parts.limits;
    const opening = this.#load(documentId);
    const seat: Seat = {
      leases: 0,
      room: null,
      opening,
      linger: null,
      compacting: false,
      compactFrom: { rows, bytes },
    };
    this.#seats.set(documentId, seat);
    opening.then(
      (room) => {
        seat.room = room;
        if (room === null) this.#forget(documentId, seat);
        else this.#loaded();
      },
      () => this.#forget(documentId, seat),
    );
    return seat;
  }

  async #load(documentId: DocumentId): Promise<Room | null> {
    // Updates of a room that was given up may still be on their way into the log.
    await this.#committer.settled(documentId);
    const stored = await this.#parts.store.load(documentId);
    return stored && new Room(documentId, stored, { ...this.#parts, host: this });
  }

  #loaded(): void {
    this.#parts.metrics.rooms(this.#seats.size);
    this.#trim();
  }

  #forget(documentId: DocumentId, seat: Seat): void {
    seat.linger?.cancel();
    if (this.#seats.get(documentId) === seat) this.#seats.delete(documentId);
    this.#parts.metrics.rooms(this.#seats.size);
  }

  #release(documentId: DocumentId, seat: Seat): void {
    seat.leases -= 1;
    this.#lingerIfIdle(documentId, seat);
    this.#trim();
  }

  #lingerIfIdle(documentId: DocumentId, seat: Seat): void {
    if (!isIdle(seat) || seat.linger !== null || this.#seats.get(documentId) !== seat) return;
    const evict = () => this.#evict(documentId, seat);
    seat.linger = this.#parts.clock.after(this.#parts.limits.linger, evict);
  }

  #evict(documentId: DocumentId, seat: Seat): void {
    seat.linger?.cancel();
    seat.linger = null;
    if (!isIdle(seat) || seat.room === null) return;
    this.#forget(documentId, seat);
    seat.room.close();
    if (seat.room.size.tailRows > 0) void this.#compactor.compact(documentId);
  }

  /** Evicts idle rooms, the least recently used first, until the rest fits into memory. */
  #trim(): void {
    let bytes = 0;
    for (const { room } of this.#seats.values()) bytes += room?.size.bytes ?? 0;
    for (const [documentId, seat] of Array.from(this.#seats)) {
      if (bytes <= this.#parts.limits.residentBytes) return;
      if (!isIdle(seat)) continue;
      bytes -= seat.room?.size.bytes ?? 0;
      this.#evict(documentId, seat);
    }
  }

  queued(room: Room): void {
    this.#committer.wake(room);
  }

  committed(room: Room): void {
    const seat = this.#seats.get(room.documentId);
    if (seat?.room !== room) return;
    const { rows, bytes } = seat.compactFrom;
    const isLong = room.size.tailRows >= rows || room.size.tailBytes >= bytes;
    if (isLong && !seat.compacting) void this.#compact(room, seat);
    this.#lingerIfIdle(room.documentId, seat);
  }

  async #compact(room: Room, seat: Seat): Promise<void> {
    seat.compacting = true;
    const compacted = await this.#compactor.compact(room.documentId);
    seat.compacting = false;
    if (compacted) room.compacted(compacted.seq, compacted.bytes);
    const { compactRows, compactBytes } = this.#parts.limits;
    // From what is left on: what failed once is not tried again with every commit.
    seat.compactFrom = {
      rows: room.size.tailRows + compactRows,
      bytes: room.size.tailBytes + compactBytes,
    };
  }

  condemned(room: Room): void {
    this.#committer.forget(room);
    const seat = this.#seats.get(room.documentId);
    if (seat?.room === room) this.#forget(room.documentId, seat);
  }

  /** Resolves when everything is durable. */
  durable(): Promise<void> {
    return this.#committer.idle();
  }

  /** Gives up what is not durable, and ends. */
  async close(): Promise<void> {
    this.#committer.close();
    for (const [documentId, seat] of Array.from(this.#seats)) {
      this.#forget(documentId, seat);
      seat.room?.close();
    }
    await this.#compactor.close();
  }
}

interface RoomsParts {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly log: SyncLog;
  readonly metrics: SyncMetrics;
}

/** True if nobody holds the room and nothing of it would be lost. */
function isIdle(seat: Seat): boolean {
  return seat.leases === 0 && seat.room !== null && seat.room.queue.isEmpty;
}
