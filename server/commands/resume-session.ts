import { findSession, touchSession } from '../db/sessions.ts';
import type { Viewer } from '../services/viewer.ts';
import { type AccountContext, SESSION } from './account-context.ts';
import { hashSessionToken } from './session-token.ts';

/**
 * The person of a session token, null if the session is over. Being used prolongs it; being looked at
 * (`prolong: false`), as by the check of an open socket, does not.
 */
export async function resumeSession(
  context: AccountContext,
  token: string | null,
  { prolong = true }: { readonly prolong?: boolean } = {},
): Promise<Viewer | null> {
  if (token === null) return null;
  const now = context.now();
  const tokenHash = hashSessionToken(context.sessionSecret, token);
  const session = await findSession(context.sql, tokenHash, now);
  if (session === null) return null;
  // Not on every request: a write per page and per socket would buy nothing.
  if (prolong && now.getTime() - session.lastSeenAt.getTime() >= SESSION.touchEveryMs) {
    const latest = session.createdAt.getTime() + SESSION.longestMs;
    const expiresAt = new Date(Math.min(now.getTime() + SESSION.idleMs, latest));
    await touchSession(context.sql, tokenHash, { at: now, expiresAt });
  }
  return session.viewer;
}
