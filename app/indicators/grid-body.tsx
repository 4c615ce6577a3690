// biome-ignore-all lint/a11y/useSemanticElements: virtual rows lie where their heights say, not in a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the textarea has the focus and points at the active cell
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import MessageSquare from 'lucide-react/icons/message-square';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { classNames } from '../ui/class-names.ts';
import { CellInput } from './cell-input.tsx';
import type { DepartmentName } from './cell-text.ts';
import { COMMENT_WIDTH, columnAt, columnLeft, FROZEN_WIDTH, type GridColumn, tableWidth } from './columns.ts';
import type { GridRow } from './grid-model.ts';
import { GridRowView } from './grid-row.tsx';
import type { GridSession } from './grid-session.ts';
import { estimatedHeight } from './row-height.ts';
import { useColumnTitle } from './use-column-title.ts';
import { useGrid } from './use-grid.ts';
import { usePointerSelection } from './use-pointer-selection.ts';

/** Height of the header in CSS pixels, as its class sets it. */
const HEADER_HEIGHT = 40;
const OVERSCAN = 6;

interface GridBodyProps {
  readonly session: GridSession;
  readonly gridId: string;
  readonly hintId: string;
  readonly departmentName: DepartmentName;
}

/** The scrolling table: header, the rows in view, and the textarea over the active cell. */
export function GridBody({ session, gridId, hintId, departmentName }: GridBodyProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useGrid(session, (state) => state.rows);
  const columns = useGrid(session, (state) => state.columns);
  const width = tableWidth(columns);
  const showsComments = useStrategy().comments !== null;
  const canEdit = useGrid(session, (state) => state.canEdit);
  const activeRow = useGrid(session, ({ selection }) => selection.active.row);
  const pointer = usePointerSelection(session);
  const virtualizer = useRows(scroller, rows, columns, activeRow);
  useScrollToSelection(session, scroller, virtualizer);
  usePageRows(session, scroller);
  const items = virtualizer.getVirtualItems();
  const active = items.find((item) => item.index === activeRow);
  return (
    <div ref={scroller} className="grid-scroller" {...pointer}>
      <div className="relative" style={{ width: showsComments ? width + COMMENT_WIDTH : width }}>
        <CellInput
          session={session}
          gridId={gridId}
          hintId={hintId}
          top={active?.start ?? 0}
          height={active?.size ?? 0}
        />
        <div
          id={gridId}
          role="grid"
          aria-label={gridMessages.title}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + (showsComments ? 1 : 0)}
          aria-multiselectable
          aria-readonly={!canEdit}
        >
          <GridHeader columns={columns} showsComments={showsComments} />
          <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <GridRowView
                  key={row.id}
                  session={session}
                  gridId={gridId}
                  index={item.index}
                  top={item.start - HEADER_HEIGHT}
                  row={row}
                  departmentName={departmentName}
                  showsComments={showsComments}
                  measure={virtualizer.measureElement}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

interface GridHeaderProps {
  readonly columns: readonly GridColumn[];
  readonly showsComments: boolean;
}

function GridHeader({ columns, showsComments }: GridHeaderProps) {
  const columnTitle = useColumnTitle();
  return (
    <div role="rowgroup" className="grid-header">
      <div role="row" aria-rowindex={1} className="flex">
        {columns.map(({ field, width, frozen, kind }, column) => (
          <div
            key={field}
            role="columnheader"
            aria-colindex={column + 1}
            className={classNames(
              'grid-header-cell',
              frozen && 'grid-cell-frozen',
              kind === 'value' && 'text-right',
            )}
            style={{ width, left: frozen ? columnLeft(columns, column) : undefined }}
          >
            {columnTitle(field)}
          </div>
        ))}
        {showsComments && (
          <div
            role="columnheader"
            aria-colindex={columns.length + 1}
            title={commentPlaceMessages.tab}
            className="grid-header-cell grid-comments"
            style={{ width: COMMENT_WIDTH }}
          >
            <MessageSquare aria-hidden className="size-4" />
            <span className="sr-only">{commentPlaceMessages.tab}</span>
          </div>
        )}
      </div>
    </div>
  );
}

function useRows(
  scroller: RefObject<HTMLDivElement>,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  activeRow: number,
) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      // aria-activedescendant and the textarea need the active row wherever it is.
      if (activeRow >= range.count || shown.includes(activeRow)) return shown;
      return [...shown, activeRow].sort((a, b) => a - b);
    },
    [activeRow],
  );
  // The same functions as long as the rows are the same, or the virtualizer reckons all of them anew.
  const estimateSize = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? 0 : estimatedHeight(row, columns);
    },
    [rows, columns],
  );
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor,
  });
}

/** Keeps the end of the selection that moves in view, beside the frozen columns. */
function useScrollToSelection(
  session: GridSession,
  scroller: RefObject<HTMLDivElement>,
  virtualizer: Virtualizer<HTMLDivElement, HTMLElement>,
): void {
  const { row, column } = useGrid(session, (state) => state.selection.end);
  const columns = useGrid(session, (state) => state.columns);
  useEffect(() => {
    if (!isInView(virtualizer, row)) virtualizer.scrollToIndex(row, { align: 'auto' });
  }, [row, virtualizer]);
  useEffect(() => {
    if (scroller.current !== null) showColumn(scroller.current, columns, column);
  }, [columns, column, scroller]);
}

/** From what the virtualizer knows already: asking the page would lay it out at every key. */
function isInView(virtualizer: Virtualizer<HTMLDivElement, HTMLElement>, row: number): boolean {
  const { measurementsCache, scrollOffset, scrollRect } = virtualizer;
  const item = measurementsCache[row];
  if (item === undefined || scrollOffset === null || scrollRect === null) return false;
  return item.start >= scrollOffset + HEADER_HEIGHT && item.end <= scrollOffset + scrollRect.height;
}

function showColumn(element: HTMLElement, columns: readonly GridColumn[], column: number): void {
  const { frozen, width } = columnAt(columns, column);
  if (frozen) return;
  const left = columnLeft(columns, column);
  const seenFrom = element.scrollLeft + FROZEN_WIDTH;
  const seenTo = element.scrollLeft + element.clientWidth;
  if (left < seenFrom || element.clientWidth - FROZEN_WIDTH < width) element.scrollLeft = left - FROZEN_WIDTH;
  else if (left + width > seenTo) element.scrollLeft = left + width - element.clientWidth;
}

const TYPICAL_ROW = 40;

function usePageRows(session: GridSession, scroller: RefObject<HTMLDivElement>): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      session.setPageRows(Math.max(1, Math.floor((element.clientHeight - HEADER_HEIGHT) / TYPICAL_ROW)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [session, scroller]);
}
