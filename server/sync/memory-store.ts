import type { DocumentId, UserId } from '#shared/ids.ts';
import {
  type ClientBinding,
  type DocumentBatch,
  type DocumentHead,
  type DocumentSnapshot,
  type DocumentStore,
  type LoggedUpdate,
  type LogTail,
  SNAPSHOTS_KEPT,
  type StoredDocument,
} from './store.ts';

interface Row extends LoggedUpdate {
  readonly userId: UserId | null;
}

interface Entry {
  generation: number;
  schemaVersion: number;
  head: number;
  readonly snapshots: DocumentSnapshot[];
  rows: Row[];
  compactUpTo: number;
  readonly bindings: Map<number, UserId | null>;
}

/** A store that lives as long as the process: for tests, under the same contract as the one in Postgres. */
export class MemoryStore implements DocumentStore {
  readonly #documents = new Map<DocumentId, Entry>();

  /** Makes an empty document, as inserting its row does in Postgres. */
  create(documentId: DocumentId, { generation = 1, schemaVersion = 1 } = {}): void {
    this.#documents.set(documentId, {
      generation,
      schemaVersion,
      head: 0,
      snapshots: [],
      rows: [],
      compactUpTo: Number.MAX_SAFE_INTEGER,
      bindings: new Map(),
    });
  }

  /** Raises the generation, as a restore does. */
  rewrite(documentId: DocumentId): void {
    const entry = this.#documents.get(documentId);
    if (entry) entry.generation += 1;
  }

  /** Someone reads the log row by row and has got to `seq`; until this is said, nobody does. */
  readRows(documentId: DocumentId, seq: number): void {
    const entry = this.#documents.get(documentId);
    if (entry) entry.compactUpTo = seq;
  }

  remove(documentId: DocumentId): void {
    this.#documents.delete(documentId);
  }

  async load(documentId: DocumentId): Promise<StoredDocument | null> {
    const entry = this.#documents.get(documentId);
    if (!entry) return null;
    const snapshot = entry.snapshots.at(-1) ?? null;
    return {
      generation: entry.generation,
      schemaVersion: entry.schemaVersion,
      head: entry.head,
      snapshot,
      tail: entry.rows.filter((row) => row.seq > (snapshot?.seq ?? 0)),
      bindings: bindingsOf(entry),
      compactUpTo: entry.compactUpTo,
    };
  }

  async readTail(documentId: DocumentId, seq: number): Promise<LogTail> {
    const entry = this.#documents.get(documentId);
    if (!entry) return { updates: [], bindings: [] };
    return { updates: entry.rows.filter((row) => row.seq > seq), bindings: bindingsOf(entry) };
  }

  async head(documentId: DocumentId): Promise<DocumentHead | null> {
    const entry = this.#documents.get(documentId);
    return entry ? { generation: entry.generation, head: entry.head } : null;
  }

  async commit(batches: readonly DocumentBatch[]): Promise<ReadonlyMap<DocumentId, number>> {
    const heads = new Map<DocumentId, number>();
    for (const { documentId, generation, updates, bindings } of batches) {
      const entry = this.#documents.get(documentId);
      if (!entry || entry.generation !== generation) continue;
      for (const { bytes, userId } of updates) {
        entry.head += 1;
        entry.rows.push({ seq: entry.head, bytes, userId });
      }
      for (const { clientId, userId } of bindings) {
        if (!entry.bindings.has(clientId)) entry.bindings.set(clientId, userId);
      }
      heads.set(documentId, entry.head);
    }
    return heads;
  }

  async compact(documentId: DocumentId, generation: number, snapshot: DocumentSnapshot): Promise<boolean> {
    const entry = this.#documents.get(documentId);
    if (!entry || entry.generation !== generation || entry.head < snapshot.seq) return false;
    if (snapshot.seq <= (entry.snapshots.at(-1)?.seq ?? 0) || snapshot.seq > entry.compactUpTo) return false;
    entry.snapshots.push(snapshot);
    entry.snapshots.splice(0, entry.snapshots.length - SNAPSHOTS_KEPT);
    entry.rows = entry.rows.filter((row) => row.seq > snapshot.seq);
    return true;
  }
}

function bindingsOf(entry: Entry): ClientBinding[] {
  return Array.from(entry.bindings, ([clientId, userId]) => ({ clientId, userId }));
}
