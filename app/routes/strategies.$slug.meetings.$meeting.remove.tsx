import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { meetingId } from '#shared/ids.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { type FormAnswer, refusedForm } from '../meetings/form-answer.ts';
import { MeetingError } from '../meetings/meeting-error.tsx';
import { MeetingRemoval } from '../meetings/meeting-removal.tsx';
import { refusedMeeting } from '../meetings/refused-meeting.ts';
import { sendForm } from '../meetings/send-form.ts';
import { unlessRefused } from '../refused-action.ts';

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(meetingMessages.page.remove) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const { slug = '', meeting = '' } = params;
  const { meetings } = context.services;
  // Its form is for those who may change it; what is asked about is what they read.
  const allowed = await meetings.form(viewer, slug, meetingId(meeting));
  if (!allowed.ok) throw refusedMeeting(allowed.error);
  const read = await meetings.read(viewer, slug, meetingId(meeting));
  if (!read.ok) throw refusedMeeting(read.error);
  return read.value;
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { slug = '', meeting = '' } = params;
  if (context.viewer === null) return refusedForm({ code: 'noSession' });
  const removed = await context.services.meetings.remove(context.viewer, slug, meetingId(meeting));
  // Removed by someone else meanwhile: gone is what was asked for.
  if (!removed.ok && removed.error.code !== 'unknownMeeting') return refusedForm(removed.error);
  return redirect(`/strategies/${slug}/meetings`);
}

export const clientAction = sendForm;

export default function RemoveMeeting() {
  return <MeetingRemoval open={useLoaderData<typeof loader>()} answer={useActionData<FormAnswer>()} />;
}

export { MeetingError as ErrorBoundary, unlessRefused as shouldRevalidate };
