import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type NodeId, nodeId } from '#shared/ids.ts';
import { nodesById, usePlace, useReading, useStrategy } from '../collab/workspace-context.tsx';

/** Pixels below the upper edge of the text at which a section counts as being read. */
const READING_LINE = 40;

/** The section, goal or measure that is being read: by scrolling in 本文, by the selected row in KPI表. */
export function useCurrentSection(): NodeId | null {
  const { pathname } = useLocation();
  const { path } = useStrategy();
  const inTable = pathname.endsWith('/indicators');
  // Elsewhere, at the meetings, nothing of the document is being read.
  const inText = pathname === path;
  const scrolledTo = useScrolledTo(inText);
  const selected = useSelectedSection();
  if (inTable) return selected;
  return inText ? scrolledTo : null;
}

function useSelectedSection(): NodeId | null {
  const { nodeId: id } = usePlace();
  const nodes = nodesById(useReading());
  let node = id === null ? undefined : nodes.get(id);
  while (node?.kind === 'indicator' || node?.kind === 'initiative') {
    node = node.parent === null ? undefined : nodes.get(node.parent);
  }
  return node?.id ?? null;
}

function useScrolledTo(active: boolean): NodeId | null {
  const [current, setCurrent] = useState<NodeId | null>(null);
  useEffect(() => {
    if (!active) return;
    let frame = 0;
    const refresh = () => {
      frame = 0;
      setCurrent(sectionAtLine());
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(refresh);
    };
    refresh();
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      cancelAnimationFrame(frame);
    };
  }, [active]);
  return current;
}

/** The last outlined element that begins above the line; they stand in document order. */
function sectionAtLine(): NodeId | null {
  const pane = document.querySelector('.text-pane');
  if (pane === null) return null;
  const line = pane.getBoundingClientRect().top + READING_LINE;
  const sections = pane.querySelectorAll<HTMLElement>('[data-outline]');
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = sections[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  const id = sections[Math.max(0, low - 1)]?.dataset.outline;
  return id === undefined ? null : nodeId(id);
}
