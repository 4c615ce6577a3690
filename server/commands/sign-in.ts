import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#shared/result.ts';
import { findAccountByEmail } from '../db/accounts.ts';
import { deleteSession, insertSession } from '../db/sessions.ts';
import { forgetSignInAttempts, recordSignInAttempt } from '../db/sign-in-attempts.ts';
import type { SignInRefusal } from '../services.ts';
import { type AccountContext, SESSION, SIGN_IN_LIMITS } from './account-context.ts';
import { passwordFits } from './password.ts';
import { hashSessionToken, newSessionToken } from './session-token.ts';

interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  /** Token of the session that this browser had until now; it ends, since one browser is one person. */
  readonly replaces: string | null;
}

/** Opens a session for an e-mail address and a password; the value is the new session's token. */
export async function signIn(
  context: AccountContext,
  request: SignIn,
): Promise<Result<string, SignInRefusal>> {
  const now = context.now();
  const email = normalEmail(request.email);
  const emailSubject = `email:${createHash('sha256').update(email).digest('hex')}`;
  const attempt = await recordSignInAttempt(
    context.sql,
    [
      { subject: emailSubject, most: SIGN_IN_LIMITS.perEmail },
      { subject: `address:${request.address}`, most: SIGN_IN_LIMITS.perAddress },
    ],
    { since: new Date(now.getTime() - SIGN_IN_LIMITS.windowMs), now },
  );
  if (attempt.kind === 'refused') {
    const retryAt = new Date(attempt.oldest.getTime() + SIGN_IN_LIMITS.windowMs);
    return err({ code: 'tooManyAttempts', retryAt });
  }
  const account = await findAccountByEmail(context.sql, email);
  const fits = await passwordFits(account?.passwordHash ?? null, request.password);
  if (account === null || !fits) return err({ code: 'wrongCredentials' });
  await forgetSignInAttempts(context.sql, attempt.ids, [emailSubject]);
  // Said only to who knows the password, so that it tells strangers nothing about the account.
  if (account.disabled) return err({ code: 'disabled' });

  if (request.replaces !== null) await endReplaced(context, request.replaces);
  const token = newSessionToken();
  await insertSession(context.sql, {
    tokenHash: hashSessionToken(context.sessionSecret, token),
    organisationId: account.organisationId,
    userId: account.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + SESSION.idleMs),
  });
  return ok(token);
}

async function endReplaced(context: AccountContext, token: string): Promise<void> {
  const userId = await deleteSession(context.sql, hashSessionToken(context.sessionSecret, token));
  if (userId !== null) context.accessChanged({ userId });
}

/** Full-width letters from an IME, capitals and blanks around an address are no other address. */
function normalEmail(typed: string): string {
  // Postgres holds no U+0000.
  return typed.replaceAll('\0', '\ufffd').normalize('NFKC').trim().toLowerCase();
}
