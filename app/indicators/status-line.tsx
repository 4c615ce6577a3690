import { useDeferredValue } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { TARGET_COLUMN } from './columns.ts';
import { countRows, type GridRow } from './grid-model.ts';
import type { GridSession } from './grid-session.ts';
import { extentOf } from './grid-state.ts';
import { NoticeLine } from './notice-line.tsx';
import { rangeOf } from './selection.ts';
import { summarize } from './selection-summary.ts';
import { useGrid } from './use-grid.ts';

const messages = gridMessages.status;

/** The line below the table: what was just done, else what is selected and how many rows of each kind there are. */
export function StatusLine({ session }: { readonly session: GridSession }) {
  const hasNotice = useObservable(session.notice, null) !== null;
  return (
    <div className="grid-status">
      <NoticeLine session={session} />
      {!hasNotice && <Counts session={session} />}
    </div>
  );
}

function Counts({ session }: { readonly session: GridSession }) {
  // Sums may come a moment after the selection; the selection itself must not wait for them.
  const state = useDeferredValue(useGrid(session, (current) => current));
  const { cells, sum, mean } = summarize(
    state.rows,
    state.columns,
    rangeOf(state.selection, extentOf(state)),
  );
  const { numericalTargets, kpis, warned } = countRows(state.rows);
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        {cells > 1 && <span>{messages.selected(cells)}</span>}
        {sum !== null && <span>{messages.sum(sum)}</span>}
        {mean !== null && <span>{messages.mean(mean)}</span>}
      </p>
      <p className="ml-auto flex flex-wrap gap-x-4">
        <span>{messages.numericalTargets(numericalTargets)}</span>
        <span>{messages.kpis(kpis)}</span>
        <span>{messages.warned(warned)}</span>
      </p>
      {warned > 0 && (
        <Button
          variant="text"
          size="xs"
          onClick={() => {
            const { rows, selection } = session.state.get();
            session.select({ row: nextWarned(rows, selection.active.row), column: TARGET_COLUMN }, false);
            session.focus();
          }}
        >
          {messages.nextWarning}
        </Button>
      )}
    </>
  );
}

/** The next row with a warning after `from`, beginning anew at the end. */
function nextWarned(rows: readonly GridRow[], from: number): number {
  const isWarned = (row: GridRow) => row.kind === 'indicator' && row.warnings.length > 0;
  const after = rows.findIndex((row, at) => at > from && isWarned(row));
  return after >= 0 ? after : rows.findIndex(isWarned);
}
