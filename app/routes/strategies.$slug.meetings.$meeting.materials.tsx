import type { ActionFunctionArgs } from '@remix-run/node';
import type { Upload } from '#server/services/meetings.ts';
import { meetingId } from '#shared/ids.ts';
import { done, refusedMaterial } from '../meetings/material-answer.ts';

/** Adds a file to a meeting: multipart field `file`. Answers a MaterialAnswer, or a page to a form without scripts. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { slug = '', meeting = '' } = params;
  const record = `/strategies/${slug}/meetings/${meeting}`;
  if (context.viewer === null) return refusedMaterial(request, record, { code: 'noSession' });
  const added = await context.services.meetings.addMaterial(context.viewer, slug, meetingId(meeting), () =>
    receive(request),
  );
  return added.ok ? done(request, record, added.value.number) : refusedMaterial(request, record, added.error);
}

async function receive(request: Request): Promise<Upload | null | 'unreadable'> {
  const form = await request.formData().catch(() => null);
  if (form === null) return 'unreadable';
  const file = form.get('file');
  // An empty field is sent as a file without a name.
  if (!(file instanceof File) || file.name === '') return null;
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
