/** Where the documents' logs live. Implemented in server/db for Postgres, in memory for tests. */
import type { DocumentId, UserId } from '#shared/ids.ts';

/** One row of the log. `seq` begins at 1 and is gapless per document. */
export interface LoggedUpdate {
  readonly seq: number;
  /** Yjs update, V1. */
  readonly bytes: Uint8Array;
}

/** The fold of all updates up to and with `seq`. */
export interface DocumentSnapshot {
  readonly seq: number;
  /** Yjs update, V2. */
  readonly bytes: Uint8Array;
}

/** A Yjs client id and the person it belongs to for good; null: the server itself. */
export interface ClientBinding {
  readonly clientId: number;
  readonly userId: UserId | null;
}

/** All that a document is made of, read in one query. */
export interface StoredDocument {
  readonly generation: number;
  readonly schemaVersion: number;
  /** seq of the last committed update, 0 if there is none. */
  readonly head: number;
  readonly snapshot: DocumentSnapshot | null;
  /** Updates after the snapshot, in the order of `seq`. */
  readonly tail: readonly LoggedUpdate[];
  readonly bindings: readonly ClientBinding[];
  /** Rows after this seq must stay: someone who reads the log row by row (the activity) has not got there. */
  readonly compactUpTo: number;
}

/** What was appended to a log, and all client ids that are bound by now. */
export interface LogTail {
  /** In the order of `seq`. */
  readonly updates: readonly LoggedUpdate[];
  readonly bindings: readonly ClientBinding[];
}

export interface DocumentHead {
  readonly generation: number;
  readonly head: number;
}

/** An update on its way into the log. */
export interface NewUpdate {
  /** Yjs update, V1. */
  readonly bytes: Uint8Array;
  /** Who made it; null: the server itself. */
  readonly userId: UserId | null;
}

/** What one commit appends to one document. */
export interface DocumentBatch {
  readonly documentId: DocumentId;
  /** The generation that the updates were made for; a document of another one takes none of them. */
  readonly generation: number;
  readonly updates: readonly NewUpdate[];
  readonly bindings: readonly ClientBinding[];
}

export interface DocumentStore {
  /** Snapshot, tail and bindings of one moment; null if there is no such document. */
  load(documentId: DocumentId): Promise<StoredDocument | null>;
  /** Updates after `seq` that are still in the log, and the bindings of the same moment. */
  readTail(documentId: DocumentId, seq: number): Promise<LogTail>;
  head(documentId: DocumentId): Promise<DocumentHead | null>;
  /**
   * Appends all batches (one per document) in one atomic step, in order and without a gap in `seq`, and
   * answers each document's new head. A document that is gone or of another generation is left out of the
   * answer, and the others are appended. Committing the same batch twice is allowed: updates are idempotent.
   * Throws `StoreUnreachable` if the outcome is unknown; any other error means that nothing was appended.
   */
  commit(batches: readonly DocumentBatch[]): Promise<ReadonlyMap<DocumentId, number>>;
  /**
   * Puts `snapshot` in the place of all updates up to its seq, in one step; a few older snapshots stay.
   * False, and nothing changed: the document is gone, of another generation, behind `snapshot.seq`, has a
   * snapshot as new already, or rows up to there are still to be read one by one.
   */
  compact(documentId: DocumentId, generation: number, snapshot: DocumentSnapshot): Promise<boolean>;
}

/** The store could not be reached or the connection broke: what was asked for may have happened or not. */
export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';
}

/** How many snapshots of a document are kept, the newest included. */
export const SNAPSHOTS_KEPT = 3;
