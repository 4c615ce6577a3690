import type { Viewer } from '../services/viewer.ts';
import type { Client, Services } from '../services.ts';

/** What every loader and action gets as `context`; made per request in server/http/app.ts. */
export interface LoadContext {
  readonly services: Services;
  /** The signed-in person; reading it while the database is away throws a 503 Response for the error screen. */
  readonly viewer: Viewer | null;
  readonly client: Client;
  /** The request's CSP nonce, for the scripts of the document. */
  readonly nonce: string;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
