import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { meetingId } from '#shared/ids.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { MeetingError } from '../meetings/meeting-error.tsx';
import { MeetingPage } from '../meetings/meeting-page.tsx';
import { refusedMeeting } from '../meetings/refused-meeting.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: accountsMessages.pageTitle(
      data === undefined ? meetingMessages.list.title : meetingMessages.name(data.meeting),
    ),
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const { slug = '', meeting = '' } = params;
  const read = await context.services.meetings.read(viewer, slug, meetingId(meeting));
  if (!read.ok) throw refusedMeeting(read.error);
  return read.value;
}

export default function Meeting() {
  return <MeetingPage {...useLoaderData<typeof loader>()} />;
}

export { MeetingError as ErrorBoundary };
