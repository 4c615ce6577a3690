const NAME = 'sakutei_session';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session token in a Cookie header, or null if there is none of the right form. */
export function readSessionCookie(cookieHeader: string): string | null {
  for (const pair of cookieHeader.split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name === NAME && TOKEN.test(value)) return value;
  }
  return null;
}

/** Set-Cookie for a session; `Secure` only on https, since town halls run plain http on closed networks. */
export function sessionCookie(token: string, options: { secure: boolean; maxAgeSeconds: number }): string {
  return attributes(token, options.maxAgeSeconds, options.secure);
}

/** Set-Cookie that removes the session from the browser. */
export function clearedSessionCookie(options: { secure: boolean }): string {
  return attributes('', 0, options.secure);
}

function attributes(value: string, maxAge: number, secure: boolean): string {
  return `${NAME}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
