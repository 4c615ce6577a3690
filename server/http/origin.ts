import type { IncomingHttpHeaders } from 'node:http';
import { type Env, isLoopback } from '../env.ts';

/**
 * True unless a page of another site sent this request. Accepted are the request's own Host on loopback, and
 * `publicOrigin`. Another Host is not enough: a hostile name that resolves to this server (DNS rebinding)
 * would be its own origin. Without Origin and Sec-Fetch-Site no browser's page is behind the request.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicOrigin: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (origin === publicOrigin) return true;
  if (host === undefined || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.host === withoutDefaultPort(host, url.protocol) && isLoopback(url.hostname);
}

/** Scheme, host and port for links that a person opens elsewhere, e.g. in a mail: PUBLIC_ORIGIN if it is set. */
export function linkOrigin({
  publicOrigin,
  host,
  port,
}: Pick<Env, 'publicOrigin' | 'host' | 'port'>): string {
  if (publicOrigin !== null) return publicOrigin;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`).origin;
}

/** URL.host leaves the scheme's own port out; a Host header may have it. */
function withoutDefaultPort(host: string, protocol: string): string {
  const own = protocol === 'https:' ? ':443' : ':80';
  return host.endsWith(own) ? host.slice(0, -own.length) : host;
}
