import type { DocumentId, UserId } from '#shared/ids.ts';
import type { Sql } from '../db/database.ts';

/** What the account commands work with. */
export interface AccountContext {
  readonly sql: Sql;
  /** Keys the hashes of session tokens. */
  readonly sessionSecret: string;
  readonly now: () => Date;
  /** Closes the sockets of a person, or in a document, that may not stay as they are: they are admitted anew or not. */
  readonly accessChanged: (change: { readonly userId: UserId } | { readonly documentId: DocumentId }) => void;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends 12 hours after its last use, and 14 days after it began in any case. */
export const SESSION = { idleMs: 12 * HOUR, longestMs: 14 * 24 * HOUR, touchEveryMs: 5 * MINUTE } as const;

/**
 * Wrong passwords in a quarter of an hour: ten per e-mail address; a hundred per network address, because a
 * whole town hall may stand behind one.
 */
export const SIGN_IN_LIMITS = { windowMs: 15 * MINUTE, perEmail: 10, perAddress: 100 } as const;
