import type { NodeField } from '../../document/schema.ts';
import { strategyMessages } from './strategy.ts';

/** What a field is called: the town's own word for a baseline (現状値), ours for the rest. */
export function fieldWord(field: NodeField, { baseline }: { readonly baseline: string }): string {
  return field === 'baseline' && baseline !== '' ? baseline : strategyMessages.field[field];
}
