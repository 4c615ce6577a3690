import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { Button, type ButtonSize, type ButtonVariant } from '../ui/button.tsx';
import { OFFLINE_BAND } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';

interface ActButtonProps {
  readonly children: React.ReactNode;
  readonly onClick: () => void;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly className?: string;
  readonly label?: string;
}

/** A button for what needs the server; while that cannot be reached, or is at work, it does nothing and says so. */
export function ActButton({ children, onClick, disabled = false, pressed, label, ...look }: ActButtonProps) {
  const { canReach, isBusy } = useRevision();
  return (
    <Button
      {...look}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled || !canReach}
      // Busy for a moment only: a button that loses the focus would be worse.
      aria-disabled={isBusy || undefined}
      aria-describedby={canReach ? undefined : OFFLINE_BAND}
      title={canReach ? undefined : revisionMessages.page.unreachable}
      onClick={() => {
        if (!isBusy) onClick();
      }}
    >
      {children}
    </Button>
  );
}
