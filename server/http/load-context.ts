import type { Client, Services, Viewer } from '../services.ts';

/** What every loader and action gets as `context`; made per request by server/http/server.ts. */
export interface LoadContext {
  readonly services: Services;
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
