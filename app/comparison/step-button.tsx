import { Button } from '../ui/button.tsx';

interface StepButtonProps {
  readonly label: string;
  /** Whether there is something to do; the button keeps the focus when there is no more. */
  readonly can: boolean;
  readonly run: () => void;
}

/** 元に戻す or やり直す. */
export function StepButton({ label, can, run }: StepButtonProps) {
  return (
    <Button
      size="xs"
      className="aria-disabled:text-solid-gray-420"
      aria-disabled={!can || undefined}
      onClick={() => can && run()}
    >
      {label}
    </Button>
  );
}
