import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { meetingId } from '#shared/ids.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { type FormAnswer, saveForm } from '../meetings/form-answer.ts';
import { MeetingError } from '../meetings/meeting-error.tsx';
import { MeetingForm } from '../meetings/meeting-form.tsx';
import { refusedMeeting } from '../meetings/refused-meeting.ts';
import { sendForm } from '../meetings/send-form.ts';
import { unlessRefused } from '../refused-action.ts';

const text = meetingMessages.form;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: accountsMessages.pageTitle(data === undefined ? meetingMessages.list.title : titleOf(data.draft)),
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const { slug = '', meeting = '' } = params;
  const form = await context.services.meetings.form(viewer, slug, meetingId(meeting));
  if (!form.ok) throw refusedMeeting(form.error);
  return form.value;
}

export async function action(args: ActionFunctionArgs) {
  return saveForm(args, meetingId(args.params.meeting ?? ''));
}

export const clientAction = sendForm;

/** What is saved, not what is being typed: the round of the form's start is a number. */
function titleOf({ round, title }: { readonly round: string; readonly title: string }): string {
  return text.editTitle(meetingMessages.name({ round: Number(round), title }));
}

export default function EditMeeting() {
  const start = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const { slug = '', meeting = '' } = useParams();
  const record = `/strategies/${slug}/meetings/${meeting}`;
  return (
    <MeetingForm
      start={start}
      answer={answer}
      title={titleOf(start.draft)}
      submit={text.submitEdit}
      record={record}
      back={record}
    />
  );
}

export { MeetingError as ErrorBoundary, unlessRefused as shouldRevalidate };
