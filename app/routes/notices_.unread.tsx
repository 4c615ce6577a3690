import type { LoaderFunctionArgs } from '@remix-run/node';

/** How many of one's notices are not read, as JSON. Asked again and again: being asked prolongs no session. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  return Response.json({ unread: await context.services.notices.unread(context.viewer) });
}
