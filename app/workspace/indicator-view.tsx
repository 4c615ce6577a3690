import { Suspense, useEffect } from 'react';
import { useReady } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { GridSkeleton } from './grid-skeleton.tsx';

const loadGrid = async () => (await import('../indicators/indicator-grid.tsx')).IndicatorGrid;

const IndicatorGrid = patientLazy(loadGrid);

/** KPI表, with its place held until the document and the table's code are here. */
export function IndicatorView() {
  if (!useReady()) return <GridSkeleton />;
  return (
    <Suspense fallback={<GridSkeleton />}>
      <IndicatorGrid />
    </Suspense>
  );
}

/** Milliseconds after the text can be edited: what people came for goes first on a slow line. */
const AHEAD_MS = 2_000;

/** Fetches the table's code in the quiet after opening, so that its tab opens without the server, too. */
export function useIndicatorViewAhead(): void {
  const ready = useReady();
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => loadGrid().catch(() => undefined), AHEAD_MS);
    return () => clearTimeout(timer);
  }, [ready]);
}
