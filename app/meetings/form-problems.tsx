import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingProblem } from '#shared/meetings/draft.ts';
import { Notice } from '../ui/notice.tsx';
import type { FormAnswer } from './form-answer.ts';
import { fieldId } from './form-field.tsx';
import { problemText } from './problem-text.ts';

const text = meetingMessages.form;

interface FormProblemsProps {
  readonly answer: FormAnswer;
  /** Address of the record as it is now; null of a new meeting. */
  readonly record: string | null;
}

/** Why the form was not kept, above it; takes the focus, and leads to each field that is to be mended. */
export function FormProblems({ answer, record }: FormProblemsProps) {
  const { problems, failure } = answer;
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer is news
  useEffect(() => {
    ref.current?.focus();
  }, [answer]);
  if (failure === null && problems.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} className="mt-4">
      <Notice tone="error" title={failure === null ? text.invalid : text.failed} live="alert">
        {failure !== null && <p>{text.failure[failure]}</p>}
        {failure === 'changedMeanwhile' && record !== null && (
          <p>
            <Link to={record} target="_blank" className="text-link">
              {text.current}
            </Link>
          </p>
        )}
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.row} ${problem.code}`}>
                <a href={`#${addressOf(problem)}`} className="text-link">
                  {nameOf(problem)}
                </a>
                ：{problemText(problem)}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

function addressOf({ field, row }: MeetingProblem): string {
  return row === null ? fieldId(field) : `${fieldId(field)}-${row}`;
}

function nameOf({ field, row }: MeetingProblem): string {
  return row === null ? text.fields[field] : text.itemTitle(row + 1);
}
