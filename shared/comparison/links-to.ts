import type { ContentNode } from '../diff/content.ts';
import { LINK_FIELDS, type LinkField } from '../document/schema.ts';
import type { DocumentId } from '../ids.ts';
import type { NodeLink } from '../strategy/model.ts';

/** What a node says of its counterparts, of the one field, in whatever document. */
export function linksOf(node: ContentNode, field: LinkField): readonly NodeLink[] {
  const fields: readonly LinkField[] = LINK_FIELDS[node.kind];
  if (!fields.includes(field)) return [];
  // The kind has the field, so the node does.
  return (node as { readonly [F in LinkField]?: readonly NodeLink[] })[field] ?? [];
}

/** The same in one document. */
export function linksTo(node: ContentNode, field: LinkField, document: DocumentId): readonly NodeLink[] {
  return linksOf(node, field).filter(({ documentId }) => documentId === document);
}
