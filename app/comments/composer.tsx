import { useId, useMemo } from 'react';
import { COMMENT_KINDS, COMMENT_LIMITS } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { meetingId } from '#shared/ids.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { BodyField } from './body-field.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { FormHead } from './form-head.tsx';
import { useMeetingChoices } from './meeting-choices.ts';
import { mentionCandidates } from './mention-names.ts';
import { remaining, type WritingRefusal } from './operation-of.ts';
import { PanelButton } from './panel-button.tsx';
import { TargetField } from './target-field.tsx';
import { useSend } from './use-send.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.write;

interface ComposerProps {
  readonly writing: Extract<Writing, { type: 'open' | 'reply' | 'edit' }>;
  readonly cancel: () => void;
}

/** The form of a new comment, a reply or an edit. */
export function Composer({ writing, cancel }: ComposerProps) {
  const { comments, writing: desk, people } = useCommentScreen();
  const drafts = useObservable(comments.drafts, comments.drafts.get());
  const sending = useSend(writing);
  const titleId = useId();
  const candidates = useMemo(() => mentionCandidates(people), [people]);
  const isFull = drafts.length >= COMMENT_LIMITS.operations;
  const error = refusalSentence(sending.refusal ?? (remaining(writing.text) < 0 ? 'tooLong' : null), writing);
  return (
    <form
      aria-labelledby={titleId}
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        sending.send();
      }}
    >
      <FormHead writing={writing} id={titleId} />
      {writing.type === 'open' && (
        <>
          <TargetField writing={writing} />
          <KindField writing={writing} />
        </>
      )}
      <BodyField
        label={text.body}
        hint={text.bodyHint}
        value={writing.text}
        candidates={candidates}
        error={error}
        change={(next) => {
          sending.forgive();
          desk.change({ text: next });
        }}
        send={sending.send}
      />
      {writing.type === 'open' && <MeetingField writing={writing} />}
      <div className="comment-form-buttons">
        <PanelButton type="submit" variant="solid" title={text.sendKey}>
          {writing.type === 'edit' ? text.saveEdit : text.send}
        </PanelButton>
        {writing.type !== 'edit' && (
          <PanelButton disabled={isFull} onClick={sending.keepDraft}>
            {text.keepDraft}
          </PanelButton>
        )}
        <PanelButton variant="text" onClick={cancel}>
          {text.cancel}
        </PanelButton>
      </div>
      {isFull && <p className="comment-hint">{commentMessages.drafts.full(COMMENT_LIMITS.operations)}</p>}
    </form>
  );
}

/** What is wrong with a text, as a sentence. */
export function refusalSentence(refusal: WritingRefusal | null, { text: body }: Writing): string | null {
  switch (refusal) {
    case null:
      return null;
    case 'blank':
      return text.blank;
    case 'tooLong':
      return text.tooLong(-remaining(body), COMMENT_LIMITS.body);
    case 'tooManyMentions':
      return text.tooManyMentions(COMMENT_LIMITS.mentions);
    case 'noOutcome':
      return text.noOutcome;
    case 'gone':
      return text.goneWhileWriting;
  }
}

type Opening = Extract<Writing, { type: 'open' }>;

function KindField({ writing }: { readonly writing: Opening }) {
  const { writing: desk, kept } = useCommentScreen();
  const name = useId();
  return (
    <fieldset className="comment-kinds">
      <legend className="comment-label">{text.kind}</legend>
      {COMMENT_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={name}
            checked={writing.kind === kind}
            onChange={() => {
              kept.setLastKind(kind);
              desk.change({ kind });
            }}
          />
          {commentMessages.kind[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function MeetingField({ writing }: { readonly writing: Opening }) {
  const { writing: desk } = useCommentScreen();
  const meetings = useMeetingChoices();
  const id = useId();
  if (meetings.length === 0) return null;
  return (
    <div className="comment-choice">
      <label htmlFor={id}>{text.meeting}</label>
      <select
        id={id}
        className="comment-select"
        value={writing.meetingId ?? ''}
        onChange={({ target }) =>
          desk.change({ meetingId: target.value === '' ? null : meetingId(target.value) })
        }
      >
        <option value="">{text.noMeeting}</option>
        {meetings.map(({ id: key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
