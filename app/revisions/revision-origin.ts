import { isNodeId } from '#shared/document/schema.ts';
import { nodeId, threadId } from '#shared/ids.ts';
import type { RevisionOrigin } from '#shared/revision/model.ts';

/** What a browser may name as the origin of a revision; null for anything else (versions and splits come from the server). */
export function readOrigin(text: string): RevisionOrigin | null {
  const json = parsed(text);
  if (typeof json !== 'object' || json === null || !('from' in json)) return null;
  const given: {
    readonly from: unknown;
    readonly nodeId?: unknown;
    readonly field?: unknown;
    readonly threadId?: unknown;
  } = json;
  switch (given.from) {
    case 'strategy':
      return { from: 'strategy' };
    case 'node': {
      const { nodeId: node, field } = given;
      if (typeof node !== 'string' || !isNodeId(node)) return null;
      return {
        from: 'node',
        nodeId: nodeId(node),
        field: typeof field === 'string' ? field.slice(0, 100) : null,
      };
    }
    case 'comment':
      return typeof given.threadId === 'string' && given.threadId.length === 36
        ? { from: 'comment', threadId: threadId(given.threadId) }
        : null;
    default:
      return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
