import { useId } from 'react';
import { OUTCOMES } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { BodyField } from './body-field.tsx';
import { CommentForm } from './comment-form.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { remaining } from './operation-of.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { useSend } from './use-send.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.resolve;

interface ResolveFormProps {
  readonly writing: Extract<Writing, { type: 'resolve' }>;
  readonly cancel: () => void;
}

/** 対応区分 and 事務局・担当課の考え方, for those who answer; a question may be answered without an outcome. */
export function ResolveForm({ writing, cancel }: ResolveFormProps) {
  const { writing: desk } = useCommentScreen();
  const sending = useSend(writing);
  const name = useId();
  const isQuestion = sending.thread?.kind === 'question';
  const lacksOutcome = sending.refusal === 'noOutcome';
  const refusal = sending.refusal ?? (remaining(writing.text) < 0 ? 'tooLong' : null);
  const choices = isQuestion ? ([...OUTCOMES, 'none'] as const) : OUTCOMES;
  return (
    <CommentForm writing={writing} send={sending.send} cancel={cancel} submit={text.submit}>
      <fieldset className="comment-outcomes" aria-describedby={lacksOutcome ? `${name}-error` : undefined}>
        <legend className="comment-label">
          {text.outcome}
          {isQuestion && text.optional}
        </legend>
        {choices.map((outcome) => (
          <label key={outcome}>
            <input
              type="radio"
              name={name}
              checked={writing.outcome === outcome}
              onChange={() => {
                sending.forgive();
                desk.change({ outcome });
              }}
            />
            {outcome === 'none' ? text.noOutcome : commentMessages.outcome[outcome]}
          </label>
        ))}
        {lacksOutcome && (
          <p id={`${name}-error`} role="alert" className="comment-error w-full">
            ＊{commentMessages.write.noOutcome}
          </p>
        )}
      </fieldset>
      <BodyField
        label={text.rationale}
        hint={commentMessages.write.rationaleHint}
        value={writing.text}
        candidates={NOBODY}
        error={lacksOutcome ? null : refusalSentence(refusal, writing)}
        change={(next) => {
          sending.forgive();
          desk.change({ text: next });
        }}
        send={sending.send}
      />
    </CommentForm>
  );
}

const NOBODY: readonly never[] = [];
