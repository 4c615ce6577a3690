import type * as Y from 'yjs';
import { type AnchorIndex, createAnchorIndex } from '#shared/comments/anchor-index.ts';
import type { Workspace } from '../collab/workspace.ts';

const indexes = new WeakMap<Y.Doc, AnchorIndex>();

/** Where the threads of an open document hang, live; one per document, which it goes with. */
export function anchorIndexOf({ doc, reading }: Pick<Workspace, 'doc' | 'reading'>): AnchorIndex {
  const known = indexes.get(doc);
  if (known !== undefined) return known;
  const index = createAnchorIndex(doc, reading.get);
  indexes.set(doc, index);
  return index;
}
