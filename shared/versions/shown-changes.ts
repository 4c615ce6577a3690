import { type BlockDiff, bodyDiff } from '../diff/body-diff.ts';
import type { Change, ChangeCategory } from '../diff/change.ts';
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import { pairNodes } from '../diff/correspondence.ts';
import { shownOrder } from '../diff/shown-order.ts';
import { textDiff } from '../diff/text-diff.ts';
import type { BodyJson } from '../document/body.ts';
import { equalJson } from '../document/reuse.ts';
import {
  actualsByIndicator,
  groupedBy,
  headText,
  plainItem,
  type ShownBlock,
  type ShownBody,
  type ShownItem,
  type ShownStrategy,
  type ShownText,
  sameText,
  shownHead,
  shownIndicator,
  treeOf,
} from './shown.ts';
import type { FrozenActual } from './snapshot.ts';

/** Two contents of one document as one text: what came, what is gone, and what changed, each in its place. */
export function shownChanges(
  before: StrategyContent,
  after: StrategyContent,
  changes: readonly Change[],
  actuals: readonly FrozenActual[],
): ShownStrategy {
  const pairing = pairNodes(before, after, null);
  const byNode = groupedBy(changes, ({ nodeId }) => nodeId);
  const inYears = actualsByIndicator(actuals);
  const write = ({ node, isGone }: { readonly node: ContentNode; readonly isGone: boolean }): Item => {
    const own = categoriesOf(byNode.get(node.id) ?? []);
    const known = inYears.get(node.id) ?? [];
    if (isGone) return wholeItem(node, 'removed', own, known);
    const was = pairing.pairs.get(node.id)?.before ?? null;
    return was === null ? wholeItem(node, 'added', own, known) : changedItem(was, node, own, known);
  };
  return {
    head: shownHead((field) => textDiff(headText(before.strategy, field), headText(after.strategy, field))),
    categories: categoriesOf(byNode.get(null) ?? []),
    labels: after.strategy.labels,
    yearStyle: after.strategy.yearStyle,
    items: treeOf(shownOrder(before, after, pairing), write),
  };
}

type Item = Omit<ShownItem, 'children'>;

function categoriesOf(changes: readonly Change[]): readonly ChangeCategory[] {
  return [...new Set(changes.map(({ category }) => category))];
}

/** All of it came, or is gone. */
function wholeItem(
  node: ContentNode,
  state: 'added' | 'removed',
  categories: readonly ChangeCategory[],
  actuals: readonly FrozenActual[],
): Item {
  const write = (text: string) => (state === 'added' ? textDiff('', text) : textDiff(text, ''));
  return {
    ...plainItem(node, actuals),
    state,
    categories,
    title: write(node.title),
    indicator:
      node.kind === 'indicator' ? shownIndicator(node, (field) => write(node[field]), actuals) : null,
  };
}

function changedItem(
  before: ContentNode,
  after: ContentNode,
  categories: readonly ChangeCategory[],
  actuals: readonly FrozenActual[],
): Item {
  const item = plainItem(after, actuals);
  if (categories.length === 0) return item;
  const isLabelled = before.label !== after.label;
  return {
    ...item,
    state: 'changed',
    categories,
    number: isLabelled ? textDiff(before.number, after.number) : item.number,
    title: textDiff(before.title, after.title),
    body: bodyOf(before.body, after.body) ?? item.body,
    indicator: indicatorOf(before, after, actuals),
  };
}

function indicatorOf(before: ContentNode, after: ContentNode, actuals: readonly FrozenActual[]) {
  if (before.kind !== 'indicator' || after.kind !== 'indicator') return null;
  return shownIndicator(
    after,
    (field) =>
      isWholeValue(field) ? replaced(before[field], after[field]) : textDiff(before[field], after[field]),
    actuals,
  );
}

/** A value is read as one: 100件 → 200件, not the digits that differ. */
function isWholeValue(field: string): boolean {
  return ['baseline', 'baselineYear', 'target', 'targetYear'].includes(field);
}

function replaced(before: string, after: string): ShownText {
  if (before === after) return sameText(after);
  return [...textDiff(before, ''), ...textDiff('', after)];
}

/** Null: as it was. */
function bodyOf(before: BodyJson | null, after: BodyJson | null): ShownBody | null {
  if (before === null || after === null || equalJson(before, after)) return null;
  return { kind: 'blocks', blocks: bodyDiff(before, after).map(blockOf) };
}

function blockOf({ id, kind, before, after, runs }: BlockDiff): ShownBlock {
  const block = after ?? before;
  const within = block?.within ?? [];
  const isFormat = kind === 'changed' && runs.every((run) => run.kind === 'same');
  return {
    id,
    state: isFormat ? 'format' : kind,
    isHeading: block?.node.type === 'heading',
    place: within.includes('table') ? 'table' : within.includes('listItem') ? 'list' : 'text',
    text: kind === 'same' ? sameText(block?.text ?? '') : runs,
  };
}
