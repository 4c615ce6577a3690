import { Form, useNavigation, useParams } from '@remix-run/react';
import type { OpenMeeting } from '#server/services/meetings.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { BackToList } from './back-to-list.tsx';
import type { FormAnswer } from './form-answer.ts';
import { FormProblems } from './form-problems.tsx';
import { MeetingPane } from './meeting-pane.tsx';

const text = meetingMessages.remove;

interface MeetingRemovalProps {
  readonly open: OpenMeeting;
  readonly answer: FormAnswer | undefined;
}

/** Asks before a meeting is removed, and says what goes with it and what stays. */
export function MeetingRemoval({ open: { meeting, commentCount }, answer }: MeetingRemovalProps) {
  const { slug = '' } = useParams();
  const { state } = useNavigation();
  const { length } = meeting.materials;
  return (
    <MeetingPane>
      <BackToList />
      <h1 className="meeting-title">{text.title(meetingMessages.name(meeting))}</h1>
      {answer !== undefined && <FormProblems answer={answer} record={null} />}
      <div className="phrases mt-4 flex flex-col gap-2">
        <p>{text.body}</p>
        {length > 0 && <p>{text.materials(length)}</p>}
        <p>{commentCount === null || commentCount === 0 ? text.noComments : text.comments(commentCount)}</p>
      </div>
      <Form method="post" className="meeting-actions mt-6">
        <Button type="submit" variant="solid" aria-disabled={state !== 'idle' || undefined}>
          {text.submit}
        </Button>
        <ButtonLink to={`/strategies/${slug}/meetings/${meeting.id}`}>{text.keep}</ButtonLink>
      </Form>
    </MeetingPane>
  );
}
