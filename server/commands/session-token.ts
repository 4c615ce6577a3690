import { createHmac, randomBytes } from 'node:crypto';

/** A new session token: 256 random bits, base64url. It exists in the cookie only. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: HMAC-SHA-256 under SESSION_SECRET; a new secret ends all sessions. */
export function hashSessionToken(secret: string, token: string): Buffer {
  return createHmac('sha256', secret).update(token).digest();
}
