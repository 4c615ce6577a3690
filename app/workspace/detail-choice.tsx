import { useId } from 'react';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { ChoiceSelect } from '../ui/choice-select.tsx';
import { ReadOnlyField } from './detail-field.tsx';

interface DetailChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}

/** A field of the panel that holds one of a few values. */
export function DetailChoice<T extends string>({ label, value, choices, choose }: DetailChoiceProps<T>) {
  const id = useId();
  const canEdit = useCanEdit();
  if (!canEdit) return <ReadOnlyField label={label} value={choices[value]} />;
  return (
    <div className="detail-field">
      <label htmlFor={id} className="detail-label">
        {label}
      </label>
      <ChoiceSelect id={id} className="detail-input" value={value} choices={choices} choose={choose} />
    </div>
  );
}
