import type { LoaderFunctionArgs } from '@remix-run/node';
import { revisionId } from '#shared/ids.ts';

/** A revision as `RevisionRecord`, for its page while it changes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const read = await context.services.revisions.read(context.viewer, revisionId(params.revision ?? ''));
  if (read.ok) return Response.json(read.value, { headers: { 'Cache-Control': 'no-store' } });
  const { code } = read.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}
