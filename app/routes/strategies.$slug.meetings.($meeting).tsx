import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { meetingId } from '#shared/ids.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { MeetingError } from '../meetings/meeting-error.tsx';
import { MeetingList } from '../meetings/meeting-list.tsx';
import { MeetingPage } from '../meetings/meeting-page.tsx';
import { refusedMeeting } from '../meetings/refused-meeting.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: accountsMessages.pageTitle(
      data?.kind === 'meeting' ? meetingMessages.name(data.meeting) : meetingMessages.list.title,
    ),
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const { slug = '', meeting } = params;
  const { meetings } = context.services;
  if (meeting === undefined) {
    const list = await meetings.list(viewer, slug);
    if (!list.ok) throw refusedStrategy(list.error);
    return { kind: 'list', ...list.value } as const;
  }
  const read = await meetings.read(viewer, slug, meetingId(meeting));
  if (!read.ok) throw refusedMeeting(read.error);
  return { kind: 'meeting', ...read.value } as const;
}

/** 会議, or one meeting of it. One route for both: who reads the list can open a meeting without more code. */
export default function Meetings() {
  const data = useLoaderData<typeof loader>();
  return data.kind === 'list' ? <MeetingList {...data} /> : <MeetingPage {...data} />;
}

export { MeetingError as ErrorBoundary };
