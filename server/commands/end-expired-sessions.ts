import { deleteExpiredSessions } from '../db/sessions.ts';
import { deleteSignInAttemptsBefore } from '../db/sign-in-attempts.ts';
import { type AccountContext, SIGN_IN_LIMITS } from './account-context.ts';

/** Deletes expired sessions and closes their sockets, and forgets old sign-in attempts; run it every minute. */
export async function endExpiredSessions(context: AccountContext): Promise<void> {
  const now = context.now();
  for (const userId of await deleteExpiredSessions(context.sql, now)) context.accessChanged({ userId });
  await deleteSignInAttemptsBefore(context.sql, new Date(now.getTime() - SIGN_IN_LIMITS.windowMs));
}
