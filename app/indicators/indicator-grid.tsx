import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { NodeId } from '#shared/ids.ts';
import { useActuals } from '../actuals/use-actuals.ts';
import { useReading, useReady, useStrategy, useWorkspace } from '../collab/workspace-context.tsx';
import { GridSkeleton } from '../workspace/grid-skeleton.tsx';
import type { DepartmentName } from './cell-text.ts';
import { FormulaLine } from './formula-line.tsx';
import { GridBody } from './grid-body.tsx';
import { createGridSession, type GridSession } from './grid-session.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { IndicatorCards } from './indicator-cards.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { StatusLine } from './status-line.tsx';
import './indicator-grid.css';

/** KPI表: every indicator of the open strategy in one table; on a phone a list to read and open. */
export function IndicatorGrid() {
  const isReady = useReady();
  const isWide = useIsWide();
  const { title } = useStrategy();
  const { nodes } = useReading();
  const isEmpty = !nodes.some(({ kind }) => kind === 'goal' || kind === 'measure' || kind === 'indicator');
  if (!isReady) return <GridSkeleton />;
  return (
    <>
      <h1 className="sr-only">{gridMessages.heading(title)}</h1>
      {isEmpty ? <EmptyGrid /> : isWide ? <OpenGrid /> : <IndicatorCards />}
    </>
  );
}

function OpenGrid() {
  const session = useGridSession();
  const departmentName = useDepartmentName();
  const gridId = useId();
  const hintId = `${gridId}hint`;
  if (session === null) return <GridSkeleton />;
  const { canEdit } = session.state.get();
  return (
    <section className="indicator-grid" aria-label={gridMessages.title}>
      <GridToolbar session={session} />
      <FormulaLine session={session} departmentName={departmentName} />
      <GridBody session={session} gridId={gridId} hintId={hintId} departmentName={departmentName} />
      <p id={hintId} hidden>
        {canEdit ? gridMessages.grid.hint : gridMessages.grid.readOnlyHint}
      </p>
      <StatusLine session={session} />
      <PasteDialog session={session} />
    </section>
  );
}

/** The session of this mount; null for the moment until there is one. */
function useGridSession(): GridSession | null {
  const workspace = useWorkspace();
  const [session, setSession] = useState<GridSession | null>(null);
  // Assigning a department must not start the table anew.
  const departmentName = useRef<DepartmentName>(() => '');
  departmentName.current = useDepartmentName();
  const { table } = useActuals();
  const actuals = useRef(table);
  actuals.current = table;
  useEffect(() => {
    const opened = createGridSession(workspace, (id) => departmentName.current(id), actuals.current);
    setSession(opened);
    return () => {
      opened.close();
      setSession(null);
    };
  }, [workspace]);
  useEffect(() => session?.showActuals(table), [session, table]);
  return session;
}

function useDepartmentName(): DepartmentName {
  const { departments, nodeDepartments } = useStrategy();
  return useMemo(() => {
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    return (nodeId: NodeId) => {
      const id = nodeDepartments[nodeId];
      return id === undefined ? '' : (names.get(id) ?? '');
    };
  }, [departments, nodeDepartments]);
}

function EmptyGrid() {
  const { title, purpose, firstStep } = gridMessages.empty;
  return (
    <div className="grow overflow-y-auto px-4 py-12">
      <div className="mx-auto max-w-xl">
        <h2 className="text-std-20B-160">{title}</h2>
        <p className="mt-3">{purpose}</p>
        <p className="mt-3">{firstStep}</p>
      </div>
    </div>
  );
}

const WIDE = '(min-width: 48rem)';

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
}
