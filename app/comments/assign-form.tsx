import { useId } from 'react';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { meetingId, userId } from '#shared/ids.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { refusalSentence } from './composer.tsx';
import { FormHead } from './form-head.tsx';
import { useMeetingChoices } from './meeting-choices.ts';
import { PanelButton } from './panel-button.tsx';
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
  const meetings = useMeetingChoices();
  const sending = useSend(writing);
  const id = useId();
  const refusal = refusalSentence(sending.refusal, writing);
  return (
    <form
      aria-labelledby={`${id}-title`}
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        sending.send();
      }}
    >
      <FormHead writing={writing} id={`${id}-title`} />
      <div className="comment-choice">
        <label htmlFor={`${id}-assignee`}>{text.assignee}</label>
        <select
          id={`${id}-assignee`}
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
      {meetings.length > 0 && (
        <div className="comment-choice">
          <label htmlFor={`${id}-due`}>{text.due}</label>
          <select
            id={`${id}-due`}
            className="comment-select"
            value={writing.dueMeetingId ?? ''}
            onChange={({ target }) =>
              desk.change({ dueMeetingId: target.value === '' ? null : meetingId(target.value) })
            }
          >
            <option value="">{text.nobody}</option>
            {meetings.map(({ id: key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {refusal !== null && (
        <p role="alert" className="comment-error">
          ＊{refusal}
        </p>
      )}
      <div className="comment-form-buttons">
        <PanelButton type="submit" variant="solid">
          {text.submit}
        </PanelButton>
        <PanelButton variant="text" onClick={cancel}>
          {commentMessages.write.cancel}
        </PanelButton>
      </div>
    </form>
  );
}
