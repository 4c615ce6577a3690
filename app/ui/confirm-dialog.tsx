import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What it does, and what remains. */
  readonly children: ReactNode;
  /** The buttons' words: what is done, and what leaves everything as it is. */
  readonly words: { readonly confirm: string; readonly keep: string };
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is lost; it is done once the question is closed. */
export function ConfirmDialog({ title, children, words, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="solid"
            onClick={() => {
              onClose();
              onConfirm();
            }}
          >
            {words.confirm}
          </Button>
          <Button onClick={onClose}>{words.keep}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
