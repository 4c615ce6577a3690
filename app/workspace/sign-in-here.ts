/** How an attempt to sign in ended. */
export type SignInOutcome = 'signedIn' | 'wrong' | 'tooMany' | 'failed';

/** Signs in through the sign-in page's own address, without leaving this page: the answer sets the cookie. */
export async function signInHere(email: string, password: string): Promise<SignInOutcome> {
  try {
    const response = await fetch('/login', {
      method: 'POST',
      body: new URLSearchParams({ email, password }),
      // Success is a redirect, which a page that stays does not follow.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') return 'signedIn';
    return response.status === 429 ? 'tooMany' : response.status < 500 ? 'wrong' : 'failed';
  } catch {
    return 'failed';
  }
}
