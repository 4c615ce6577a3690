import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { FailureReason } from '../collab/workspace.ts';
import { useSaveState, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { SignInAgain } from './sign-in-again.tsx';

const text = workspaceMessages.save;

/** What happened to saving, what was kept, and what to do; nothing while all is well. */
export function SaveProblemBand() {
  const state = useSaveState();
  if (state.kind === 'offline' && !state.keptOnDevice) {
    return <p className="problem-band">{text.notKept}</p>;
  }
  // A new trouble is a new band: its sign-in dialog opens again, unless someone is typing.
  return state.kind === 'failing' ? <Problem key={state.reason} reason={state.reason} /> : null;
}

function Problem({ reason }: { readonly reason: FailureReason }) {
  const workspace = useWorkspaceOrNull();
  return (
    <section role="alert" className="problem-band">
      <p className="min-w-0 grow">{text.reasons[reason]}</p>
      {reason === 'signedOut' && <SignIn />}
      {(reason === 'tooOld' || reason === 'refused') && (
        <Button size="sm" variant="solid" onClick={() => window.location.reload()}>
          {text.reload}
        </Button>
      )}
      {reason === 'tooManyTabs' && (
        <Button size="sm" variant="solid" onClick={() => workspace?.reconnect()}>
          {text.reconnect}
        </Button>
      )}
    </section>
  );
}

function isTyping(focused: Element | null): boolean {
  return (
    focused instanceof HTMLTextAreaElement ||
    focused instanceof HTMLInputElement ||
    (focused instanceof HTMLElement && focused.isContentEditable)
  );
}

function SignIn() {
  // A dialog in the middle of a word would take the next keys, and the IME's word with them.
  const [asking, setAsking] = useState(() => !isTyping(document.activeElement));
  const { revalidate } = useRevalidator();
  const workspace = useWorkspaceOrNull();
  return (
    <>
      <Button size="sm" variant="solid" onClick={() => setAsking(true)}>
        {text.signIn}
      </Button>
      {asking && (
        <SignInAgain
          onClose={() => setAsking(false)}
          onSignedIn={() => {
            setAsking(false);
            workspace?.reconnect();
            revalidate();
          }}
        />
      )}
    </>
  );
}
