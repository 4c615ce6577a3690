import { useId } from 'react';

interface ChoiceGroupProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly value: T | null;
  readonly words: (value: T) => string;
  readonly help?: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

/** A few choices, all in view. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { legend, values, value, words, help, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="revision-field">
      <legend className="revision-label">{legend}</legend>
      {values.map((each) => (
        <label key={each} className="revision-choice">
          <input type="radio" name={name} checked={each === value} onChange={() => onChoose(each)} />
          <span>
            {words(each)}
            {help !== undefined && <span className="revision-help">{help(each)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
