import type { RequestHandler } from 'express';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Answers 405 to a method that fetch does not know, and 400 to an address or Host that is none: Remix would throw on
 * them, and what a stranger got wrong must not look like a fault of the server.
 */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  const { host, 'x-forwarded-host': forwarded } = request.headers;
  if (!METHODS.includes(request.method)) response.status(405).type('text/plain').send('405 unknown method\n');
  else if (!isText(request.path) || !isHost(host) || !isHost(forwarded)) {
    response.status(400).type('text/plain').send('400 unreadable address\n');
  } else next();
};

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** True for what may stand before a path, and for no header at all; of several proxies the first one counts. */
function isHost(header: string | readonly string[] | undefined): boolean {
  const [host = ''] = String(header ?? '').split(',');
  return host === '' || URL.canParse(`http://${host.trim()}/`);
}
