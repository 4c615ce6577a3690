import type { LoaderFunctionArgs } from '@remix-run/node';
import { materialId, meetingId } from '#shared/ids.ts';
import { attachmentHeader } from '#shared/meetings/file-name.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { refusedMeeting } from '../meetings/refused-meeting.ts';
import { streamOf } from '../meetings/stream-of.ts';

/** A material's bytes under its own name: always a download, never a page of this site. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
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
      'Content-Type': mediaType,
      'Content-Length': String(size),
      'Content-Disposition': attachmentHeader(fileName),
    },
  });
}
