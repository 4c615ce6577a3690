import type { LucideIcon } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';

interface ToolButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Keyboard shortcut, shown behind the label. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** One tool of a toolbar; using it by mouse leaves the caret where it is. */
export function ToolButton({ icon: Icon, label, keys, pressed, disabled, run }: ToolButtonProps) {
  return (
    <button
      type="button"
      title={keys === undefined ? label : `${label}（${keys}）`}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      className={classNames('icon-button', pressed === true && 'icon-button-pressed')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
