import * as Y from 'yjs';
import type { DocumentId } from '#shared/ids.ts';
import { foldDocument } from './document-fold.ts';
import type { SyncLog, SyncMetrics } from './monitoring.ts';
import type { DocumentStore, StoredDocument } from './store.ts';

/** What a compaction left: a snapshot up to `seq`. */
export interface Compacted {
  readonly seq: number;
  readonly bytes: number;
}

/**
 * Puts snapshots in the place of long logs, one document at a time. Works on what the store has, never on a
 * live document, whose last updates may not be durable.
 */
export class Compactor {
  readonly #store: DocumentStore;
  readonly #log: SyncLog;
  readonly #metrics: SyncMetrics;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(parts: {
    readonly store: DocumentStore;
    readonly log: SyncLog;
    readonly metrics: SyncMetrics;
  }) {
    this.#store = parts.store;
    this.#log = parts.log;
    this.#metrics = parts.metrics;
  }

  /** Resolves to what was done, null if there was nothing to do or it failed; never rejects. */
  compact(documentId: DocumentId): Promise<Compacted | null> {
    const done = this.#last.then(() => (this.#closed ? null : this.#compactNow(documentId)));
    this.#last = done;
    return done;
  }

  /** Ends after the compaction under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  async #compactNow(documentId: DocumentId): Promise<Compacted | null> {
    try {
      const stored = await this.#store.load(documentId);
      const part = stored === null ? null : compactable(stored);
      if (part === null) return null;
      const bytes = encodeVerified(part);
      const done = await this.#store.compact(documentId, part.generation, { seq: part.head, bytes });
      if (!done) return null;
      this.#metrics.compacted('done');
      return { seq: part.head, bytes: bytes.length };
    } catch (error) {
      this.#metrics.compacted('failed');
      this.#log.error({ documentId, err: error }, 'document could not be compacted');
      return null;
    }
  }
}

/** The document as far as nobody reads its rows one by one any more; null if its snapshot holds all of that. */
function compactable(stored: StoredDocument): StoredDocument | null {
  const head = Math.min(stored.head, stored.compactUpTo);
  const tail = stored.tail.filter(({ seq }) => seq <= head);
  return tail.length === 0 ? null : { ...stored, head, tail };
}

/** The stored document as one update, V2. Throws if what it loads to is not the document. */
function encodeVerified(stored: StoredDocument): Uint8Array {
  const doc = foldDocument(stored);
  const bytes = Y.encodeStateAsUpdateV2(doc);
  const again = foldDocument({ ...stored, snapshot: { seq: stored.head, bytes }, tail: [] });
  const isSame = sameBytes(Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(again));
  doc.destroy();
  again.destroy();
  if (!isSame) throw new Error('the snapshot does not load to the document');
  return bytes;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
