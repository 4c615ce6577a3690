import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Called on Escape and on a click beside it; the owner then sets `open` to false. */
  readonly onClose: () => void;
  /** The buttons, the one that acts first. */
  readonly actions: ReactNode;
}

/** Modal question on the native dialog element, which traps and returns the focus by itself. */
export function Dialog({ open, title, children, onClose, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way and the element handles it
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className="m-auto w-[36rem] max-w-[92vw] rounded-12 border border-line bg-white p-0 backdrop:bg-black/50"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="phrases p-6">
        <h2 id={titleId} className="text-std-20B-160">
          {title}
        </h2>
        <div className="mt-3">{children}</div>
        <div className="mt-6 flex flex-wrap gap-3">{actions}</div>
      </div>
    </dialog>
  );
}
