import type { NodeField } from '../document/schema.ts';
import type { StrategyFields } from '../strategy/model.ts';
import type { ChangeAspect, ContentEdit } from './change.ts';

/** What an edit is about. An order that moved nothing is `layout`, which only its siblings can tell. */
export function aspectOf(edit: ContentEdit): ChangeAspect {
  switch (edit.type) {
    case 'strategy':
      return STRATEGY_ASPECTS[edit.field];
    case 'field':
      return FIELD_ASPECTS[edit.field];
    case 'add':
    case 'remove':
      return 'whole';
    case 'body':
    case 'links':
      return edit.type;
  }
}

const STRATEGY_ASPECTS: Readonly<Record<keyof StrategyFields, ChangeAspect>> = {
  planPeriodFrom: 'period',
  planPeriodTo: 'period',
  kind: 'description',
  title: 'description',
  municipality: 'description',
  municipalityCode: 'description',
  edition: 'description',
  nickname: 'description',
  overallGoal: 'description',
  labels: 'settings',
  numbering: 'settings',
  yearStyle: 'settings',
};

const FIELD_ASPECTS: Readonly<Record<NodeField | 'parent' | 'order', ChangeAspect>> = {
  title: 'name',
  label: 'label',
  role: 'role',
  sourceStatistic: 'source',
  target: 'target',
  targetYear: 'target',
  targetRationale: 'target',
  baseline: 'particulars',
  baselineYear: 'particulars',
  definition: 'particulars',
  direction: 'particulars',
  aggregation: 'particulars',
  note: 'particulars',
  // A goal of another scope stands in another list, with other numbers.
  scope: 'place',
  parent: 'place',
  order: 'place',
  // The printed edition's page: of a change of its own only where nothing else of the node changed.
  pageRef: 'links',
};
