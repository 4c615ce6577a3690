import { lazy, Suspense, useEffect } from 'react';
import { useReady } from '../collab/workspace-context.tsx';
import { GridSkeleton } from './grid-skeleton.tsx';

/** Milliseconds until the table's code is asked for again while the server is away. */
const RETRY_MS = 2_000;

const loadGrid = () => import('../indicators/indicator-grid.tsx');

/** A failed import is asked for again: the table appears when the server is back, and nothing is thrown away. */
async function loadGridInTheEnd(): Promise<{ default: () => React.ReactNode }> {
  for (;;) {
    try {
      const { IndicatorGrid } = await loadGrid();
      return { default: IndicatorGrid };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

const IndicatorGrid = lazy(loadGridInTheEnd);

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
