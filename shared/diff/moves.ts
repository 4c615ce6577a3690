import type { NodeId } from '../ids.ts';
import type { StrategyContent } from './content.ts';
import type { Pair, Pairing } from './correspondence.ts';
import { movedAmong, type Sibling } from './sequence.ts';

/** Nodes of `after` that hang on another parent than before, or left their sequence among the siblings that stayed. */
export function movedNodes(before: StrategyContent, { pairs }: Pairing): ReadonlySet<string> {
  const places = new Map(before.nodes.map(({ id }, index) => [id, index]));
  const moved = new Set<string>();
  const families = new Map<NodeId | null, Sibling[]>();
  for (const { after, before: was } of pairs.values()) {
    if (was === null) continue;
    if (!isUnder(was.parent, after.parent, pairs)) {
      moved.add(after.id);
      continue;
    }
    const family = families.get(after.parent) ?? [];
    families.set(after.parent, family);
    // Between two plans orders mean nothing to each other: only the sequence does.
    const isRewritten = was.id !== after.id || was.order !== after.order;
    family.push({ id: after.id, was: places.get(was.id) ?? 0, isRewritten });
  }
  for (const family of families.values()) for (const id of movedAmong(family)) moved.add(id);
  return moved;
}

function isUnder(was: NodeId | null, is: NodeId | null, pairs: ReadonlyMap<NodeId, Pair>): boolean {
  if (was === null || is === null) return was === is;
  return pairs.get(is)?.sources.some(({ id }) => id === was) === true;
}
