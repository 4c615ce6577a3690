import type { LoaderFunctionArgs } from '@remix-run/node';

/** Threads that changed after revision `since` (all without it), for a page that missed something. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const since = Number(new URL(request.url).searchParams.get('since') ?? 0);
  if (!Number.isSafeInteger(since) || since < 0) return Response.json({ error: 'since' }, { status: 400 });
  const { comments } = context.services;
  const changes = await comments.changesSince(context.viewer, params.slug ?? '', since);
  if (changes.ok) return Response.json(changes.value, { headers: { 'Cache-Control': 'no-store' } });
  const { code } = changes.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}
