import { type ReactNode, useId } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { FormHead } from './form-head.tsx';
import { PanelButton } from './panel-button.tsx';
import type { Writing } from './writing.ts';

interface CommentFormProps {
  readonly writing: Writing;
  readonly send: () => void;
  readonly cancel: () => void;
  /** Words of the button that sends, and the key that does the same. */
  readonly submit: string;
  readonly submitKey?: string;
  /** Between sending and leaving it. */
  readonly moreButtons?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of everything that one writes in the panel: what about, its fields, and the buttons. */
export function CommentForm(props: CommentFormProps) {
  const { writing, send, cancel, submit, submitKey, moreButtons, children } = props;
  const titleId = useId();
  return (
    <form
      aria-labelledby={titleId}
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormHead writing={writing} id={titleId} />
      {children}
      <div className="comment-form-buttons">
        <PanelButton type="submit" variant="solid" title={submitKey}>
          {submit}
        </PanelButton>
        {moreButtons}
        <PanelButton variant="text" onClick={cancel}>
          {commentMessages.write.cancel}
        </PanelButton>
      </div>
    </form>
  );
}
