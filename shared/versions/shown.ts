/** A strategy's content as a tree to be read, with what changed in it marked; computed once, drawn anywhere. */
import type { ChangeCategory } from '../diff/change.ts';
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { TextRun } from '../diff/text-diff.ts';
import type { BodyJson } from '../document/body.ts';
import type { NodeId } from '../ids.ts';
import type { GoalScope, IndicatorRole, Labels, NodeKind, YearStyle } from '../strategy/model.ts';
import { planPeriodText } from '../strategy/plan-period.ts';
import type { FrozenActual } from './snapshot.ts';

/** Text in pieces: what is the same, what came, what is gone. */
export type ShownText = readonly TextRun[];

/** What became of an item as a whole; `changed` is something within it. */
export type ShownState = 'same' | 'added' | 'removed' | 'changed';

export type ShownBody =
  | { readonly kind: 'whole'; readonly json: BodyJson }
  | { readonly kind: 'blocks'; readonly blocks: readonly ShownBlock[] };

/** A paragraph or heading of a text that changed. */
export interface ShownBlock {
  readonly id: string;
  readonly state: 'same' | 'added' | 'removed' | 'changed' | 'moved' | 'format';
  readonly isHeading: boolean;
  /** What it stands in; within both it is a list in a table. */
  readonly place: 'text' | 'list' | 'table';
  readonly text: ShownText;
}

/** Fields of an indicator that stand beside its values, in the order in which they are read. */
export const INDICATOR_DETAILS = ['definition', 'sourceStatistic', 'targetRationale', 'note'] as const;
export type IndicatorDetail = (typeof INDICATOR_DETAILS)[number];

export interface ShownIndicator {
  readonly role: IndicatorRole;
  readonly baseline: ShownText;
  readonly baselineYear: ShownText;
  readonly target: ShownText;
  readonly targetYear: ShownText;
  /** Those that are not blank. */
  readonly details: readonly { readonly field: IndicatorDetail; readonly text: ShownText }[];
  readonly actuals: readonly FrozenActual[];
}

export interface ShownItem {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** Of goals; null on the others. */
  readonly scope: GoalScope | null;
  readonly state: ShownState;
  /** Of the changes that it is about; none where nothing changed. */
  readonly categories: readonly ChangeCategory[];
  readonly number: ShownText;
  readonly title: ShownText;
  /** Null on kinds without a text, and where there is none. */
  readonly body: ShownBody | null;
  /** Null on the other kinds. */
  readonly indicator: ShownIndicator | null;
  readonly children: readonly ShownItem[];
}

/** What a strategy says of itself. */
export const HEAD_FIELDS = [
  'municipality',
  'title',
  'nickname',
  'edition',
  'planPeriod',
  'overallGoal',
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

export interface ShownStrategy {
  readonly head: Readonly<Record<HeadField, ShownText>>;
  /** Of the changes of the strategy itself. */
  readonly categories: readonly ChangeCategory[];
  readonly labels: Labels;
  readonly yearStyle: YearStyle;
  readonly items: readonly ShownItem[];
}

/** A content as it reads, nothing marked. */
export function shownContent(content: StrategyContent, actuals: readonly FrozenActual[]): ShownStrategy {
  const { strategy, nodes } = content;
  const inYears = actualsByIndicator(actuals);
  return {
    head: shownHead((field) => sameText(headText(strategy, field))),
    categories: [],
    labels: strategy.labels,
    yearStyle: strategy.yearStyle,
    items: treeOf(
      nodes.map((node) => ({ node, isGone: false })),
      ({ node }) => plainItem(node, inYears.get(node.id) ?? []),
    ),
  };
}

/** An item in which nothing changed, without what hangs below it. */
export function plainItem(node: ContentNode, actuals: readonly FrozenActual[]): Omit<ShownItem, 'children'> {
  const { id, kind, number, title, body } = node;
  return {
    id,
    kind,
    scope: kind === 'goal' ? node.scope : null,
    state: 'same',
    categories: [],
    number: sameText(number),
    title: sameText(title),
    body: body === null || isBlank(body) ? null : { kind: 'whole', json: body },
    indicator: kind === 'indicator' ? shownIndicator(node, (field) => sameText(node[field]), actuals) : null,
  };
}

/** True of a text that nobody has begun. */
function isBlank({ content }: BodyJson): boolean {
  return content.every(({ type, content: inner = [] }) => type === 'paragraph' && inner.length === 0);
}

type Indicator = Extract<ContentNode, { kind: 'indicator' }>;
type IndicatorText = 'baseline' | 'baselineYear' | 'target' | 'targetYear' | IndicatorDetail;

/** An indicator's own part, each field written by `write`. */
export function shownIndicator(
  { role }: Indicator,
  write: (field: IndicatorText) => ShownText,
  actuals: readonly FrozenActual[],
): ShownIndicator {
  return {
    role,
    baseline: write('baseline'),
    baselineYear: write('baselineYear'),
    target: write('target'),
    targetYear: write('targetYear'),
    details: INDICATOR_DETAILS.flatMap((field) => {
      const text = write(field);
      return text.length === 0 ? [] : [{ field, text }];
    }),
    actuals,
  };
}

/** What the strategy says of itself, each field written by `write`. */
export function shownHead(write: (field: HeadField) => ShownText): ShownStrategy['head'] {
  return {
    municipality: write('municipality'),
    title: write('title'),
    nickname: write('nickname'),
    edition: write('edition'),
    planPeriod: write('planPeriod'),
    overallGoal: write('overallGoal'),
  };
}

/** A field of the head as text. */
export function headText(strategy: StrategyContent['strategy'], field: HeadField): string {
  return field === 'planPeriod' ? planPeriodText(strategy) : strategy[field];
}

/** Text in which nothing changed. */
export function sameText(text: string): ShownText {
  return text === '' ? [] : [{ text, kind: 'same' }];
}

/** Actuals by the id of their indicator. */
export function actualsByIndicator(
  actuals: readonly FrozenActual[],
): ReadonlyMap<NodeId, readonly FrozenActual[]> {
  return groupedBy(actuals, ({ nodeId }) => nodeId);
}

/** Items by what they have in common, in their order. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

interface Placed {
  readonly node: ContentNode;
  /** It is not there any more; its id may be another node's now. */
  readonly isGone: boolean;
}

/** Nodes in the order in which they are shown, each under its parent; what is gone lies under what is gone first. */
export function treeOf<T extends Placed>(
  shown: readonly T[],
  write: (placed: T) => Omit<ShownItem, 'children'>,
): readonly ShownItem[] {
  const roots: ShownItem[] = [];
  const live = new Map<NodeId, ShownItem[]>();
  const gone = new Map<NodeId, ShownItem[]>();
  for (const placed of shown) {
    const { node, isGone } = placed;
    const children: ShownItem[] = [];
    (isGone ? gone : live).set(node.id, children);
    const { parent } = node;
    const home = parent === null ? roots : ((isGone ? gone.get(parent) : null) ?? live.get(parent) ?? roots);
    home.push({ ...write(placed), children });
  }
  return roots;
}
