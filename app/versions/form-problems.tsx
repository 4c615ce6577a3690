import { useEffect, useRef } from 'react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { Notice } from '../ui/notice.tsx';
import type { FormAnswer } from './form-answer.ts';
import { fieldId } from './form-field.tsx';

const text = versionMessages.form;

/** Why nothing was done, above the form; takes the focus, and leads to each field that is to be mended. */
export function FormProblems({ answer }: { readonly answer: FormAnswer<unknown> }) {
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
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={problem.field}>
                <a href={`#${fieldId(problem.field)}`} className="text-link">
                  {text.fields[problem.field]}
                </a>
                ：{text.problem(problem)}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
