import type { ReactNode } from 'react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { VersionField, VersionProblem } from '#shared/versions/forms.ts';

const text = versionMessages.form;

/** Id of a field's element, to which the list of problems leads. */
export function fieldId(field: VersionField): string {
  return `version-${field}`;
}

/** What a field's element is tied to its words with. */
interface FieldTies {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FormFieldProps {
  readonly field: VersionField;
  readonly required?: boolean;
  readonly support?: ReactNode;
  readonly problems: readonly VersionProblem[];
  readonly children: (ties: FieldTies) => ReactNode;
}

/** A field with its label and whether it must be filled above it, and what to mend below it. */
export function FormField({ field, required = false, support, problems, children }: FormFieldProps) {
  const id = fieldId(field);
  const own = problems.filter((problem) => problem.field === field);
  const describedBy = [support !== undefined && `${id}-support`, own.length > 0 && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="version-field">
      <label htmlFor={id} className="version-label">
        {text.fields[field]}
        <span className={required ? 'version-required' : 'version-optional'}>
          {required ? text.required : text.optional}
        </span>
      </label>
      {children({
        id,
        name: field,
        'aria-invalid': own.length > 0 ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {own.length > 0 && (
        <p id={`${id}-error`} className="version-problem">
          {own.map((problem) => `＊${text.problem(problem)}`).join('')}
        </p>
      )}
      {support !== undefined && (
        <p id={`${id}-support`} className="version-support">
          {support}
        </p>
      )}
    </div>
  );
}
