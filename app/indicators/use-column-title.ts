import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { formatFiscalYear } from '#shared/indicator/fiscal-year.ts';
import type { YearStyle } from '#shared/strategy/model.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { actualYear, type ColumnField, isActual } from './columns.ts';

/** What the table calls its columns: the town's own word for a baseline (現状値), ours for the rest. */
export function useColumnTitle(): (field: ColumnField) => string {
  const baseline = useReadingPart(({ strategy }) => strategy.labels.baseline);
  const style = useReadingPart(({ strategy }) => strategy.yearStyle);
  return (field) => (field === 'baseline' ? baseline : titleOf(field, style));
}

function titleOf(field: Exclude<ColumnField, 'baseline'>, style: YearStyle): string {
  if (!isActual(field)) return gridMessages.columns[field];
  // In a narrow column the short form; the year in full is in the details.
  const year = formatFiscalYear(actualYear(field), style === 'western' ? 'western' : 'eraShort');
  return actualMessages.column(year);
}
