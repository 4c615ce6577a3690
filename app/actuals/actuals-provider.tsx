import { type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Actual } from '#shared/actuals/model.ts';
import { actualTable, NO_ACTUALS } from '#shared/actuals/table.ts';
import { watchTold } from '../collab/watch-told.ts';
import { useReadingPart, useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import type { ActualDrafts } from './actual-drafts.ts';
import { fetchActuals } from './actual-requests.ts';
import { ActualsContext } from './use-actuals.ts';

interface Heard {
  readonly actuals: readonly Actual[];
  /** What the page had been served with: a later answer of the layout is newer. */
  readonly after: readonly Actual[];
}

/** Keeps the strategy's actuals fresh for everything below, and what is being entered. */
export function ActualsProvider({ children }: { readonly children: ReactNode }) {
  const { slug, actuals: served, fiscalYear: current } = useStrategy();
  const from = useReadingPart(({ strategy }) => strategy.planPeriodFrom);
  const to = useReadingPart(({ strategy }) => strategy.planPeriodTo);
  const workspace = useWorkspaceOrNull();
  const [heard, setHeard] = useState<Heard | null>(null);
  const ask = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    if (workspace === null) return;
    const watch = watchTold(
      workspace,
      'actuals',
      () => fetchActuals(slug),
      // 本文 is below: it may be coming alive just now.
      (actuals) => startTransition(() => setHeard({ actuals, after: served })),
    );
    ask.current = watch.ask;
    return watch.stop;
  }, [workspace, slug, served]);
  const actuals = heard?.after === served ? heard.actuals : served;
  const previous = useRef(NO_ACTUALS);
  const table = useMemo(
    () => actualTable(actuals, { from, to, current }, previous.current),
    [actuals, from, to, current],
  );
  previous.current = table;
  const drafts = useDrafts();
  const value = useMemo(() => ({ table, drafts, refresh: () => ask.current() }), [table, drafts]);
  return <ActualsContext.Provider value={value}>{children}</ActualsContext.Provider>;
}

/** The browser asks before a page goes on which something is typed that nobody has. */
function useDrafts(): ActualDrafts {
  const drafts = useRef<ActualDrafts>(new Map());
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (drafts.current.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return drafts.current;
}
