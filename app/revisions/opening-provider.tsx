import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { useStrategy } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import type { Opening } from './opening-model.ts';

type Begin = (opening: Opening) => void;

const OpeningContext = createContext<Begin | null>(null);

const Asking = patientLazy(async () => (await import('./opening-dialog.tsx')).OpeningDialog);

/** Lets everything below open a revision of the strategy, by those who may. */
export function OpeningProvider({ children }: { readonly children: ReactNode }) {
  const { canOpenRevision } = useStrategy();
  const [opening, setOpening] = useState<Opening | null>(null);
  const begin = useMemo<Begin | null>(() => (canOpenRevision ? setOpening : null), [canOpenRevision]);
  return (
    <OpeningContext.Provider value={begin}>
      {children}
      {opening !== null && (
        <Suspense>
          <Asking opening={opening} onClose={() => setOpening(null)} />
        </Suspense>
      )}
    </OpeningContext.Provider>
  );
}

/** Asks for the title of a new revision and opens it; null for those who may not, and inside of a revision. */
export function useBeginRevision(): Begin | null {
  return useContext(OpeningContext);
}
