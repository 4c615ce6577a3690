import type { Comment, Thread } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useThreadActions } from './use-thread-actions.ts';

const text = commentMessages.deleteDialog;

interface DeleteDialogProps {
  readonly comment: Comment;
  readonly thread: Thread;
  readonly onClose: () => void;
}

/** Asks before one's own comment is deleted, and says what remains. */
export function DeleteDialog({ comment, thread, onClose }: DeleteDialogProps) {
  const actions = useThreadActions(thread);
  return (
    <ConfirmDialog
      title={text.title}
      words={text}
      onConfirm={() => actions.delete(comment)}
      onClose={onClose}
    >
      <p>{consequence(comment, thread)}</p>
    </ConfirmDialog>
  );
}

/** A thread goes with its last comment that is not deleted. */
function consequence(comment: Comment, { comments }: Thread): string {
  const others = comments.filter(({ id, state }) => id !== comment.id && state.kind !== 'deleted');
  if (others.length === 0) return text.alone;
  return comments[0]?.id === comment.id ? text.withReplies : text.reply;
}
