/** Requests as a browser makes them that follows no redirect and keeps no cookies. */
export interface Visitor {
  get(path: string, cookie?: string): Promise<Response>;
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Cookie header of a fresh session of one of the sample's people, e.g. `member1`. */
  signIn(person: string): Promise<string>;
}

/** The password of all accounts of the sample. */
export const SAMPLE_PASSWORD = 'sakutei-sample';

/** Visits the server at this URL. */
export function visitorOf(url: string): Visitor {
  const post: Visitor['post'] = (path, form, headers = {}) =>
    fetch(url + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers });
  return {
    get: (path, cookie = '') => fetch(url + path, { redirect: 'manual', headers: { cookie } }),
    post,
    async signIn(person) {
      const answer = await post('/login', {
        email: `${person}@sakutei.example`,
        password: SAMPLE_PASSWORD,
      });
      return sessionOf(answer);
    },
  };
}

/** The Cookie header that a browser would send after this answer. */
export function sessionOf(answer: Response): string {
  const [cookie = ''] = answer.headers.getSetCookie();
  return cookie.split(';')[0] ?? '';
}
