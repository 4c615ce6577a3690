/** How the items of two contents stand in a 新旧対照表: under their goal, and in it under the next goal or measure. */
import type { Change } from '../diff/change.ts';
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { NodeId } from '../ids.ts';
import { lineOf } from './places.ts';

/** An item on either side, with what changed of it. */
export interface ComparedItem {
  /** As it is to be, or as it was if it is gone. */
  readonly node: ContentNode;
  /** How many of its kind are above it: 0 for a goal of the first level. */
  readonly depth: number;
  readonly changes: readonly Change[];
}

/** Items under one goal or measure, itself first. */
export interface ItemGroup {
  /** From below the root down to the goal or measure; empty for what hangs on the root itself. */
  readonly line: readonly ContentNode[];
  readonly items: readonly ComparedItem[];
}

/** What hangs under one root: a goal with all that belongs to it, or a section. */
export interface RootPart {
  readonly root: ContentNode;
  readonly groups: readonly ItemGroup[];
  readonly isChanged: boolean;
}

/** All items of both contents, each once, in reading order. */
export function comparedParts(
  before: StrategyContent,
  after: StrategyContent,
  changes: readonly Change[],
): readonly RootPart[] {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const byNode = new Map<NodeId | null, Change[]>();
  for (const change of changes) entry(byNode, change.nodeId, () => []).push(change);
  const roots = new Map<NodeId, { root: ContentNode; groups: Map<NodeId, MutableGroup> }>();
  for (const node of mergedNodes(before, after)) {
    const line = lineOf(node.id, nodes);
    const root = line[0] ?? node;
    const groupLine = line.slice(
      0,
      line.findLastIndex(({ kind }) => kind === 'goal' || kind === 'measure') + 1,
    );
    const heads = groupLine.length === 0 ? [root] : groupLine;
    const part = entry(roots, root.id, () => ({ root, groups: new Map() }));
    const head = heads.at(-1) ?? root;
    const group = entry(part.groups, head.id, () => ({ line: heads.slice(1), items: [] }));
    const depth = line.filter(({ kind }) => kind === node.kind).length - 1;
    group.items.push({ node, depth, changes: byNode.get(node.id) ?? [] });
  }
  return [...roots.values()].map(({ root, groups }) => ({
    root,
    groups: [...groups.values()],
    isChanged: [...groups.values()].some(isGroupChanged),
  }));
}

/** True if something changed in the group. */
export function isGroupChanged({ items }: ItemGroup): boolean {
  return items.some(({ changes }) => changes.length > 0);
}

interface MutableGroup {
  readonly line: readonly ContentNode[];
  readonly items: ComparedItem[];
}

/** What is to be in its order, and behind each item what followed it before and is gone. */
function mergedNodes(before: StrategyContent, after: StrategyContent): readonly ContentNode[] {
  const stays = new Set(after.nodes.map(({ id }) => id));
  const goneBehind = new Map<NodeId | null, ContentNode[]>();
  let last: NodeId | null = null;
  for (const node of before.nodes) {
    if (stays.has(node.id)) last = node.id;
    else goneBehind.set(last, [...(goneBehind.get(last) ?? []), node]);
  }
  return [
    ...(goneBehind.get(null) ?? []),
    ...after.nodes.flatMap((node) => [node, ...(goneBehind.get(node.id) ?? [])]),
  ];
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
