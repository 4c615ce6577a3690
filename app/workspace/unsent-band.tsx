import { Suspense, useState } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { UnsentCopy } from '../collab/device-store.ts';
import { useObservable, useReady, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';

const text = workspaceMessages.unsent;
const NONE: readonly UnsentCopy[] = [];

/** Rarely needed, and with the text schema in it. */
const UnsentDialog = patientLazy(async () => (await import('./unsent-dialog.tsx')).UnsentDialog);

/** Says that something typed here could not be sent, and leads to it. */
export function UnsentBand() {
  const copies = useObservable(useWorkspaceOrNull()?.unsent.list, NONE);
  const ready = useReady();
  const [shown, setShown] = useState(false);
  const [newest] = copies;
  if (newest === undefined || !ready) return null;
  return (
    <section aria-label={text.title} className="problem-band">
      <p className="min-w-0 grow">
        {text.band(copies.length)}。{text.explain[newest.reason]}
      </p>
      <Button size="sm" variant="solid" onClick={() => setShown(true)}>
        {text.show}
      </Button>
      {shown && (
        <Suspense>
          <UnsentDialog copies={copies} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </section>
  );
}
