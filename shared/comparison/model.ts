/** 比較表: a strategy beside the framework that it answers to and the strategy that it follows. Rules: EXPORT. */
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
