import type { ContentNode } from '../diff/content.ts';
import type { NodeId } from '../ids.ts';
import { linksTo } from './links-to.ts';
import type { ComparedContent } from './model.ts';

/** A goal of a framework that the next strategy answers to not at all, or not in all of its points. */
export interface CoverageGap {
  readonly goal: ContentNode;
  /** Nothing is aligned with the goal itself or with anything under it. */
  readonly isGoalMissing: boolean;
  /** Points (measures of the framework) that nothing is aligned with, in document order. */
  readonly points: readonly ContentNode[];
}

/** What of a framework has a counterpart in the next strategy, by the alignment that people gave. */
export interface Coverage {
  readonly gaps: readonly CoverageGap[];
  readonly goals: { readonly covered: number; readonly all: number };
  readonly points: { readonly covered: number; readonly all: number };
}

/** Goals and points of the framework without a counterpart in the next strategy. */
export function coverageOf(framework: ComparedContent, next: ComparedContent): Coverage {
  const aligned = new Set(
    next.content.nodes.flatMap((node) =>
      linksTo(node, 'alignsTo', framework.documentId).map(({ nodeId }) => nodeId),
    ),
  );
  const parts = rootGoalsWithPoints(framework);
  const gaps = parts.flatMap(({ goal, goals, points }): readonly CoverageGap[] => {
    const isGoalMissing = ![...goals, ...points].some(({ id }) => aligned.has(id));
    const open = points.filter(({ id }) => !aligned.has(id));
    return isGoalMissing || open.length > 0 ? [{ goal, isGoalMissing, points: open }] : [];
  });
  const missingGoals = gaps.filter(({ isGoalMissing }) => isGoalMissing).length;
  const openPoints = gaps.reduce((sum, { points }) => sum + points.length, 0);
  const allPoints = parts.reduce((sum, { points }) => sum + points.length, 0);
  return {
    gaps,
    goals: { covered: parts.length - missingGoals, all: parts.length },
    points: { covered: allPoints - openPoints, all: allPoints },
  };
}

interface GoalWithPoints {
  readonly goal: ContentNode;
  /** Itself and those under it. */
  readonly goals: ContentNode[];
  readonly points: ContentNode[];
}

function rootGoalsWithPoints({ content }: ComparedContent): readonly GoalWithPoints[] {
  const parts = new Map<NodeId, GoalWithPoints>();
  for (const node of content.nodes) {
    const above = node.parent === null ? undefined : parts.get(node.parent);
    const part = above ?? (node.kind === 'goal' ? { goal: node, goals: [], points: [] } : undefined);
    if (part === undefined) continue;
    parts.set(node.id, part);
    if (node.kind === 'goal') part.goals.push(node);
    if (node.kind === 'measure') part.points.push(node);
  }
  return [...new Set(parts.values())];
}
