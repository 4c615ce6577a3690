import type { LoggedUpdate, StoredDocument } from './store.ts';

/** What a document takes in the store: its snapshot, and the log's rows since. */
export class DocumentSize {
  #snapshotBytes: number;
  #tailRows: number;
  #tailBytes: number;

  constructor({ snapshot, tail }: Pick<StoredDocument, 'snapshot' | 'tail'>) {
    this.#snapshotBytes = snapshot?.bytes.length ?? 0;
    this.#tailRows = tail.length;
    this.#tailBytes = totalBytes(tail);
  }

  get bytes(): number {
    return this.#snapshotBytes + this.#tailBytes;
  }

  get tailRows(): number {
    return this.#tailRows;
  }

  get tailBytes(): number {
    return this.#tailBytes;
  }

  appended(rows: number, bytes: number): void {
    this.#tailRows += rows;
    this.#tailBytes += bytes;
  }

  /** A snapshot took the place of all rows but the last `rowsLeft`, whose bytes are too few to matter. */
  compacted(snapshotBytes: number, rowsLeft: number): void {
    this.#snapshotBytes = snapshotBytes;
    this.#tailRows = rowsLeft;
    this.#tailBytes = 0;
  }
}

function totalBytes(updates: readonly LoggedUpdate[]): number {
  let bytes = 0;
  for (const update of updates) bytes += update.bytes.length;
  return bytes;
}
