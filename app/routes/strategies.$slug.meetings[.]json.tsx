import type { LoaderFunctionArgs } from '@remix-run/node';

/** The strategy's meetings as `MeetingBrief[]`, for screens that are open while they change. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const meetings = await context.services.meetings.brief(context.viewer, params.slug ?? '');
  if (meetings.ok) return Response.json(meetings.value);
  const { code } = meetings.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}
