import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface LeaveGuardProps {
  /** True while leaving would lose something. */
  readonly active: boolean;
  readonly words: {
    readonly leaveTitle: string;
    readonly leaveBody: string;
    readonly leave: string;
    readonly stay: string;
  };
}

/** Asks before a screen is left on which something is not kept yet. */
export function LeaveGuard({ active, words }: LeaveGuardProps) {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
  const blocker = useBlocker(
    // Sending the form is a navigation to its own address.
    ({ currentLocation, nextLocation }) => active && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title={words.leaveTitle}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button variant="solid" onClick={() => blocker.reset?.()}>
            {words.stay}
          </Button>
          <Button onClick={() => blocker.proceed?.()}>{words.leave}</Button>
        </>
      }
    >
      <p>{words.leaveBody}</p>
    </Dialog>
  );
}
