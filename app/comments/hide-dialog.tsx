import { useId, useState } from 'react';
import { COMMENT_LIMITS, type Comment, type Thread } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useThreadActions } from './use-thread-actions.ts';

const text = commentMessages.hideDialog;

interface HideDialogProps {
  readonly comment: Comment;
  readonly thread: Thread;
  readonly onClose: () => void;
}

/** The secretariat hides a comment and says why; the reason stands in its place. */
export function HideDialog({ comment, thread, onClose }: HideDialogProps) {
  const actions = useThreadActions(thread);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const hide = () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    onClose();
    actions.hide(comment, reason.trim());
  };
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="solid" onClick={hide}>
            {text.confirm}
          </Button>
          <Button onClick={onClose}>{text.keep}</Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <label htmlFor={id} className="mt-3 block font-bold">
        {text.reason}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={COMMENT_LIMITS.reason}
        className="comment-area"
        value={reason}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-error` : undefined}
        onChange={({ target }) => {
          setReason(target.value);
          setMissing(false);
        }}
      />
      {isMissing && (
        <p id={`${id}-error`} role="alert" className="text-error-1">
          ＊{text.noReason}
        </p>
      )}
    </Dialog>
  );
}
