import { useId } from 'react';
import { REVISION_LIMITS, type RevisionOutcome } from '#shared/revision/model.ts';

interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** True for what is put off or given back: its authors must know why. */
export function needsNote(outcome: RevisionOutcome): boolean {
  return outcome === 'continued' || outcome === 'returned';
}

/** A remark beside a result. */
export function NoteField({ label, value, onType }: NoteFieldProps) {
  const id = useId();
  return (
    <div className="revision-field">
      <label htmlFor={id} className="revision-label">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={REVISION_LIMITS.reason}
        className="revision-input"
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </div>
  );
}
