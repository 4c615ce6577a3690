import { Suspense, useEffect, useState } from 'react';
import { useReady } from '../collab/workspace-context.tsx';
import { patientLazy } from '../ui/patient-lazy.ts';
import { GridSkeleton } from './grid-skeleton.tsx';
import { TextSkeleton } from './text-skeleton.tsx';

const loadText = async () => (await import('../editor/text-view.tsx')).TextView;
const loadTable = async () => (await import('../indicators/indicator-grid.tsx')).IndicatorGrid;

// The server has the text at once, so that a page is served whole; a browser keeps showing that until it has it.
const Text = import.meta.env.SSR ? await loadText() : patientLazy(loadText);
const Table = patientLazy(loadTable);

/** 本文 */
export function TextView() {
  return (
    <Suspense fallback={<TextSkeleton />}>
      <Text />
    </Suspense>
  );
}

/** KPI表, with its place held until the document and the table's code are here. */
export function IndicatorView() {
  if (!useReady()) return <GridSkeleton />;
  return (
    <Suspense fallback={<GridSkeleton />}>
      <Table />
    </Suspense>
  );
}

/** Milliseconds after the view that people came for can be edited: on a slow line it goes first. */
const AHEAD_MS = 2_000;

/**
 * Fetches the other view's code in the quiet after opening, so that its tab opens without the server, too. True
 * from then on: what else is fetched ahead has its turn.
 */
export function useViewsAhead(): boolean {
  const ready = useReady();
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => {
      for (const load of [loadText, loadTable]) load().catch(() => undefined);
      setQuiet(true);
    }, AHEAD_MS);
    return () => clearTimeout(timer);
  }, [ready]);
  return isQuiet;
}
