/** What a document says, as plain data: the form in which documents are compared, merged and written back. */
import type * as Y from 'yjs';
import { type BodyJson, bodyOf, EMPTY_BODY, readBody } from '../document/body.ts';
import { type ReadNode, readStrategy } from '../document/read.ts';
import { hasBody } from '../document/schema.ts';
import type { StrategyFields, StrategyNode } from '../strategy/model.ts';

/**
 * A live node with its body. `order` is part of it, so that a move is two fields and the order of siblings follows;
 * `number` (printed number or own label) is derived, shown, and never compared or written.
 */
export type ContentNode = StrategyNode & {
  readonly number: string;
  /** Null on kinds without a body. */
  readonly body: BodyJson | null;
};

/** Everything that a document shows; what lies in the bin is not there. */
export interface StrategyContent {
  readonly strategy: StrategyFields;
  /** Live nodes in document order. */
  readonly nodes: readonly ContentNode[];
}

/** Reads a document's content; never throws, and is equal on equal documents. */
export function contentOf(doc: Y.Doc): StrategyContent {
  const { strategy, nodes } = readStrategy(doc);
  return { strategy, nodes: nodes.map((node) => contentNode(doc, node)) };
}

function contentNode(doc: Y.Doc, { depth: _depth, childIds: _childIds, ...node }: ReadNode): ContentNode {
  const fragment = bodyOf(doc, node.id);
  const body = fragment === null ? EMPTY_BODY.json : readBody(fragment).json;
  // Spreading a union loses which member it is; nothing but the two derived fields was taken away.
  return { ...node, body: hasBody(node.kind) ? body : null } as ContentNode;
}
