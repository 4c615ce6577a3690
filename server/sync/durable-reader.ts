import type * as Y from 'yjs';
import type { DocumentId } from '#shared/ids.ts';
import { foldDocument } from './document-fold.ts';
import type { DocumentStore } from './store.ts';

/** A document as it was stored when its log ended at `head`. */
interface DurableDocument {
  readonly doc: Y.Doc;
  readonly generation: number;
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

  /**
   * The document at a head no older than this call; shared between readers, not to be changed. Throws if there
   * is no such document.
   */
  async read(documentId: DocumentId): Promise<Y.Doc> {
    const current = await this.#store.head(documentId);
    const known = this.#documents.get(documentId);
    if (current && known?.head === current.head && known.generation === current.generation) {
      this.#keep(documentId, known);
      return known.doc;
    }
    let loaded = await this.#load(documentId);
    // A load that was under way when this call came may have been too early for it.
    if (current && loaded && loaded.head < current.head) loaded = await this.#load(documentId);
    if (loaded === null) throw new Error(`no document ${documentId}`);
    return loaded.doc;
  }

  close(): void {
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
    const { generation, head } = stored;
    const document = { doc: foldDocument(stored), generation, head };
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
