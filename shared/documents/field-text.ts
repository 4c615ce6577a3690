import type { ContentNode, StrategyContent } from '../diff/content.ts';
import { fieldOf } from '../diff/edits.ts';
import { NODE_FIELDS, type NodeField } from '../document/schema.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import { fieldWord } from '../i18n/ja/field-word.ts';
import { strategyMessages } from '../i18n/ja/strategy.ts';
import type { NodeId } from '../ids.ts';
import type { GoalScope, IndicatorRole, Labels, LevelLabel, YearStyle } from '../strategy/model.ts';
import { planPeriodText } from '../strategy/plan-period.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { atDepth } from '../strategy/settings.ts';

const text = documentMessages.changes;

/** What a field of an item says, in words; '' where it is blank. */
export function fieldText(node: ContentNode, field: NodeField, labels: Labels): string {
  const value = fieldOf(node, field) ?? '';
  switch (field) {
    case 'title':
      return numberedTitle(node).trim();
    case 'label':
      return node.number;
    case 'scope':
      // The reader leaves only scopes, roles and choices of the schema in these fields.
      return strategyMessages.scope[value as GoalScope];
    case 'role':
      return labels[value as IndicatorRole].item;
    case 'direction':
      return wordOf(strategyMessages.direction, value);
    case 'aggregation':
      return wordOf(strategyMessages.aggregation, value);
    default:
      return value;
  }
}

/** Fields of an item beside its title and number that hold something, in the order of the schema. */
export function filledFields(node: ContentNode): readonly NodeField[] {
  const fields = Object.keys(NODE_FIELDS[node.kind]) as NodeField[]; // the keys are the type's own
  return fields.filter((field) => !SAID_OTHERWISE.includes(field) && fieldOf(node, field));
}

/** The number stands before the title, a page in its column, scope and role are seen from the heading. */
const SAID_OTHERWISE: readonly NodeField[] = ['title', 'label', 'pageRef', 'scope', 'role'];

/** What a field is called. */
export function fieldName(field: NodeField, labels: Labels): string {
  if (field === 'title') return strategyMessages.field.title;
  return field === 'label' ? text.number : fieldWord(field, labels);
}

/** What one item of this level is called: 施策, 主な取組, KPI. */
export function kindWord(node: ContentNode, depth: number, labels: Labels): string {
  return labelOf(node, depth, labels)?.item || strategyMessages.kind[node.kind];
}

/** Where an item hangs: the names over it and which one of its siblings it is. */
export function placeText(node: ContentNode, { nodes }: StrategyContent): string {
  const byId = new Map(nodes.map((each) => [each.id, each]));
  const names: string[] = [];
  const seen = new Set<NodeId>();
  for (let id = node.parent; id !== null && !seen.has(id); id = byId.get(id)?.parent ?? null) {
    seen.add(id);
    const above = byId.get(id);
    if (above !== undefined) names.unshift(numberedTitle(above).trim());
  }
  const siblings = nodes.filter(({ parent, kind }) => parent === node.parent && kind === node.kind);
  return text.place(names, siblings.findIndex(({ id }) => id === node.id) + 1);
}

/**
 * What a field of the strategy itself says: its period as one, in a style (null: as it writes years), settings as the
 * words that they are made of.
 */
export function strategyText(
  { strategy }: StrategyContent,
  field: StrategyField,
  yearStyle: YearStyle | null = null,
): string {
  switch (field) {
    case 'planPeriod':
      return planPeriodText({ ...strategy, yearStyle: yearStyle ?? strategy.yearStyle });
    case 'kind':
      return strategyMessages.strategyKind[strategy.kind];
    case 'yearStyle':
      return strategyMessages.yearStyle[strategy.yearStyle];
    case 'labels':
    case 'numbering':
      return leavesOf(strategy[field]).join('、');
    default:
      return strategy[field];
  }
}

/** The strategy's own fields, the two of its period as one. */
export type StrategyField = keyof typeof text.strategyFields;

function labelOf(node: ContentNode, depth: number, labels: Labels): LevelLabel | undefined {
  switch (node.kind) {
    case 'goal':
      return atDepth(labels.goal[node.scope], depth);
    case 'measure':
      return atDepth(labels.measure, depth);
    case 'indicator':
      return labels[node.role];
    default:
      return labels[node.kind];
  }
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

/** The strings and numbers in a setting that are not blank, in its own order. */
function leavesOf(setting: unknown): readonly string[] {
  if (typeof setting === 'object' && setting !== null) return Object.values(setting).flatMap(leavesOf);
  return setting === '' ? [] : [String(setting).trim()];
}
