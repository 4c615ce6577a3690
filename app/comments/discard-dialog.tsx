import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const text = commentMessages.discardDialog;

interface DiscardDialogProps {
  readonly discard: () => void;
  readonly onClose: () => void;
}

/** Asks before a text that was not sent is forgotten. */
export function DiscardDialog({ discard, onClose }: DiscardDialogProps) {
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="solid"
            onClick={() => {
              onClose();
              discard();
            }}
          >
            {text.confirm}
          </Button>
          <Button onClick={onClose}>{text.keep}</Button>
        </>
      }
    >
      <p>{text.lead}</p>
    </Dialog>
  );
}
