import type * as Y from 'yjs';
import type { DocumentId } from '#shared/ids.ts';
import { foldDocument } from './document-fold.ts';
import type { DocumentStore } from './store.ts';

/** A document as it is stored; `doc` is shared between readers and must not be changed. */
export interface DurableDocument {
  readonly doc: Y.Doc;
  readonly generation: number;
  readonly schemaVersion: number;
  /** seq of the last update that is in it. */
  readonly head: number;
}

/** Reads documents for pages and files: only what is durable. Keeps the last ones until they change. */
export class DurableReader {
  readonly #store: DocumentStore;
  readonly #kept: number;
  /** Least recently used first. */
  readonly #documents = new Map<DocumentId, DurableDocument>();
  readonly #loading = new Map<DocumentId, Promise<DurableDocument | null>>();

  constructor(store: DocumentStore, kept: number) {
    this.#store = store;
    this.#kept = kept;
  }

  /** The document at a head no older than this call; null if there is none. */
  async read(documentId: DocumentId): Promise<DurableDocument | null> {
    const current = await this.#store.head(documentId);
    const known = this.#documents.get(documentId);
    if (current && known?.head === current.head && known.generation === current.generation) {
      this.#keep(documentId, known);
      return known;
    }
    const loaded = await this.#load(documentId);
    // A load that was under way when this call came may have been too early for it.
    if (current && loaded && loaded.head < current.head) return this.#load(documentId);
    return loaded;
  }

  close(): void {
    for (const { doc } of this.#documents.values()) doc.destroy();
    this.#documents.clear();
  }

  #load(documentId: DocumentId): Promise<DurableDocument | null> {
    const underWay = this.#loading.get(documentId);
    if (underWay) return underWay;
    const loading = this.#loadNow(documentId).finally(() => this.#loading.delete(documentId));
    this.#loading.set(documentId, loading);
    return loading;
  }

  async #loadNow(documentId: DocumentId): Promise<DurableDocument | null> {
    const stored = await this.#store.load(documentId);
    this.#documents.delete(documentId);
    if (stored === null) return null;
    const { generation, schemaVersion, head } = stored;
    const document = { doc: foldDocument(stored), generation, schemaVersion, head };
    this.#keep(documentId, document);
    return document;
  }

  #keep(documentId: DocumentId, document: DurableDocument): void {
    this.#documents.delete(documentId);
    this.#documents.set(documentId, document);
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= this.#kept) return;
      this.#documents.delete(oldest);
    }
  }
}
