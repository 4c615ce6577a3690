import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { materialId, meetingId } from '#shared/ids.ts';
import { attachmentHeader } from '#shared/meetings/file-name.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { done, refusedMaterial, wantsPage } from '../meetings/material-answer.ts';
import { refusedMeeting } from '../meetings/refused-meeting.ts';
import { streamOf } from '../meetings/stream-of.ts';

/** A material's bytes under its own name: always a download, never a page of this site. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  // A download that led to the sign-in page would keep that as the file.
  if (context.viewer === null && !wantsPage(request)) return new Response(null, { status: 401 });
  const viewer = requireViewer(request, context);
  const { slug = '', meeting = '', material = '' } = params;
  const read = await context.services.meetings.readMaterial(
    viewer,
    slug,
    meetingId(meeting),
    materialId(material),
  );
  if (!read.ok) throw refusedMeeting(read.error);
  const { fileName, mediaType, size } = read.value.material;
  return new Response(streamOf(read.value.content), {
    headers: {
      // Express would call any text UTF-8, which a CSV from a spreadsheet seldom is.
      'Content-Type': mediaType.startsWith('text/') ? 'application/octet-stream' : mediaType,
      'Content-Length': String(size),
      'Content-Disposition': attachmentHeader(fileName),
    },
  });
}

/** Changes a material: `intent` is up, down or remove. Answers a MaterialAnswer, or a page to a form without scripts. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { slug = '', meeting = '', material = '' } = params;
  const record = `/strategies/${slug}/meetings/${meeting}`;
  if (context.viewer === null) return refusedMaterial(request, record, { code: 'noSession' });
  const form = await request.formData().catch(() => null);
  const intent = form?.get('intent');
  if (intent !== 'up' && intent !== 'down' && intent !== 'remove') {
    return refusedMaterial(request, record, { code: 'unreadable' });
  }
  const { meetings } = context.services;
  const of = [context.viewer, slug, meetingId(meeting)] as const;
  const id = materialId(material);
  const changed =
    intent === 'remove'
      ? await meetings.removeMaterial(...of, id)
      : await meetings.moveMaterial(...of, { material: id, to: intent });
  return changed.ok ? done(request, record, null) : refusedMaterial(request, record, changed.error);
}
