import { type AppLoadContext, redirect } from '@remix-run/node';
import type { Viewer } from '#server/services/viewer.ts';

/** The signed-in person; everyone else is sent to sign in and comes back to this address. */
export function requireViewer(request: Request, context: AppLoadContext): Viewer {
  if (context.viewer !== null) return context.viewer;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/login?${new URLSearchParams({ redirectTo: pathname + search })}`);
}
