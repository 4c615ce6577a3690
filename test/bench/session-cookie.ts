import { SAMPLE_PASSWORD } from '#server/sample/accounts.ts';

/** Signs in over HTTP; answers the session cookie as a Cookie header. */
export async function sessionCookie(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email, password: SAMPLE_PASSWORD }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (response.status !== 302 || cookie === undefined) throw new Error(`${email}: ${response.status}`);
  return cookie;
}
