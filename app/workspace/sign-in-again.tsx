import { useRouteLoaderData } from '@remix-run/react';
import { type FormEvent, useId, useState } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useWorkspace } from '../collab/workspace-context.tsx';
import type { loader as rootLoader } from '../root.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type SignInOutcome, signInHere } from './sign-in-here.ts';

const text = workspaceMessages.signIn;

interface SignInAgainProps {
  readonly onClose: () => void;
  readonly onSignedIn: () => void;
}

/** Signs the same person in again without leaving the page, so that what was typed stays and goes on being saved. */
export function SignInAgain({ onClose, onSignedIn }: SignInAgainProps) {
  const { me } = useWorkspace();
  const formId = useId();
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const viewer = root?.viewer?.name === me.name ? root.viewer : null;
  const sample = root?.sampleAccounts.find(({ email }) => email === viewer?.email);
  const [refused, setRefused] = useState<SignInOutcome | null>(null);
  const attempt = async (email: string, password: string) => {
    const outcome = await signInHere(email, password);
    if (outcome === 'signedIn') onSignedIn();
    else setRefused(outcome);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void attempt(String(form.get('email')), String(form.get('password')));
  };
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} variant="solid">
            {text.submit}
          </Button>
          {sample !== undefined && (
            <Button onClick={() => void attempt(sample.email, sample.password)}>
              {text.asSample(sample.name)}
            </Button>
          )}
          <Button variant="text" onClick={onClose}>
            {text.later}
          </Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <p>{text.samePerson(me.name)}</p>
      <form id={formId} className="mt-4 flex flex-col gap-4" onSubmit={submit}>
        <TextField
          label={text.email}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={viewer?.email ?? ''}
          required
        />
        <TextField
          label={text.password}
          name="password"
          type="password"
          autoComplete="current-password"
          error={refused === null || refused === 'signedIn' ? null : text[refused]}
          required
        />
      </form>
    </Dialog>
  );
}
