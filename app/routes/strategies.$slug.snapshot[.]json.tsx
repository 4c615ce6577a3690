import type { LoaderFunctionArgs } from '@remix-run/node';

/** The strategy for other programs; its schema is `snapshotSchema` in shared/document. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const snapshot = await context.services.strategies.snapshot(context.viewer, params.slug ?? '');
  if (snapshot.ok) return Response.json(snapshot.value, { headers: { 'Cache-Control': 'no-store' } });
  const { code } = snapshot.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}
