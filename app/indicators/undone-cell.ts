import * as Y from 'yjs';
import { nodesMap } from '#shared/document/schema.ts';
import { type NodeId, nodeId } from '#shared/ids.ts';

/** The first node whose fields an undo or redo has changed, with the field; null if it was elsewhere (in text). */
export function changedCell(
  doc: Y.Doc,
  changed: ReadonlyMap<unknown, readonly Y.YEvent<Y.AbstractType<unknown>>[]>,
): { readonly nodeId: NodeId; readonly field: string | null } | null {
  const nodes = nodesMap(doc);
  for (const [type, events] of changed) {
    if (!(type instanceof Y.Map) || type.parent !== nodes) continue;
    const id = [...nodes.keys()].find((key) => nodes.get(key) === type);
    const own = events.find((event) => event.target === type);
    if (id !== undefined && own instanceof Y.YMapEvent) {
      const [field = null] = own.keysChanged;
      return { nodeId: nodeId(id), field };
    }
  }
  return null;
}
