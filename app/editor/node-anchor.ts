import type { NodeId } from '#shared/ids.ts';

/** Id of an item's element, and the part of an address behind #. */
export function nodeAnchor(id: NodeId): string {
  return `n-${id}`;
}
