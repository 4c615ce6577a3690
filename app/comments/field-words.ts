import type { NodeField } from '#shared/document/schema.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';

/** A value as people read it: a choice in its words. */
export function shownValue(field: NodeField, value: string): string {
  switch (field) {
    case 'role':
      return wordOf(strategyMessages.role, value);
    case 'direction':
      return wordOf(strategyMessages.direction, value);
    case 'aggregation':
      return wordOf(strategyMessages.aggregation, value);
    case 'scope':
      return wordOf(strategyMessages.scope, value);
    default:
      return value;
  }
}

/** What a field of an indicator is called: the town's own word for a baseline, ours for the rest. */
export function fieldWord(field: NodeField, baseline: string): string {
  if (field === 'baseline' && baseline !== '') return baseline;
  return field === 'title' ? commentMessages.thread.indicatorName : strategyMessages.field[field];
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
