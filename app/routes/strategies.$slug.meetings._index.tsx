import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { MeetingError } from '../meetings/meeting-error.tsx';
import { MeetingList } from '../meetings/meeting-list.tsx';

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(meetingMessages.list.title) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const list = await context.services.meetings.list(viewer, params.slug ?? '');
  if (!list.ok) throw refusedStrategy(list.error);
  return list.value;
}

export default function Meetings() {
  return <MeetingList {...useLoaderData<typeof loader>()} />;
}

export { MeetingError as ErrorBoundary };
