import type { ReactNode } from 'react';
import { type AgendaChange, writeAgendaChange } from '#shared/meetings/agenda-rows.ts';

interface AgendaChangeButtonProps {
  readonly change: AgendaChange;
  readonly act: (change: AgendaChange) => void;
  readonly className: string;
  /** Says what it does, when its contents are only a sign. */
  readonly label?: string;
  /** Nothing to do now; it keeps the focus of who has moved a row to the end. */
  readonly off?: boolean;
  readonly children: ReactNode;
}

/** A button that changes the rows of 次第: here, or without scripts by sending the form. */
export function AgendaChangeButton({
  change,
  act,
  className,
  label,
  off = false,
  children,
}: AgendaChangeButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={writeAgendaChange(change)}
      data-part={change.type}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        if (!off) act(change);
      }}
    >
      {children}
    </button>
  );
}
