import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { LinkField } from '../document/schema.ts';
import type { NodeId } from '../ids.ts';
import { linksTo } from './links-to.ts';
import { type ComparedContent, type ComparedSides, type ComparisonRow, MOST_IN_CELL } from './model.ts';
import { rowId } from './rows.ts';

/**
 * Rows for people to begin with: each goal of the next strategy beside what it says that it answers to (alignsTo) and
 * comes from (derivedFrom), its own word first, else that of what is under it. A goal that several became stands in a
 * row for each of them. Every goal of the first level occurs; one without counterpart stands alone, in its order.
 */
export function proposeRows({ framework, current, next }: ComparedSides): readonly ComparisonRow[] {
  const answers = linkedRoots(next.content, framework, 'alignsTo');
  const sources = linkedRoots(next.content, current, 'derivedFrom');
  const drafts = rootGoals(next.content).flatMap(({ id }): readonly Draft[] => {
    const beside = { framework: (answers.get(id) ?? []).slice(0, MOST_IN_CELL), next: [id] };
    const before = sources.get(id) ?? [];
    return before.length === 0
      ? [{ ...beside, current: [] }]
      : before.map((source) => ({ ...beside, current: [source] }));
  });
  const withCurrent = withLeftOver(drafts, current, 'current');
  const rows = withLeftOver(withCurrent, framework, 'framework');
  return rows.map((row, index) => ({ id: rowId(index + 1), ...row }));
}

type Draft = Omit<ComparisonRow, 'id'>;

/** Goals of the first level, of every scope, in document order. */
function rootGoals({ nodes }: StrategyContent): readonly ContentNode[] {
  return nodes.filter(({ kind, parent }) => kind === 'goal' && parent === null);
}

/** By goal of the first level, those of the other side that it, or else something under it, is linked with. */
function linkedRoots(
  next: StrategyContent,
  other: ComparedContent | null,
  field: LinkField,
): ReadonlyMap<NodeId, readonly NodeId[]> {
  const found = new Map<NodeId, readonly NodeId[]>();
  if (other === null) return found;
  const rootOf = rootsOf(next);
  const otherRootOf = rootsOf(other.content);
  const order = rootGoals(other.content).map(({ id }) => id);
  const linked = (nodes: readonly ContentNode[]): readonly NodeId[] => {
    const links = nodes.flatMap((node) => linksTo(node, field, other.documentId));
    const roots = new Set(links.map(({ nodeId }) => otherRootOf.get(nodeId)));
    return order.filter((id) => roots.has(id));
  };
  for (const goal of rootGoals(next)) {
    const own = linked([goal]);
    const below = () => linked(next.nodes.filter(({ id }) => rootOf.get(id) === goal.id));
    found.set(goal.id, own.length > 0 ? own : below());
  }
  return found;
}

/** The node at the root over every node, itself included. */
function rootsOf({ nodes }: StrategyContent): ReadonlyMap<NodeId, NodeId> {
  const roots = new Map<NodeId, NodeId>();
  // In document order parents come first.
  for (const { id, parent } of nodes) roots.set(id, parent === null ? id : (roots.get(parent) ?? id));
  return roots;
}

/** The rows with every goal of a side: those that stand in none come behind the one before them in their strategy. */
function withLeftOver(
  rows: readonly Draft[],
  other: ComparedContent | null,
  side: 'framework' | 'current',
): readonly Draft[] {
  if (other === null) return rows;
  const goals = rootGoals(other.content).map(({ id }) => id);
  const result = [...rows];
  const holds = (id: NodeId | undefined) => (row: Draft) => id !== undefined && row[side].includes(id);
  for (const [index, id] of goals.entries()) {
    if (result.some(holds(id))) continue;
    const before = result.findLastIndex(holds(goals[index - 1]));
    const later = goals.slice(index + 1).map((each) => result.findIndex(holds(each)));
    const firstLater = Math.min(...later.filter((at) => at >= 0), result.length);
    const at = before >= 0 ? before + 1 : firstLater;
    result.splice(at, 0, { framework: [], current: [], next: [], [side]: [id] });
  }
  return result;
}
