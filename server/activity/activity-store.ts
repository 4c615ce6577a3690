import type { DocumentId } from '#shared/ids.ts';
import type { ActivityRecord, RecordChanges } from './activity-record.ts';
import type { LogRow } from './journal.ts';

/** A row of a document's log with its Yjs update, V1. */
export interface LoggedRow extends LogRow {
  readonly bytes: Uint8Array;
}

/** What the log's rows up to a cursor amount to: a Yjs update, V2 (null: from nothing), and updates, V1, on top. */
export interface LogBase {
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
}

/** One document's log, held by one projector: what is written becomes durable with the cursor or not at all. */
export interface HeldLog {
  readonly generation: number;
  /** seq up to which the log has been read, and of its last row. */
  readonly cursor: number;
  readonly head: number;
  base(): Promise<LogBase>;
  /** The next rows behind the cursor, some hundred or some MB at a time. */
  nextRows(): Promise<readonly LoggedRow[]>;
  /** Stored entries that end at `since` or later, oldest first; of very many the last `most`. */
  latest(since: Date, most: number): Promise<readonly ActivityRecord[]>;
  /** Answers the ids of the added ones in their order. */
  write(changes: RecordChanges): Promise<readonly number[]>;
  moveCursor(seq: number): Promise<void>;
}

/** Where the activity lives. Implemented in server/db. */
export interface ActivityStore {
  /** Documents whose log goes on behind their cursor. */
  behind(): Promise<readonly DocumentId[]>;
  /**
   * Runs `work` in a transaction that holds the document's cursor; a document that is read for the first time
   * begins where its log does. 'busy': another projector holds it. Null: there is no such document.
   */
  hold<T>(documentId: DocumentId, work: (log: HeldLog) => Promise<T>): Promise<T | 'busy' | null>;
}
