import type { BodyJson, BodyNode } from '../document/body.ts';
import { BLOCK_ID } from '../document/body-blocks.ts';
import { equalJson } from '../document/reuse.ts';
import { aspectOf } from './aspects.ts';
import { addedCategory, mergedCategory, proposedCategory } from './category.ts';
import type { ChangeAspect, ChangeCategory, ContentEdit } from './change.ts';
import type { ContentNode } from './content.ts';
import type { Pair } from './correspondence.ts';
import { editsOfNode } from './edits.ts';

/** One aspect of a node that changed. */
export interface AspectChange {
  readonly aspect: ChangeAspect;
  readonly category: ChangeCategory;
  readonly edits: readonly ContentEdit[];
}

type Groups = Map<ChangeAspect, readonly ContentEdit[]>;

/** What changed of a node that stayed or came; orders that moved nothing go to `layout` as they are. */
export function nodeChanges(pair: Pair, isMoved: boolean, layout: ContentEdit[]): readonly AspectChange[] {
  const { before, after, sources } = pair;
  const isOneDocument = sources.every(({ id }) => id === after.id);
  if (before === null) {
    // An id of another kind now: the old node's removal goes with it.
    const edits = editsOfNode(isOneDocument ? sources[0] : undefined, after);
    return [{ aspect: 'whole', category: addedCategory(after.kind), edits }];
  }
  const edits = editsOfNode(before, after).filter((edit) => isOneDocument || isOfPlans(edit, isMoved));
  const groups = grouped(edits, isMoved, layout);
  if (sources.length > 1) {
    absorb(groups, 'whole', ['whole', 'name', 'label']);
    if (after.kind === 'indicator') absorb(groups, 'whole', ['whole', 'target', 'particulars', 'source']);
  }
  // A target that becomes a KPI must hang elsewhere: one thing to people.
  if (groups.has('role') && isMoved) absorb(groups, 'role', ['role', 'place']);
  const name = groups.get('name');
  if (name !== undefined && proposedCategory('name', name, before, after) === 'indicatorReplaced') {
    absorb(groups, 'name', ['name', 'source', 'target', 'particulars']);
  }
  return withPages(categories(groups, before, after));
}

function grouped(edits: readonly ContentEdit[], isMoved: boolean, layout: ContentEdit[]): Groups {
  const groups: Groups = new Map();
  for (const edit of edits) {
    if (edit.type === 'field' && edit.field === 'order' && !isMoved) layout.push(edit);
    else groups.set(aspectOf(edit), [...(groups.get(aspectOf(edit)) ?? []), edit]);
  }
  return groups;
}

/** Puts the edits of several aspects under one of them. */
function absorb(groups: Groups, into: ChangeAspect, aspects: readonly ChangeAspect[]): void {
  const edits = aspects.flatMap((aspect) => groups.get(aspect) ?? []);
  for (const aspect of aspects) groups.delete(aspect);
  groups.set(into, edits);
}

function categories(groups: Groups, before: ContentNode, after: ContentNode): readonly AspectChange[] {
  return ASPECT_ORDER.flatMap((aspect) => {
    const edits = groups.get(aspect);
    if (edits === undefined) return [];
    const category =
      aspect === 'whole' ? mergedCategory(after.kind) : proposedCategory(aspect, edits, before, after);
    return [{ aspect, category, edits }];
  });
}

/** A page that is corrected along with something else belongs to it. */
function withPages(changes: readonly AspectChange[]): readonly AspectChange[] {
  const home = changes.find(({ category }) => category !== 'editorial');
  if (home === undefined) return changes;
  return changes.flatMap((change) => {
    const pages = (from: AspectChange) => from.edits.filter(isPage);
    if (change === home) {
      return [
        { ...change, edits: [...change.edits, ...changes.filter((each) => each !== home).flatMap(pages)] },
      ];
    }
    const edits = change.edits.filter((edit) => !isPage(edit));
    return edits.length === 0 ? [] : [{ ...change, edits }];
  });
}

function isPage(edit: ContentEdit): boolean {
  return edit.type === 'field' && edit.field === 'pageRef';
}

/** Between two plans: not what differs in any case (ids, pages of another book, where the new one comes from). */
function isOfPlans(edit: ContentEdit, isMoved: boolean): boolean {
  switch (edit.type) {
    case 'links':
      return false;
    case 'field':
      if (edit.field === 'parent' || edit.field === 'order') return isMoved;
      return edit.field !== 'pageRef';
    case 'body':
      return !equalJson(withoutIds(edit.before), withoutIds(edit.after));
    default:
      return true;
  }
}

function withoutIds({ content }: BodyJson): readonly unknown[] {
  const plain = (node: BodyNode): unknown => ({
    ...node,
    attrs: { ...node.attrs, [BLOCK_ID]: null },
    content: node.content?.map(plain) ?? [],
  });
  return content.map(plain);
}

const ASPECT_ORDER: readonly ChangeAspect[] = [
  'whole',
  'name',
  'label',
  'role',
  'source',
  'target',
  'particulars',
  'body',
  'place',
  'links',
];
