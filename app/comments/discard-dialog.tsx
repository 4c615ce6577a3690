import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

const text = commentMessages.discardDialog;

interface DiscardDialogProps {
  readonly discard: () => void;
  readonly onClose: () => void;
}

/** Asks before a text that was not sent is forgotten. */
export function DiscardDialog({ discard, onClose }: DiscardDialogProps) {
  return (
    <ConfirmDialog title={text.title} words={text} onConfirm={discard} onClose={onClose}>
      <p>{text.lead}</p>
    </ConfirmDialog>
  );
}
