import { useId } from 'react';
import type { TemplateProblem } from '#shared/documents/read-template.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { ChoiceSelect } from '../ui/choice-select.tsx';

type Code = TemplateProblem['code'] | null;

interface TextInputProps {
  readonly label: string;
  readonly support?: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly placeholder?: string;
  /** Longest text, in UTF-16 code units. */
  readonly limit?: number;
  readonly problem: Code;
  readonly write: (value: string) => void;
}

/** One line of a template. */
export function TextInput(props: TextInputProps) {
  const { label, support, type = 'text', value, placeholder, limit, problem, write } = props;
  const id = useId();
  const ties = [support !== undefined && `${id}-support`, problem !== null && `${id}-problem`];
  return (
    <div className="output-field">
      <label htmlFor={id} className="output-label">
        {label}
      </label>
      <input
        id={id}
        type={type}
        className="output-input"
        value={value}
        placeholder={placeholder}
        maxLength={limit}
        autoComplete="off"
        aria-invalid={problem !== null || undefined}
        aria-describedby={ties.filter(Boolean).join(' ') || undefined}
        onChange={({ target }) => write(target.value)}
      />
      <FieldProblem id={`${id}-problem`} problem={problem} />
      {support !== undefined && (
        <p id={`${id}-support`} className="output-support">
          {support}
        </p>
      )}
    </div>
  );
}

/** What is to be mended in a field. */
export function FieldProblem({ id, problem }: { readonly id?: string; readonly problem: Code }) {
  if (problem === null) return null;
  return (
    <p id={id} className="output-problem">
      ＊{outputMessages.template.problems[problem]}
    </p>
  );
}

interface ChoiceInputProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}

/** One of a few values. */
export function ChoiceInput<T extends string>({ label, value, choices, choose }: ChoiceInputProps<T>) {
  const id = useId();
  return (
    <div className="output-field">
      <label htmlFor={id} className="output-label">
        {label}
      </label>
      <ChoiceSelect id={id} className="output-input" value={value} choices={choices} choose={choose} />
    </div>
  );
}
