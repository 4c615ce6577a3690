import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import type { ColumnField } from './columns.ts';

/** What the table calls its columns: the town's own word for a baseline (現状値), ours for the rest. */
export function useColumnTitle(): (field: ColumnField) => string {
  const baseline = useReadingPart(({ strategy }) => strategy.labels.baseline);
  return (field) => (field === 'baseline' ? baseline : gridMessages.columns[field]);
}
