import { expect, test } from 'vitest';
import type { Quantity } from './quantity.ts';
import { type IndicatorValue, parseValue } from './value.ts';

/** For tests: one test a line, typed text → its reading as kind and fields, 約493万人 → `number 約 4930000 人`. */
export function reads(table: readonly (readonly [raw: string, reading: string])[], rule: string): void {
  test.each(table)(`[${rule}] %j reads as %s`, (raw, reading) => {
    expect(told(parseValue(raw))).toBe(reading);
    expect(parseValue(raw).raw).toBe(raw);
  });
}

/** A reading in one line: kind, then what it holds, in the order of the fields. */
function told(value: IndicatorValue): string {
  switch (value.kind) {
    case 'number':
      return `number ${toldQuantity(value)}`;
    case 'components':
      return value.components.map(({ label, quantity }) => `${label} ${toldQuantity(quantity)}`).join(' | ');
    case 'relativeChange':
      return ['change', value.change, value.amount && toldQuantity(value.amount), value.reference]
        .filter((part) => part)
        .join(' ');
    case 'state':
      return `state ${value.state}`;
    case 'status':
      return `status ${value.status}`;
    default:
      return value.kind;
  }
}

function toldQuantity({ decimal, sign, unit, approximate, comparator, basis, note }: Quantity): string {
  const marks = [sign === '+' || sign === '±' ? sign : '', approximate ? '約' : '', comparator ?? ''];
  return [...marks, decimal, unit, basis && `basis:${basis}`, note && `note:${note}`]
    .filter((part) => part !== '')
    .join(' ');
}
