import { Suspense, startTransition, useEffect, useState } from 'react';
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

/** Views that are routes of their own. */
const ROUTES_AHEAD = [
  'routes/strategies.$slug.comparison',
  'routes/strategies.$slug.revisions.($revision)',
  'routes/strategies.$slug.versions.($version)',
  'routes/strategies.$slug.meetings.($meeting)',
  'routes/strategies.$slug.documents',
];

/**
 * Their code. Not by Remix's prefetching, which reloads the page when the server is away, as its navigation does
 * where the code is not here.
 */
async function loadRoutes(): Promise<void> {
  // Not known yet on a page that has not asked for what lies behind its tabs; then there is nothing to fetch.
  const modules = ROUTES_AHEAD.flatMap((id) => window.__remixManifest.routes[id]?.module ?? []);
  await Promise.all(modules.map((module) => import(/* @vite-ignore */ module)));
}

/** Settles once the code of the view at this path is here, or cannot be had now. */
export async function whenViewIsHere(pathname: string): Promise<void> {
  const load = pathname.endsWith('/indicators')
    ? loadTable
    : /^\/strategies\/[^/]+\/(comparison|meetings|revisions|documents)(\/|$)/.test(pathname)
      ? null
      : loadText;
  await load?.().catch(() => undefined);
}

/** Milliseconds after the view that people came for can be edited: on a slow line it goes first. */
const AHEAD_MS = 2_000;

/**
 * Fetches the other views' code in the quiet after opening, so that their tabs open without the server, too; true
 * once all of it is here.
 */
export function useViewsAhead(): boolean {
  const ready = useReady();
  const [areHere, setHere] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => {
      const loads = [loadText, loadTable, loadRoutes].map((load) => load());
      // 本文 may be coming alive just now.
      Promise.all(loads).then(
        () => startTransition(() => setHere(true)),
        () => undefined,
      );
    }, AHEAD_MS);
    return () => clearTimeout(timer);
  }, [ready]);
  return areHere;
}
