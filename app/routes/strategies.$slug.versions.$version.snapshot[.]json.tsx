import type { LoaderFunctionArgs } from '@remix-run/node';
import { versionId } from '#shared/ids.ts';

/** A version for other programs, as it was frozen: its hash is the SHA-256 of this in canonical JSON. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const { slug = '', version = '' } = params;
  const read = await context.services.versions.read(context.viewer, slug, versionId(version));
  if (read.ok) return Response.json(read.value.snapshot, { headers: { 'Cache-Control': 'no-store' } });
  const { code } = read.error;
  return Response.json({ error: code }, { status: code === 'noAccess' ? 403 : 404 });
}
