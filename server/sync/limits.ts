const KB = 1024;
const MB = 1024 * KB;

/** Bounds of the sync server. Times in milliseconds, sizes in bytes. */
export const defaultLimits = {
  /** One frame from a client; a longer one closes for good, or the client would send it again and again. */
  frameBytes: 4 * MB,
  /** Frames and bytes that a connection may send in a burst, and per second afterwards; more is read later. */
  burstFrames: 400,
  framesPerSecond: 100,
  burstBytes: 16 * MB,
  bytesPerSecond: 2 * MB,
  /** One batch of comments: fifty of the longest, in three bytes a character, fit. */
  commentBytes: 1 * MB,
  /** Unread bytes past which a peer no longer gets presence, and past which it is closed. */
  presenceBacklogBytes: 1 * MB,
  backlogBytes: 6 * MB,
  /** One person's presence state, as JSON. */
  presenceBytes: 8 * KB,
  /** At most 20 presence frames a second. */
  presenceEvery: 50,
  /** The stock client gives up on a connection that was silent for 30 s. */
  heartbeatEvery: 15_000,
  /** How often a connection's right to be here is asked again, beside `accessChanged`. */
  readmitEvery: 60_000,
  connectionsPerUser: 100,
  documentsPerUser: 40,
  /** Client ids that one update may bring to a document for the first time. */
  newClientsPerUpdate: 1_000,
  /** Types inside types; Yjs deletes them recursively. */
  typeDepth: 100,
  /** A document's stored size at which a warning is logged, and at which it becomes read-only. */
  documentWarnBytes: 8 * MB,
  documentBytes: 24 * MB,
  /** Pause between commits while there is work; an idle writer commits at once. */
  commitEvery: 5,
  /** Bytes of one commit over all documents; the first update of a document is taken in any case. */
  commitBytes: 4 * MB,
  /** The store counts as unreachable after so long without an answer. */
  storePatience: 10_000,
  /** First and longest pause before a commit is tried again when the database is out of reach. */
  retryFirst: 50,
  retryLongest: 1_000,
  /** Undurable bytes of one document, and time without a commit, after which its sockets are closed. */
  undurableBytes: 8 * MB,
  undurableFor: 15_000,
  /** Log rows and bytes past which a document is compacted. */
  compactRows: 500,
  compactBytes: 256 * KB,
  /** How long a document without connections stays in memory, and what all documents may take together. */
  linger: 45_000,
  residentBytes: 256 * MB,
  /** Documents that `readDurable` keeps. */
  readerDocuments: 32,
  /** How long a drain waits for the last commit. */
  drainFor: 5_000,
} as const satisfies Record<string, number>;

export type SyncLimits = Readonly<Record<keyof typeof defaultLimits, number>>;
