import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Paper } from '#shared/documents/printed.ts';
import { paperWidth } from './paper-sheet.tsx';

/** Smaller letters are not read any more: then the paper is wider than its room, which scrolls. */
const SMALLEST = 0.45;
/** Room left and right of the paper, in CSS pixels. */
const MARGIN = 24;

/** How large a paper is drawn so that all of its width is seen; `isFull`: as large as it is. null until it is measured. */
export function useFittingZoom(
  room: RefObject<HTMLElement>,
  paper: Paper | null,
  isFull: boolean,
): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    setWidth(element.clientWidth);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  if (isFull) return 1;
  if (width === null || paper === null) return null;
  return Math.min(1, Math.max(SMALLEST, (width - MARGIN) / paperWidth(paper)));
}
