const ANYWHERE = 'http://here.invalid';

/** The path to go to after signing in: `raw` if it is one of this site (`/strategies/x?y`), else `/`. */
export function sameSitePath(raw: string | null): string {
  if (raw === null || !raw.startsWith('/') || !URL.canParse(raw, ANYWHERE)) return '/';
  const url = new URL(raw, ANYWHERE);
  // '//evil.example', '/\evil.example' and '/\t/evil.example' are other hosts to a browser, and
  // '/..//evil.example' becomes one when the dots are resolved.
  const stays = url.origin === ANYWHERE && !url.pathname.startsWith('//');
  return stays ? url.pathname + url.search + url.hash : '/';
}
