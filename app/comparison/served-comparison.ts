import type { ComparedStrategy, OpenComparison } from '#server/services/comparison.ts';
import type { StrategyContent } from '#shared/diff/content.ts';

/** The comparison as its screen gets it: without the texts, which it does not show. */
export function servedComparison(open: OpenComparison): OpenComparison {
  const { framework, current, next } = open;
  return {
    ...open,
    framework: framework === null ? null : withoutBodies(framework),
    current: current === null ? null : withoutBodies(current),
    next: withoutBodies(next),
  };
}

function withoutBodies(side: ComparedStrategy): ComparedStrategy {
  const content: StrategyContent = {
    ...side.content,
    nodes: side.content.nodes.map((node) => ({ ...node, body: null })),
  };
  return { ...side, content };
}
