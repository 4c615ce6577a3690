import { Form, Link, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { FrameworkDraft, FrameworkField, FrameworkProblem } from '#shared/comparison/framework-draft.ts';
import { type FrameworkFailure, frameworkMessages } from '#shared/i18n/ja/framework.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { LeaveGuard } from '../meetings/leave-guard.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ComparisonPane } from './comparison-pane.tsx';

const text = frameworkMessages;
const FIELDS: readonly FrameworkField[] = ['title', 'edition'];

/** What the form shows after it was sent and nothing was added. */
export interface FrameworkAnswer {
  /** As it was sent; null if it did not get there. */
  readonly draft: FrameworkDraft | null;
  readonly problems: readonly FrameworkProblem[];
  readonly failure: FrameworkFailure | null;
}

interface FrameworkFormProps {
  readonly answer: FrameworkAnswer | undefined;
  /** The strategy stands beside one already. */
  readonly hasFramework: boolean;
}

/** The form of a new framework. What was typed stays in it until it is added. */
export function FrameworkForm({ answer, hasFramework }: FrameworkFormProps) {
  const { path } = useStrategy();
  const { state } = useNavigation();
  const [touched, setTouched] = useState(false);
  const comparison = `${path}/comparison`;
  const problemOf = (field: FrameworkField) => answer?.problems.find((problem) => problem.field === field);
  return (
    <ComparisonPane label={text.title} isNarrow>
      <p>
        <Link to={comparison} className="text-link">
          {text.back}
        </Link>
      </p>
      <h1 className="comparison-title">{text.title}</h1>
      <p className="phrases mt-2">{text.lead}</p>
      <ul className="phrases mt-2 list-disc pl-6">
        {text.consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Problems answer={answer} />
      <Form method="post" noValidate className="mt-6 grid gap-6" onChange={() => setTouched(true)}>
        {FIELDS.map((field) => {
          const problem = problemOf(field);
          return (
            <TextField
              key={field}
              name={field}
              label={text.fields[field]}
              support={text.support[field]}
              error={problem === undefined ? null : text.problem(problem)}
              required={field === 'title'}
              defaultValue={answer?.draft?.[field] ?? ''}
              autoComplete="off"
            />
          );
        })}
        <label className="comparison-pick">
          <input type="checkbox" name="isChosen" defaultChecked={answer?.draft?.isChosen ?? !hasFramework} />
          <span>
            {text.choose}
            {hasFramework && <span className="comparison-note">{text.chooseOther}</span>}
          </span>
        </label>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="solid" aria-disabled={state !== 'idle' || undefined}>
            {state === 'submitting' ? text.sending : text.submit}
          </Button>
          <ButtonLink to={comparison}>{text.cancel}</ButtonLink>
        </div>
      </Form>
      <LeaveGuard active={touched && state === 'idle'} words={text.leave} />
    </ComparisonPane>
  );
}

/** Why nothing was added; takes the focus. */
function Problems({ answer }: { readonly answer: FrameworkAnswer | undefined }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer !== undefined) ref.current?.focus();
  }, [answer]);
  if (answer === undefined) return null;
  const { failure, problems } = answer;
  return (
    <div ref={ref} tabIndex={-1} className="mt-4">
      <Notice tone="error" title={failure === null ? text.invalid : text.failed} live="alert">
        {failure !== null && <p>{text.failure[failure]}</p>}
        {problems.map((problem) => (
          <p key={problem.field}>
            {text.fields[problem.field]}：{text.problem(problem)}
          </p>
        ))}
      </Notice>
    </div>
  );
}
