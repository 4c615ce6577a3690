import { Form, useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useState } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { LeaveGuard } from '../meetings/leave-guard.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { BackToVersions } from './back-to-versions.tsx';
import type { FormAnswer } from './form-answer.ts';
import { FormProblems } from './form-problems.tsx';
import { VersionPane } from './version-pane.tsx';

const text = versionMessages.form;

interface FormFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly answer: FormAnswer<unknown> | undefined;
  readonly children: ReactNode;
}

/** The frame of a form of the versions, for the secretariat. What was typed stays in it until it is done. */
export function FormFrame({ title, lead, submit, answer, children }: FormFrameProps) {
  const { slug } = useStrategy();
  const [touched, setTouched] = useState(false);
  const { state } = useNavigation();
  useHeldDraft(touched);
  return (
    <VersionPane>
      <BackToVersions />
      <h1 className="version-title">{title}</h1>
      <p className="phrases mt-2">{lead}</p>
      {answer !== undefined && <FormProblems answer={answer} />}
      <Form method="post" noValidate className="version-form" onChange={() => setTouched(true)}>
        {children}
        <div className="version-actions">
          <Button type="submit" variant="solid" aria-disabled={state !== 'idle' || undefined}>
            {state === 'submitting' ? text.sending : submit}
          </Button>
          <ButtonLink to={`/strategies/${slug}/versions`}>{text.cancel}</ButtonLink>
        </div>
      </Form>
      <LeaveGuard active={touched} words={meetingMessages.form} />
    </VersionPane>
  );
}

/** While the form holds what is not kept, no screen says 保存済み. */
function useHeldDraft(held: boolean): void {
  const workspace = useWorkspaceOrNull();
  useEffect(() => (held ? workspace?.holdDraft(() => undefined) : undefined), [held, workspace]);
}
