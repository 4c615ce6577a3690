/** A cell by its place in the table, both from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the opposite corner of the selected block (the same cell when one is selected). */
export interface Selection {
  readonly active: CellPosition;
  readonly end: CellPosition;
}

/** A block of cells, edges included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What moving needs to know of the table. */
export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that PageUp and PageDown go over. */
  readonly pageRows: number;
  /** True for a row that is one wide cell (a goal's or measure's header). */
  isSpanning(row: number): boolean;
  isFilled(position: CellPosition): boolean;
  /** True for the cells that Tab and Enter stop at. */
  isStop(position: CellPosition): boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Move =
  | { readonly to: 'next'; readonly direction: Direction }
  /** Ctrl+arrow: the edge of the filled block, as in a spreadsheet. */
  | { readonly to: 'edge'; readonly direction: Direction }
  | { readonly to: 'rowStart' | 'rowEnd' | 'gridStart' | 'gridEnd' | 'pageUp' | 'pageDown' };

/** Selects one cell. */
export function selectCell(position: CellPosition): Selection {
  return { active: position, end: position };
}

/** Selects the whole table, keeping the active cell at its first one. */
export function selectAll(extent: Extent): Selection {
  return {
    active: { row: 0, column: 0 },
    end: { row: extent.rowCount - 1, column: extent.columnCount - 1 },
  };
}

/** Moves the active cell, or with `extend` the opposite corner of the block; stays inside of the table. */
export function move(selection: Selection, step: Move, extent: Extent, extend: boolean): Selection {
  const from = extend ? selection.end : selection.active;
  const to = target(from, step, extent);
  return extend ? { active: selection.active, end: to } : selectCell(to);
}

/** The selected block. A header row selected alone counts with its whole width. */
export function rangeOf({ active, end }: Selection, extent: Extent): CellRange {
  const alone = active.row === end.row && extent.isSpanning(active.row);
  return {
    top: Math.min(active.row, end.row),
    bottom: Math.max(active.row, end.row),
    left: alone ? 0 : Math.min(active.column, end.column),
    right: alone ? extent.columnCount - 1 : Math.max(active.column, end.column),
  };
}

/** The next (or previous) stop in reading order for Tab; null when there is none and focus leaves the table. */
export function nextStop(from: CellPosition, backwards: boolean, extent: Extent): CellPosition | null {
  const step = backwards ? -1 : 1;
  const total = extent.rowCount * extent.columnCount;
  for (let at = indexOf(from, extent) + step; at >= 0 && at < total; at += step) {
    const position = { row: Math.floor(at / extent.columnCount), column: at % extent.columnCount };
    if (extent.isStop(position)) return position;
  }
  return null;
}

/** The row that Enter goes to in `column`, passing over headers; the same cell at the table's end. */
export function nextRow(
  from: CellPosition,
  column: number,
  backwards: boolean,
  extent: Extent,
): CellPosition {
  const step = backwards ? -1 : 1;
  for (let row = from.row + step; row >= 0 && row < extent.rowCount; row += step) {
    if (!extent.isSpanning(row)) return { row, column };
  }
  return from;
}

function target(from: CellPosition, step: Move, extent: Extent): CellPosition {
  const last = { row: extent.rowCount - 1, column: extent.columnCount - 1 };
  switch (step.to) {
    case 'next':
      return stepped(from, step.direction, extent) ?? from;
    case 'edge':
      return edge(from, step.direction, extent);
    case 'rowStart':
      return { row: from.row, column: 0 };
    case 'rowEnd':
      return { row: from.row, column: last.column };
    case 'gridStart':
      return { row: 0, column: 0 };
    case 'gridEnd':
      return last;
    case 'pageUp':
      return { row: Math.max(0, from.row - extent.pageRows), column: from.column };
    case 'pageDown':
      return { row: Math.min(last.row, from.row + extent.pageRows), column: from.column };
  }
}

/** One cell further, or null at the table's edge; within a header row there is nothing to the left or right. */
function stepped({ row, column }: CellPosition, direction: Direction, extent: Extent): CellPosition | null {
  switch (direction) {
    case 'up':
      return row > 0 ? { row: row - 1, column } : null;
    case 'down':
      return row < extent.rowCount - 1 ? { row: row + 1, column } : null;
    case 'left':
      return column > 0 && !extent.isSpanning(row) ? { row, column: column - 1 } : null;
    case 'right':
      return column < extent.columnCount - 1 && !extent.isSpanning(row) ? { row, column: column + 1 } : null;
  }
}

function edge(from: CellPosition, direction: Direction, extent: Extent): CellPosition {
  const first = stepped(from, direction, extent);
  if (first === null) return from;
  const through = extent.isFilled(from) && extent.isFilled(first);
  let at = first;
  for (;;) {
    if (!through && extent.isFilled(at)) return at;
    const next = stepped(at, direction, extent);
    if (next === null || (through && !extent.isFilled(next))) return at;
    at = next;
  }
}

function indexOf({ row, column }: CellPosition, extent: Extent): number {
  return row * extent.columnCount + column;
}
