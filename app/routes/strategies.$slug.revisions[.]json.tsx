import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answerOf, refused } from '../revisions/revision-answers.ts';
import { readOrigin } from '../revisions/revision-origin.ts';

/** The strategy's revisions as `RevisionSummary[]`, the newest first, for screens that are open while they change. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const list = await context.services.revisions.list(context.viewer, params.slug ?? '');
  if (list.ok) return Response.json(list.value, { headers: { 'Cache-Control': 'no-store' } });
  const { code } = list.error;
  return Response.json({ error: code }, { status: code === 'unknown' ? 404 : 403 });
}

/** Opens a revision: fields `title` and `origin`, a `RevisionOrigin` as JSON (absent: the strategy as a whole). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  // No redirect: it would take the open document away from under the person.
  if (context.viewer === null) return refused({ code: 'noSession' });
  const form = await request.formData();
  const title = form.get('title');
  const origin = readOrigin(String(form.get('origin') ?? '{"from":"strategy"}'));
  if (typeof title !== 'string' || origin === null) return refused({ code: 'malformed' });
  const opened = await context.services.revisions.open(context.viewer, params.slug ?? '', { title, origin });
  return opened.ok ? answerOf({ record: null, opened: opened.value }) : refused(opened.error);
}
