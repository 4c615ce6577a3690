/** Values and years of indicators as cells for other programs: one datum a cell. */
import { documentDataMessages } from '../i18n/ja/document-data.ts';
import { componentParts } from '../indicator/components.ts';
import { formatFiscalYear, parseYear } from '../indicator/fiscal-year.ts';
import type { Quantity } from '../indicator/quantity.ts';
import { parseValue } from '../indicator/value.ts';
import type { DataCell, DataColumn } from './data-table.ts';

const text = documentDataMessages;

/** The columns of a value: as typed, number, unit, 約 and 以上, what it counts over; `id` is camelCase and unique, `title` the value's name. */
export function valueColumns(id: string, title: string): readonly DataColumn[] {
  return [
    { id: `${id}Text`, title: text.value.typed(title), kind: 'text' },
    { id, title: text.value.number(title), kind: 'number' },
    { id: `${id}Unit`, title: text.value.unit(title), kind: 'text' },
    { id: `${id}Qualifier`, title: text.value.qualifier(title), kind: 'text' },
    { id: `${id}Basis`, title: text.value.basis(title), kind: 'text' },
  ];
}

/**
 * The cells of `valueColumns`, the number in full (約493万人 → 4930000, 人, 約); what is no number has only its words.
 * With a part (男), the cells of that part alone (男79.3歳): blank where the value has none of that name.
 */
export function valueCells(typed: string, part: string | null = null): readonly DataCell[] {
  const value = parseValue(typed);
  if (part !== null) {
    const own = componentParts(typed).find(({ label }) => label === part);
    return own === undefined ? wordCells('') : quantityCells(own.text, own.quantity);
  }
  return value.kind === 'number' ? quantityCells(typed, value) : wordCells(typed);
}

/** The parts that values have (男, 女), each to be a row; null stands for what has no parts, and alone if none has. */
export function partsOf(values: readonly string[]): readonly (string | null)[] {
  const parts = new Set<string | null>();
  for (const value of values.map(parseValue)) {
    if (value.kind === 'components') for (const { label } of value.components) parts.add(label);
    else if (value.kind !== 'blank') parts.add(null);
  }
  return parts.size === 0 ? [null] : [...parts];
}

/** The columns of a year: as the era counts it, and western. */
export function yearColumns(id: string, title: string): readonly DataColumn[] {
  return [
    { id: `${id}Era`, title: text.year.era(title), kind: 'text' },
    { id, title: text.year.western(title), kind: 'number' },
  ];
}

/** The cells of `yearColumns`; of a date the fiscal year in which it lies. What is no single year has only its words. */
export function yearCells(typed: string): readonly DataCell[] {
  const read = parseYear(typed);
  switch (read.kind) {
    case 'fiscalYear':
      return [formatFiscalYear(read.year, 'era'), read.year];
    case 'calendarYear':
      return [typed, read.year];
    case 'date':
      return [typed, read.fiscalYear];
    default:
      return [typed || null, null];
  }
}

function quantityCells(typed: string, quantity: Quantity): readonly DataCell[] {
  const { value, unit, basis } = quantity;
  return [typed, value, unit || null, qualifierOf(quantity) || null, basis || null];
}

function wordCells(typed: string): readonly DataCell[] {
  return [typed || null, null, null, null, null];
}

function qualifierOf({ approximate, comparator }: Quantity): string {
  const words = [approximate ? text.approximate : '', comparator === null ? '' : text.comparator[comparator]];
  return words.filter((word) => word !== '').join(text.separator);
}
