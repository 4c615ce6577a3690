import { deleteSession, deleteSessionsOf } from '../db/sessions.ts';
import type { AccountContext } from './account-context.ts';
import { hashSessionToken } from './session-token.ts';

/** Ends the session of this token, or all sessions of its person; without a session it does nothing. */
export async function signOut(
  context: AccountContext,
  token: string | null,
  where: 'here' | 'everywhere',
): Promise<void> {
  if (token === null) return;
  const userId = await deleteSession(context.sql, hashSessionToken(context.sessionSecret, token));
  if (userId === null) return;
  if (where === 'everywhere') await deleteSessionsOf(context.sql, userId);
  context.accessChanged({ userId });
}
