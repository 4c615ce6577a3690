import { commonLength } from '../comments/similarity.ts';
import { matchingKey } from '../indicator/matching.ts';
import type { NodeKind } from '../strategy/model.ts';
import { textBlocksOf } from './body-text.ts';
import type { Change, ChangeAspect, ChangeCategory, ChangeNote, ContentEdit } from './change.ts';
import type { ContentNode } from './content.ts';

/** The change in the category that people gave it, else as proposed. */
export function categorised(change: Change, note: ChangeNote | undefined): Change {
  const category = note?.category ?? change.category;
  return category === change.category ? change : { ...change, category };
}

/** The category of a whole node that came. */
export function addedCategory(kind: NodeKind): ChangeCategory {
  if (kind === 'initiative') return 'initiativeAdded';
  return kind === 'indicator' ? 'indicatorAdded' : 'itemAdded';
}

/** The category of a whole node that went. */
export function removedCategory(kind: NodeKind): ChangeCategory {
  if (kind === 'initiative') return 'initiativeRemoved';
  return kind === 'indicator' ? 'indicatorRemoved' : 'itemRemoved';
}

/** The category of a node that several became. */
export function mergedCategory(kind: NodeKind): ChangeCategory {
  if (kind === 'goal') return 'goalMerged';
  if (kind === 'initiative') return 'initiativeChanged';
  return kind === 'indicator' ? 'indicatorReplaced' : 'narrativeChanged';
}

/** Proposes a category for the edits of one aspect of a node that stays. */
export function proposedCategory(
  aspect: ChangeAspect,
  edits: readonly ContentEdit[],
  before: ContentNode,
  after: ContentNode,
): ChangeCategory {
  if (aspect !== 'place' && edits.every(isEditorial)) return 'editorial';
  switch (aspect) {
    case 'name':
      if (after.kind === 'initiative') return 'initiativeChanged';
      if (after.kind !== 'indicator') return 'narrativeChanged';
      return isOtherIndicator(before, after) ? 'indicatorReplaced' : 'indicatorRenamed';
    case 'label':
      return 'renumbered';
    case 'role':
      return 'roleChanged';
    case 'source':
      return 'sourceStatisticChanged';
    case 'target':
      return targetCategory(edits);
    case 'particulars':
      return 'indicatorChanged';
    case 'body':
      return isBlank(before) ? 'narrativeAdded' : 'narrativeChanged';
    case 'place':
      return 'moved';
    default:
      return 'editorial';
  }
}

/** The category of changes of the strategy itself. */
export function strategyCategory(aspect: ChangeAspect, edits: readonly ContentEdit[]): ChangeCategory {
  if (aspect === 'period') return 'planPeriodChanged';
  return aspect === 'description' && !edits.every(isEditorial) ? 'narrativeChanged' : 'editorial';
}

/** True for another indicator of the same document's place: one by identity whose name is hardly the same. */
function isOtherIndicator(before: ContentNode, after: ContentNode): boolean {
  // Between two plans people have said that the one is the other.
  if (before.id !== after.id || before.title === '') return false;
  // Less than half of the longer name's characters are shared, in their order: 出生数 and 3歳児健康診査受診率.
  const [was, is] = [matchingKey(before.title), matchingKey(after.title)];
  return commonLength(was, is) * 2 < Math.max(was.length, is.length);
}

function targetCategory(edits: readonly ContentEdit[]): ChangeCategory {
  const fields = new Set(
    edits.flatMap((edit) => (edit.type === 'field' && !isEditorial(edit) ? edit.field : [])),
  );
  if (fields.has('target')) return 'targetReset';
  return fields.has('targetRationale') ? 'indicatorChanged' : 'targetRollover';
}

/** True if only white space or forms differ that matching folds: 1,000 件 and １,０００件. */
function isEditorial(edit: ContentEdit): boolean {
  switch (edit.type) {
    case 'field':
      return matchingKey(edit.before ?? '') === matchingKey(edit.after ?? '');
    case 'strategy':
      return matchingKey(textOf(edit.before)) === matchingKey(textOf(edit.after));
    case 'body':
      return bodyKey(edit.before) === bodyKey(edit.after);
    case 'links':
      return true;
    case 'add':
    case 'remove':
      return false;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** Its words; formats and the division into paragraphs do not count, what links lead to does. */
function bodyKey(body: Extract<ContentEdit, { type: 'body' }>['before']): string {
  const blocks = textBlocksOf(body);
  const links = blocks.flatMap(({ node }) =>
    (node.content ?? []).flatMap(({ type, attrs }) =>
      type === 'indicatorLink' ? String(attrs?.nodeId) : [],
    ),
  );
  return [matchingKey(blocks.map(({ text }) => text).join('')), ...links].join('\n');
}

function isBlank({ body }: ContentNode): boolean {
  return body === null || textBlocksOf(body).every(({ text }) => text.trim() === '');
}
