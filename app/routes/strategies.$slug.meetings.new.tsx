import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { type FormAnswer, saveForm } from '../meetings/form-answer.ts';
import { MeetingError } from '../meetings/meeting-error.tsx';
import { MeetingForm } from '../meetings/meeting-form.tsx';
import { refusedMeeting } from '../meetings/refused-meeting.ts';
import { sendForm } from '../meetings/send-form.ts';
import { unlessRefused } from '../refused-action.ts';

const text = meetingMessages.form;

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(text.newTitle) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const form = await context.services.meetings.form(viewer, params.slug ?? '', null);
  if (!form.ok) throw refusedMeeting(form.error);
  return form.value;
}

export async function action(args: ActionFunctionArgs) {
  return saveForm(args, null);
}

export const clientAction = sendForm;

export default function NewMeeting() {
  const start = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const { slug = '' } = useParams();
  return (
    <MeetingForm
      start={start}
      answer={answer}
      title={text.newTitle}
      submit={text.submitNew}
      record={null}
      back={`/strategies/${slug}/meetings`}
    />
  );
}

export { MeetingError as ErrorBoundary, unlessRefused as shouldRevalidate };
