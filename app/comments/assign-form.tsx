import { useId } from 'react';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { userId } from '#shared/ids.ts';
import { CommentForm } from './comment-form.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { MeetingSelect } from './meeting-select.tsx';
import { refusalSentence } from './refusal-sentence.ts';
import { useSend } from './use-send.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.assign;

interface AssignFormProps {
  readonly writing: Extract<Writing, { type: 'assign' }>;
  readonly cancel: () => void;
}

/** Who is to answer, and by which meeting. */
export function AssignForm({ writing, cancel }: AssignFormProps) {
  const { writing: desk, people } = useCommentScreen();
  const sending = useSend(writing);
  const id = useId();
  const refusal = refusalSentence(sending.refusal, writing);
  return (
    <CommentForm writing={writing} send={sending.send} cancel={cancel} submit={text.submit}>
      <div className="comment-choice">
        <label htmlFor={id}>{text.assignee}</label>
        <select
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the form was asked for, and its first field is where one goes on
          autoFocus
          className="comment-select"
          value={writing.assignee ?? ''}
          onChange={({ target }) =>
            desk.change({ assignee: target.value === '' ? null : userId(target.value) })
          }
        >
          <option value="">{text.nobody}</option>
          {people.map(({ id: key, name, role }) => (
            <option key={key} value={key}>
              {name}（{accessMessages.role[role]}）
            </option>
          ))}
        </select>
      </div>
      <MeetingSelect
        label={text.due}
        none={text.nobody}
        value={writing.dueMeetingId}
        choose={(dueMeetingId) => desk.change({ dueMeetingId })}
      />
      {refusal !== null && (
        <p role="alert" className="comment-error">
          ＊{refusal}
        </p>
      )}
    </CommentForm>
  );
}
