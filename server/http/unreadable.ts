import type { RequestHandler } from 'express';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Answers 405 to a method that fetch does not know, 400 to an address or Host that is none, and 415 to a body that is
 * no form: Remix would throw on them, and what a stranger got wrong must not look like a fault of the server.
 */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  const { host, 'x-forwarded-host': forwarded } = request.headers;
  if (!METHODS.includes(request.method)) response.status(405).type('text/plain').send('405 unknown method\n');
  else if (!isText(request.path) || !isHost(host) || !isHost(forwarded)) {
    response.status(400).type('text/plain').send('400 unreadable address\n');
  } else if (request.headers['content-type'] !== undefined && request.is(FORMS) === false) {
    response.status(415).type('text/plain').send('415 only forms are read\n');
  } else next();
};

/** True for UTF-8 that Postgres can hold. */
function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** True for what may stand before a path, and for no header at all; of several proxies the first one counts. */
function isHost(header: string | readonly string[] | undefined): boolean {
  const [host = ''] = String(header ?? '').split(',');
  return host === '' || URL.canParse(`http://${host.trim()}/`);
}
