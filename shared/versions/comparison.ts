import type { Change, ChangeCategory } from '../diff/change.ts';
import type { StrategyContent } from '../diff/content.ts';
import { diff } from '../diff/diff.ts';
import { CHANGES_DESIGN } from '../documents/change-settings.ts';
import type { CommitteeDocument } from '../documents/model.ts';
import { tableOfChanges } from '../documents/table-of-changes.ts';
import { usualTemplate } from '../documents/template.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { NodeId } from '../ids.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import type { ComparisonView } from './comparison-view.ts';
import { type ShownStrategy, shownContent } from './shown.ts';
import { shownChanges } from './shown-changes.ts';
import type { FrozenActual } from './snapshot.ts';

/** One change in the list that leads to each. */
export interface ChangeLine {
  readonly id: string;
  /** Null: the strategy itself. */
  readonly nodeId: NodeId | null;
  readonly category: ChangeCategory;
  /** The item as people know it; '' for the strategy itself. */
  readonly title: string;
  /** What it lies in, from the outside in. */
  readonly path: readonly string[];
}

export interface CategoryCount {
  readonly category: ChangeCategory;
  readonly count: number;
}

/** Two states laid over each other, as far as one view shows it. */
export interface Comparison {
  readonly lines: readonly ChangeLine[];
  /** The most frequent first. */
  readonly counts: readonly CategoryCount[];
  readonly view: ShownComparison;
}

/** What one view shows. */
export type ShownComparison =
  | { readonly kind: 'strategy'; readonly strategy: ShownStrategy }
  | { readonly kind: 'document'; readonly document: CommitteeDocument };

interface State {
  readonly name: string;
  readonly content: StrategyContent;
  readonly actuals: readonly FrozenActual[];
}

/** What differs between two states of one strategy. */
export function compareStates(before: State, after: State, view: ComparisonView): Comparison {
  const changes = diff(before.content, after.content);
  const lines = changes.map(lineOf);
  return { lines, counts: countsOf(lines), view: shownOf(before, after, changes, view) };
}

function shownOf(
  before: State,
  after: State,
  changes: readonly Change[],
  view: ComparisonView,
): ShownComparison {
  switch (view) {
    case 'changes':
      return ofStrategy(shownChanges(before.content, after.content, changes, after.actuals));
    case 'before':
      return ofStrategy(shownContent(before.content, before.actuals));
    case 'after':
      return ofStrategy(shownContent(after.content, after.actuals));
    case 'table':
      return { kind: 'document', document: tableOf(before, after, changes) };
  }
}

function ofStrategy(strategy: ShownStrategy): ShownComparison {
  return { kind: 'strategy', strategy };
}

function tableOf(before: State, after: State, changes: readonly Change[]): CommitteeDocument {
  const input = {
    title: documentMessages.changes.of(after.content.strategy.title),
    before: before.content,
    after: after.content,
    names: { before: before.name, after: after.name },
    changes,
    notes: {},
  };
  return tableOfChanges(input, usualTemplate(CHANGES_DESIGN)).document;
}

function lineOf({ id, nodeId, category, before, after, path }: Change): ChangeLine {
  const node = after ?? before;
  const title = node === null ? '' : numberedTitle(node);
  return { id, nodeId, category, title, path: path.map(numberedTitle) };
}

function countsOf(lines: readonly ChangeLine[]): readonly CategoryCount[] {
  const counts = new Map<ChangeCategory, number>();
  for (const { category } of lines) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([category, count]) => ({ category, count })).sort((a, b) => b.count - a.count);
}
