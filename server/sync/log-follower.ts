import type { DocumentId } from '#shared/ids.ts';
import { CorruptDocument } from './document-fold.ts';
import type { DocumentStore, LogTail } from './store.ts';

/** What a live document does with what it finds in the log. */
export interface LogReader {
  readonly isClosed: boolean;
  /** Applies updates that follow on what the document has, after the bindings. May throw. */
  takeFromLog(tail: LogTail): void;
  /** The log could not be read now. */
  logUnread(error: unknown): void;
  /** What the log holds does not fit; the document has to be read as a whole. */
  logUnfit(error: unknown): void;
}

/** How much of its log a live document holds. Another instance, or a doubled batch, may have written to it. */
export class LogFollower {
  readonly #documentId: DocumentId;
  readonly #store: DocumentStore;
  readonly #reader: LogReader;
  /** seq up to which the document holds the whole log. */
  #head: number;
  /** seq of the newest commit that is known of. */
  #newest: number;
  #reading: Promise<void> | null = null;

  constructor(documentId: DocumentId, store: DocumentStore, head: number, reader: LogReader) {
    this.#documentId = documentId;
    this.#store = store;
    this.#reader = reader;
    this.#head = head;
    this.#newest = head;
  }

  /** seq of the newest commit that is known of. */
  get newest(): number {
    return this.#newest;
  }

  /** The document's own `count` updates were appended up to `head`; reads what came in between. */
  appended(count: number, head: number): void {
    this.#newest = Math.max(this.#newest, head);
    if (head - count === this.#head) this.#head = head;
    else void this.catchUp();
  }

  /** Reads the log to its head; never rejects. */
  catchUp(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    do {
      let tail: LogTail;
      try {
        tail = await this.#store.readTail(this.#documentId, this.#head);
      } catch (error) {
        // The next commit finds the document still behind, and reads again.
        this.#reader.logUnread(error);
        return;
      }
      if (this.#reader.isClosed || tail.updates.length === 0) return;
      this.#take(tail);
    } while (!this.#reader.isClosed && this.#head < this.#newest);
  }

  #take(tail: LogTail): void {
    // The document's own, which were committed meanwhile, are among them and change nothing.
    const missing = tail.updates.filter((update) => update.seq > this.#head);
    try {
      for (const update of missing) {
        this.#head += 1;
        if (update.seq !== this.#head) throw new CorruptDocument(`update ${this.#head} is gone`);
      }
      this.#reader.takeFromLog({ ...tail, updates: missing });
    } catch (error) {
      this.#reader.logUnfit(error);
    }
  }
}
