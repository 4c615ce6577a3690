import { useId, useMemo } from 'react';
import { COMMENT_KINDS, COMMENT_LIMITS } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { BodyField } from './body-field.tsx';
import { CommentForm } from './comment-form.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { MeetingSelect } from './meeting-select.tsx';
import { mentionCandidates } from './mention-names.ts';
import { remaining } from './operation-of.ts';
import { PanelButton } from './panel-button.tsx';
import { refusalSentence } from './refusal-sentence.ts';
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
  const candidates = useMemo(() => mentionCandidates(people), [people]);
  const isFull = drafts.length >= COMMENT_LIMITS.operations;
  const error = refusalSentence(sending.refusal ?? (remaining(writing.text) < 0 ? 'tooLong' : null), writing);
  return (
    <CommentForm
      writing={writing}
      send={sending.send}
      cancel={cancel}
      submit={writing.type === 'edit' ? text.saveEdit : text.send}
      submitKey={text.sendKey}
      moreButtons={
        writing.type !== 'edit' && (
          <PanelButton disabled={isFull} onClick={sending.keepDraft}>
            {text.keepDraft}
          </PanelButton>
        )
      }
    >
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
      {writing.type === 'open' && (
        <MeetingSelect
          label={text.meeting}
          none={text.noMeeting}
          value={writing.meetingId}
          choose={(meetingId) => desk.change({ meetingId })}
        />
      )}
      {isFull && <p className="comment-hint">{commentMessages.drafts.full(COMMENT_LIMITS.operations)}</p>}
    </CommentForm>
  );
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
