import { uuidv4 } from 'lib0/random';
import { type NodeId, nodeId } from '#shared/ids.ts';

/** A fresh node id; from getRandomValues, which unlike crypto.randomUUID exists on a non-secure origin. */
export function newNodeId(): NodeId {
  return nodeId(uuidv4());
}
