import type { ContentNode } from '../diff/content.ts';
import type { LinkField } from '../document/schema.ts';
import { matchingKey } from '../indicator/matching.ts';
import type { NodeKind, NodeLink } from '../strategy/model.ts';
import { linksTo } from './links-to.ts';
import type { ComparedContent } from './model.ts';

/** A link that people may accept or refuse; nothing applies it by itself. */
export interface SuggestedLink {
  /** Of the next strategy, as yet without a link into the other document. */
  readonly node: ContentNode;
  readonly field: LinkField;
  readonly counterpart: ContentNode;
  readonly link: NodeLink;
}

/** What answers to points of a framework, and what comes from an earlier plan. */
const LINKED_KINDS: Readonly<Record<LinkField, readonly NodeKind[]>> = {
  alignsTo: ['goal', 'measure'],
  derivedFrom: ['goal', 'measure', 'indicator'],
};

/**
 * For each item of the next strategy that has no counterpart in the other document, the one of the same kind and name,
 * however the name is written. Of several, one with the same role, then one under a goal or measure of the same name.
 */
export function suggestedLinks(
  next: ComparedContent,
  other: ComparedContent,
  field: LinkField,
): readonly SuggestedLink[] {
  const byName = new Map<string, ContentNode[]>();
  for (const node of other.content.nodes) {
    const key = keyOf(node);
    if (key !== null) byName.set(key, [...(byName.get(key) ?? []), node]);
  }
  const placeOfNext = placeNames(next);
  const placeOfOther = placeNames(other);
  return next.content.nodes.flatMap((node) => {
    const isOpen =
      LINKED_KINDS[field].includes(node.kind) && linksTo(node, field, other.documentId).length === 0;
    const key = isOpen ? keyOf(node) : null;
    const likeness = (each: ContentNode) =>
      (isSameRole(node, each) ? 2 : 0) + (placeOfNext(node) === placeOfOther(each) ? 1 : 0);
    const counterpart = key === null ? undefined : best(byName.get(key) ?? [], likeness);
    if (counterpart === undefined) return [];
    return { node, field, counterpart, link: { documentId: other.documentId, nodeId: counterpart.id } };
  });
}

/** Kind and name; null without a name. */
function keyOf({ kind, title }: ContentNode): string | null {
  const name = matchingKey(title);
  return name === '' ? null : `${kind} ${name}`;
}

/** The name of what a node hangs on, '' at the root. */
function placeNames({ content }: ComparedContent): (node: ContentNode) => string {
  const names = new Map(content.nodes.map(({ id, title }) => [id, matchingKey(title)]));
  return ({ parent }) => (parent === null ? '' : (names.get(parent) ?? ''));
}

function isSameRole(one: ContentNode, other: ContentNode): boolean {
  return one.kind !== 'indicator' || other.kind !== 'indicator' || one.role === other.role;
}

/** The first of those that are most alike. */
function best<T>(candidates: readonly T[], likeness: (candidate: T) => number): T | undefined {
  const most = Math.max(...candidates.map(likeness));
  return candidates.find((candidate) => likeness(candidate) === most);
}
