import type { ReadNode } from '#shared/document/read.ts';
import type { NodeId } from '#shared/ids.ts';

/** Where the items of a reading stand: their order, and what lies below which. */
export interface DocumentOrder {
  /** Place of an item in document order, or -1 if it is in the bin or gone. */
  position(id: NodeId): number;
  /** True if `id` is `ancestor` or lies below it. */
  isWithin(id: NodeId, ancestor: NodeId): boolean;
}

const orders = new WeakMap<readonly ReadNode[], DocumentOrder>();

/** The order of a reading's nodes, which stand parents first; made once per list of nodes. */
export function documentOrder(nodes: readonly ReadNode[]): DocumentOrder {
  const known = orders.get(nodes);
  if (known !== undefined) return known;
  const order = indexed(nodes);
  orders.set(nodes, order);
  return order;
}

function indexed(nodes: readonly ReadNode[]): DocumentOrder {
  const positions = new Map(nodes.map(({ id }, at) => [id, at]));
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  return {
    position: (id) => positions.get(id) ?? -1,
    isWithin(id, ancestor) {
      let at: NodeId | null | undefined = id;
      while (at != null) {
        if (at === ancestor) return true;
        at = parents.get(at);
      }
      return false;
    },
  };
}
