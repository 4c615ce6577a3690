import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { OpenComparison } from '#server/services/comparison.ts';
import { type Fates, fatesOf } from '#shared/comparison/fates.ts';
import type {
  ComparedContent,
  ComparedSides,
  ComparisonRow,
  ComparisonSide,
} from '#shared/comparison/model.ts';
import { clearSide } from '#shared/comparison/rows.ts';
import type { ContentNode } from '#shared/diff/content.ts';
import type { StrategyReading } from '#shared/document/read.ts';
import type { DocumentId } from '#shared/ids.ts';
import { useReading, useReady } from '../collab/workspace-context.tsx';
import { change, type EditingSession } from './editing-session.ts';
import { type LiveComparison, useComparisonSession } from './use-comparison-session.ts';

/** What the parts of the comparison's screen share. */
export interface Desk extends LiveComparison {
  readonly slug: string;
  /** What stands on each side; the next strategy as it is at this moment. */
  readonly sides: ComparedSides;
  /** What became of the current strategy's indicators. */
  readonly fates: Fates;
  /** May change rows and sides, and the page has come alive. */
  readonly canArrange: boolean;
  /** One step with the rows. */
  readonly arrange: (change: (rows: readonly ComparisonRow[]) => readonly ComparisonRow[]) => void;
  /** Puts another strategy on a side, or none. */
  readonly choose: (side: Exclude<ComparisonSide, 'next'>, id: DocumentId | null) => void;
}

const DeskContext = createContext<Desk | null>(null);

interface DeskProviderProps {
  readonly slug: string;
  readonly served: OpenComparison;
  readonly children: ReactNode;
}

/** Keeps the comparison for everything below. */
export function DeskProvider({ slug, served, children }: DeskProviderProps) {
  const live = useComparisonSession(slug, served);
  const isReady = useReady();
  const next = useLiveNext(live.open);
  const { open, session, step } = live;
  const desk = useMemo<Desk>(() => {
    const sides = {
      framework: shownSide(open, session, 'framework'),
      current: shownSide(open, session, 'current'),
      next,
    };
    return {
      slug,
      open,
      session,
      step,
      sides,
      fates: fatesOf(sides.current, sides.next),
      canArrange: isReady && open.whyNot === null && session.theirs === null,
      arrange: (edit) => step((now) => change(now, { ...now.shown, rows: edit(now.shown.rows) })),
      choose: (side, id) =>
        step((now) =>
          change(now, { ...now.shown, [`${side}Id`]: id, rows: clearSide(now.shown.rows, side) }),
        ),
    };
  }, [slug, open, session, step, next, isReady]);
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

/** The comparison on this screen. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('outside of a DeskProvider');
  return desk;
}

/** What a side says; null while none is chosen or what was just chosen is still to come. */
function shownSide(
  open: OpenComparison,
  { shown }: EditingSession,
  side: Exclude<ComparisonSide, 'next'>,
): ComparedContent | null {
  const there = open[side];
  return there !== null && there.documentId === shown[`${side}Id`] ? there : null;
}

/** The next strategy as it is edited at this moment; before it is here, as the page was served with it. */
function useLiveNext({ next }: OpenComparison): ComparedContent {
  const reading = useReading();
  const { documentId } = next;
  return useMemo(() => ({ documentId, content: contentOf(reading) }), [documentId, reading]);
}

function contentOf({ strategy, nodes }: StrategyReading): ComparedContent['content'] {
  // Spreading a union loses which member it is; nothing but the two derived fields was taken away.
  const content = nodes.map(
    ({ depth: _depth, childIds: _childIds, ...node }) => ({ ...node, body: null }) as ContentNode,
  );
  return { strategy, nodes: content };
}
