import { Form, useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { BackToVersions } from './back-to-versions.tsx';
import type { FormAnswer } from './form-answer.ts';
import { FormProblems } from './form-problems.tsx';
import { VersionPane } from './version-pane.tsx';

const text = versionMessages.form;

interface ConfirmFrameProps {
  readonly title: string;
  /** What it does to others, and what remains. */
  readonly consequences: readonly string[];
  /** What was typed, which goes on with the answer. */
  readonly draft: Readonly<Record<string, string>>;
  readonly submit: string;
  /** Where one goes who does not want it; without it back to the form. */
  readonly keep?: { readonly to: string; readonly label: string };
  /** Why it was not done. */
  readonly answer?: FormAnswer<unknown> | undefined;
  readonly children?: ReactNode;
}

/** Asks before something is done that concerns everybody in the strategy; works without scripts. */
export function ConfirmFrame(props: ConfirmFrameProps) {
  const { title, consequences, draft, submit, keep, answer, children } = props;
  const { state } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <VersionPane>
      <BackToVersions />
      <h1 ref={heading} tabIndex={-1} className="version-title">
        {title}
      </h1>
      {answer !== undefined && <FormProblems answer={answer} />}
      {children}
      <ul className="version-consequences phrases">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Form method="post">
        {Object.entries(draft).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="version-actions">
          <Button
            type="submit"
            name="intent"
            value="do"
            variant="solid"
            aria-disabled={state !== 'idle' || undefined}
          >
            {state === 'submitting' ? text.sending : submit}
          </Button>
          {keep === undefined ? (
            <Button type="submit" name="intent" value="edit">
              {text.back}
            </Button>
          ) : (
            <ButtonLink to={keep.to}>{keep.label}</ButtonLink>
          )}
        </div>
      </Form>
    </VersionPane>
  );
}
