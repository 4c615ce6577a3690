import {
  createContext,
  type PointerEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { ComparisonSide } from '#shared/comparison/model.ts';
import type { CellPlace } from '#shared/comparison/rows.ts';
import { useDesk } from './desk.tsx';
import type { RowSteps } from './use-row-steps.ts';

interface Drag {
  readonly place: CellPlace;
  readonly name: string;
  /** In the window, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** The row under the pointer. */
  readonly over: string | null;
}

interface DragValue {
  readonly drag: Drag | null;
  readonly set: (drag: Drag | null) => void;
  readonly drop: (drag: Drag) => void;
}

const DragContext = createContext<DragValue>({
  drag: null,
  set: () => undefined,
  drop: () => undefined,
});

/** Lets the cards below be dragged into another row; Escape leaves everything as it was. */
export function DragProvider({
  steps,
  children,
}: {
  readonly steps: RowSteps;
  readonly children: ReactNode;
}) {
  const [drag, set] = useState<Drag | null>(null);
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && set(null);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isDragging]);
  const value = useMemo<DragValue>(
    () => ({
      drag,
      set,
      drop: ({ place, over }) => {
        set(null);
        if (over !== null) steps.dropCard(place, over);
      },
    }),
    [drag, steps],
  );
  return (
    <DragContext.Provider value={value}>
      {children}
      {drag !== null && (
        <p aria-hidden className="comparison-ghost" style={{ left: drag.x, top: drag.y }}>
          {drag.name}
        </p>
      )}
    </DragContext.Provider>
  );
}

/** True while a card of this side is held over this row, and would stand there. */
export function useDropTarget(rowId: string, side: ComparisonSide): boolean {
  const { drag } = useContext(DragContext);
  return drag !== null && drag.over === rowId && drag.place.side === side && drag.place.rowId !== rowId;
}

/** What a card's handle listens to. */
export function useDragHandle(place: CellPlace, name: string) {
  const { drag, set, drop } = useContext(DragContext);
  const { canArrange } = useDesk();
  const isMine =
    drag !== null &&
    drag.place.rowId === place.rowId &&
    drag.place.nodeId === place.nodeId &&
    drag.place.side === place.side;
  const at = ({ clientX: x, clientY: y }: PointerEvent): Drag => ({
    place,
    name,
    x,
    y,
    over: rowUnder(x, y),
  });
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!canArrange || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      set(at(event));
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!isMine) return;
      set(at(event));
      scrollAtEdge(event);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (isMine) drop(at(event));
    },
    onPointerCancel() {
      if (isMine) set(null);
    },
  };
}

function rowUnder(x: number, y: number): string | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')?.dataset.row ?? null;
}

/** Pixels from the edge of the pane within which it scrolls, and by how much at each move. */
const EDGE = 48;
const SCROLL_STEP = 16;

function scrollAtEdge({ currentTarget, clientY }: PointerEvent<HTMLElement>): void {
  const pane = currentTarget.closest('.comparison-pane');
  if (pane === null) return;
  const { top, bottom } = pane.getBoundingClientRect();
  if (clientY < top + EDGE) pane.scrollBy({ top: -SCROLL_STEP });
  else if (clientY > bottom - EDGE) pane.scrollBy({ top: SCROLL_STEP });
}
