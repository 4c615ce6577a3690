/** 比較表: a strategy beside the framework that it answers to and the strategy that it follows. Rules: EXPORT. */
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { DocumentId, NodeId } from '../ids.ts';

/** The three columns: 国の方向性, 現戦略, 次期戦略. */
export const COMPARISON_SIDES = ['framework', 'current', 'next'] as const;
export type ComparisonSide = (typeof COMPARISON_SIDES)[number];

/** Goals that stand beside each other; on each side none, one or several. */
export interface ComparisonRow {
  /** Unique in the comparison. */
  readonly id: string;
  readonly framework: readonly NodeId[];
  readonly current: readonly NodeId[];
  readonly next: readonly NodeId[];
}

/** What people have put beside each other; a goal that continues in the next row stands in both. */
export interface Comparison {
  /** The next strategy, whose comparison this is. */
  readonly documentId: DocumentId;
  /** null: none is chosen. */
  readonly frameworkId: DocumentId | null;
  readonly currentId: DocumentId | null;
  readonly rows: readonly ComparisonRow[];
  /** Rises with every change, so that nobody writes over what another has just changed. */
  readonly edition: number;
}

/** How many rows a comparison may have. */
export const MOST_ROWS = 200;

/** How many goals may stand in one cell. */
export const MOST_IN_CELL = 20;

/** What stands on one side. */
export interface ComparedContent {
  readonly documentId: DocumentId;
  readonly content: StrategyContent;
}

/** All three sides; null: none is chosen, or it may not be read. */
export interface ComparedSides {
  readonly framework: ComparedContent | null;
  readonly current: ComparedContent | null;
  readonly next: ComparedContent;
}

/** True for what may stand in a cell: goals of any depth and scope, and sections, for what belongs to no goal. */
export function mayStandInCell({ kind }: ContentNode): boolean {
  return kind === 'goal' || kind === 'section';
}
