import { type MouseEvent, type PointerEvent, useRef } from 'react';
import type { GridSession } from './grid-session.ts';
import type { CellPosition } from './selection.ts';

/** Handlers of the table's scroller: click, drag, Shift+click and double click on cells; touch scrolls. */
export function usePointerSelection(session: GridSession) {
  const dragging = useRef(false);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const position = positionOf(event.target);
      if (position === null || event.button !== 0 || event.pointerType === 'touch') return;
      dragging.current = true;
      session.select(position, event.shiftKey);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      // The button may have been let go outside of the table, or of the window.
      dragging.current = dragging.current && (event.buttons & 1) === 1;
      const position = dragging.current ? positionOf(event.target) : null;
      const { end } = session.state.get().selection;
      if (position === null || (position.row === end.row && position.column === end.column)) return;
      session.select(position, true);
    },
    /** The focus stays in, or comes to, the textarea, and no text of the page is marked. */
    onMouseDown(event: MouseEvent<HTMLElement>) {
      if (positionOf(event.target) === null) return;
      event.preventDefault();
      session.focus();
    },
    onClick(event: MouseEvent<HTMLElement>) {
      const position = positionOf(event.target);
      if (position !== null && isTouch(event)) session.select(position, false);
    },
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      if (positionOf(event.target) !== null) session.run({ do: 'openCell' });
    },
  };
}

/** The cell under the pointer; null on the header, the scrollbar and the open cell's textarea. */
function positionOf(target: EventTarget): CellPosition | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest('[data-column]')?.getAttribute('data-column');
  const row = target.closest('[data-index]')?.getAttribute('data-index');
  if (typeof column !== 'string' || typeof row !== 'string') return null;
  return { row: Number(row), column: Number(column) };
}

function isTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof window.PointerEvent && nativeEvent.pointerType === 'touch';
}
