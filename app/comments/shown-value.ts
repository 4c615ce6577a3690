import type { NodeField } from '#shared/document/schema.ts';
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

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
