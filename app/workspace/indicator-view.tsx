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

/** Fetches the table's code once the document is here, so that its tab opens without the server, too. */
export function useIndicatorViewAhead(): void {
  const ready = useReady();
  useEffect(() => {
    if (ready) loadGrid().catch(() => undefined);
  }, [ready]);
}
