import type { NodeField } from '../../document/schema.ts';
import { strategyMessages } from './strategy.ts';

/** What a field of an indicator is called: the town's own word for a baseline (現状値), ours for the rest. */
export function fieldWord(field: NodeField, { baseline }: { readonly baseline: string }): string {
  if (field === 'baseline' && baseline !== '') return baseline;
  return field === 'title' ? '指標名' : strategyMessages.field[field];
}
