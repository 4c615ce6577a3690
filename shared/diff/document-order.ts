import { type Hanging, hang } from '../document/hang.ts';
import type { StrategyFields } from '../strategy/model.ts';
import { printedNumbers } from '../strategy/numbering.ts';
import type { ContentNode, StrategyContent } from './content.ts';

interface Item extends Hanging<Item> {
  readonly node: ContentNode;
}

/**
 * A content of these nodes, in whatever order they come, as a document with them would read: in document order,
 * with parents that cannot hold a node resolved as the reader does, and with printed numbers.
 */
export function orderedContent(strategy: StrategyFields, nodes: Iterable<ContentNode>): StrategyContent {
  const items = new Map([...nodes].map((node) => [node.id, itemOf(node)]));
  const wanted = new Map<Item, Item | null>();
  for (const item of items.values()) {
    const { parent } = item.node;
    wanted.set(item, parent === null ? null : (items.get(parent) ?? null));
  }
  const sorted: ContentNode[] = [];
  walk(hang(wanted, () => undefined).roots, sorted);
  const numbers = printedNumbers(sorted, strategy.numbering);
  return { strategy, nodes: sorted.map((node) => ({ ...node, number: numbers.get(node.id) ?? '' })) };
}

function itemOf(node: ContentNode): Item {
  const { id, kind, order } = node;
  const role = node.kind === 'indicator' ? node.role : null;
  return { id, kind, order, role, parent: null, depth: 0, children: [], node };
}

function walk(items: readonly Item[], sorted: ContentNode[]): void {
  for (const { node, parent, children } of items) {
    sorted.push({ ...node, parent: parent?.id ?? null });
    walk(children, sorted);
  }
}
