import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { indicatorMessages } from '#shared/i18n/ja/indicators.ts';
import { numberedTitle } from '#shared/strategy/printed-title.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { usePresenceAt } from '../editor/use-presence-at.ts';
import { cellReading } from './cell-reading.ts';
import { cellText, type DepartmentName } from './cell-text.ts';
import { warningAt } from './cell-warnings.ts';
import { type ColumnField, columnAt, isActual } from './columns.ts';
import type { IndicatorRow } from './grid-model.ts';
import type { GridSession } from './grid-session.ts';
import type { GridMode } from './grid-state.ts';
import { typistsAt } from './people-at-cell.ts';
import { useColumnTitle } from './use-column-title.ts';
import { useGrid } from './use-grid.ts';

const messages = gridMessages.line;

interface FormulaLineProps {
  readonly session: GridSession;
  readonly departmentName: DepartmentName;
}

/** The line above the table: the whole text of the active cell, as it is typed, and how it is understood. */
export function FormulaLine({ session, departmentName }: FormulaLineProps) {
  const row = useGrid(session, ({ rows, selection }) => rows[selection.active.row]);
  const { field, kind } = useGrid(session, ({ columns, selection }) =>
    columnAt(columns, selection.active.column),
  );
  const hasIndicators = useGrid(session, ({ rows }) => rows.some(({ kind }) => kind === 'indicator'));
  const draft = useObservable(session.draft, null);
  const columnTitle = useColumnTitle();
  if (row?.kind !== 'indicator') {
    return (
      <Line
        place={row === undefined ? '' : numberedTitle(row.node) || gridMessages.untitledGroup}
        text={hasIndicators ? messages.header : gridMessages.empty.firstIndicator}
        isQuiet
      />
    );
  }
  const shown = cellText(row, field, departmentName);
  const text = draft ?? shown;
  return (
    <Line
      place={`${row.node.title || gridMessages.untitledRow} — ${columnTitle(field)}`}
      text={text === '' && draft === null ? readOnlyHint(field) || messages.blank : text}
      isQuiet={text === ''}
      reading={cellReading(kind, text)}
    >
      <Remarks session={session} row={row} field={field} shown={shown} isOpen={draft !== null} />
    </Line>
  );
}

/** Says in an empty cell that nobody types into why not. */
function readOnlyHint(field: ColumnField): string {
  if (isActual(field)) return messages.readOnlyColumn.actual;
  return field === 'number' || field === 'department' ? messages.readOnlyColumn[field] : '';
}

interface LineProps {
  readonly place: string;
  readonly text: string;
  readonly isQuiet?: boolean;
  readonly reading?: string;
  readonly children?: ReactNode;
}

function Line({ place, text, isQuiet = false, reading = '', children }: LineProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to read from, not a set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard
    <div role="group" aria-label={messages.label} tabIndex={0} className="grid-line">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <span className="min-w-0 max-w-full truncate text-quiet">{place}</span>
        {reading !== '' && <span className="text-key-1000">{messages.reading(reading)}</span>}
      </div>
      <div className={isQuiet ? 'text-quiet' : 'whitespace-pre-wrap wrap-anywhere'}>{text}</div>
      {children}
    </div>
  );
}

interface RemarksProps {
  readonly session: GridSession;
  readonly row: IndicatorRow;
  readonly field: string;
  readonly shown: string;
  readonly isOpen: boolean;
}

function Remarks({ session, row, field, shown, isOpen }: RemarksProps) {
  const people = usePresenceAt(row.id);
  const mode = useGrid(session, (state) => state.mode);
  const warning = warningAt(row.warnings, field);
  const typists = typistsAt(people, field);
  const remarks = [
    typists.length > 0 && messages.editedBy(typists.join('、')),
    isOpen && changedMeanwhile(mode, row, shown),
    warning !== null && indicatorMessages.warning[warning],
  ].filter((remark) => remark !== false);
  return (
    <div aria-live="polite">
      {remarks.map((remark) => (
        <p key={remark} className="flex gap-1 text-orange-1000">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {remark}
        </p>
      ))}
    </div>
  );
}

function changedMeanwhile(mode: GridMode, row: IndicatorRow, shown: string): string | false {
  if (mode.kind !== 'editing' || mode.cell.nodeId !== row.id || mode.base === shown) return false;
  return shown === '' ? messages.clearedMeanwhile : messages.changedMeanwhile(shown);
}
