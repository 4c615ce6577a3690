import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { NoticesToMark } from '#server/services/notices.ts';
import { revisionId, threadId } from '#shared/ids.ts';

/** One's own notices as JSON, the newest first; `before`: an id, for those before it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const before = noticeId(new URL(request.url).searchParams.get('before'));
  return Response.json(await context.services.notices.list(context.viewer, before));
}

/** Marks notices as read: field `upTo` (an id: all until then) `threadId` or `revisionId`. Answers how many are unread. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (context.viewer === null) return Response.json({ error: 'noSession' }, { status: 401 });
  const which = noticesIn(await request.formData());
  if (which === null) return Response.json({ error: 'malformed' }, { status: 400 });
  return Response.json({ unread: await context.services.notices.markRead(context.viewer, which) });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function noticesIn(form: FormData): NoticesToMark | null {
  const [thread, upTo] = [form.get('threadId'), noticeId(form.get('upTo'))];
  if (typeof thread === 'string' && thread.length === 36) return { threadId: threadId(thread) };
  const revision = form.get('revisionId');
  if (typeof revision === 'string' && UUID.test(revision)) return { revisionId: revisionId(revision) };
  return upTo === null ? null : { upTo };
}

function noticeId(raw: FormDataEntryValue | null): number | null {
  return typeof raw === 'string' && /^\d{1,15}$/.test(raw) ? Number(raw) : null;
}
