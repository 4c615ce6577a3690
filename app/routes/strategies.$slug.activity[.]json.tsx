import type { LoaderFunctionArgs } from '@remix-run/node';
import { nodeId } from '#shared/ids.ts';

/**
 * 履歴 as JSON, newest first. `node`: only of this item, with `field` only of its field; `before`: the `next` of the
 * page before. With `since` (`visit`, or a moment in ISO 8601) what others changed since then, by item.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const { activity } = context.services;
  const { searchParams } = new URL(request.url);
  const [slug, since, node] = [params.slug ?? '', searchParams.get('since'), searchParams.get('node')];
  const moment = since === null || since === 'visit' ? since : new Date(since);
  if (moment instanceof Date && Number.isNaN(moment.getTime())) {
    return Response.json({ error: 'since' }, { status: 400 });
  }
  const answer =
    moment === null
      ? await activity.list(context.viewer, slug, {
          nodeId: node === null ? null : nodeId(node),
          field: node === null ? null : fieldName(searchParams.get('field')),
          before: searchParams.get('before'),
        })
      : await activity.since(context.viewer, slug, moment);
  if (answer.ok) return Response.json(answer.value, { headers: { 'Cache-Control': 'no-store' } });
  const { code } = answer.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}

function fieldName(raw: string | null): string | null {
  return raw !== null && /^[A-Za-z]{1,40}$/.test(raw) ? raw : null;
}
