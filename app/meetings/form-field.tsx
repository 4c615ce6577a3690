import type { ReactNode } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingField, MeetingProblem } from '#shared/meetings/draft.ts';
import { problemText } from './problem-text.ts';

const text = meetingMessages.form;

/** Id of a field's element, to which the list of problems leads. */
export function fieldId(field: MeetingField): string {
  return `meeting-${field}`;
}

/** What a field's element is tied to its words with. */
export interface FieldTies {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FormFieldProps {
  readonly field: MeetingField;
  readonly required?: boolean;
  readonly support?: ReactNode;
  readonly problems: readonly MeetingProblem[];
  readonly children: (ties: FieldTies) => ReactNode;
}

/** A field with its label and whether it must be filled above it, and what to mend below it. */
export function FormField({ field, required = false, support, problems, children }: FormFieldProps) {
  const id = fieldId(field);
  const own = problems.filter((problem) => problem.field === field && problem.row === null);
  const describedBy = [support !== undefined && `${id}-support`, own.length > 0 && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="meeting-field">
      <label htmlFor={id} className="meeting-label">
        {text.fields[field]}
        <FieldNeed required={required} />
      </label>
      {children({
        id,
        name: field,
        'aria-invalid': own.length > 0 ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {own.length > 0 && (
        <p id={`${id}-error`} className="meeting-problem">
          {own.map((problem) => `＊${problemText(problem)}`).join('')}
        </p>
      )}
      {support !== undefined && (
        <p id={`${id}-support`} className="meeting-support">
          {support}
        </p>
      )}
    </div>
  );
}

/** 必須 or 任意 behind a label. */
export function FieldNeed({ required }: { readonly required: boolean }) {
  return (
    <span className={required ? 'meeting-required' : 'meeting-optional'}>
      {required ? text.required : text.optional}
    </span>
  );
}
