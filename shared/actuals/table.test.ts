import { expect, test } from 'vitest';
import { nodeId } from '../ids.ts';
import type { Actual } from './model.ts';
import { actualTable } from './table.ts';
import { currentFiscalYear } from './years.ts';

const actual = (node: string, fiscalYear: number, enteredAt = '2026-01-01T00:00:00.000Z'): Actual => ({
  nodeId: nodeId(node),
  fiscalYear,
  value: '1件',
  status: 'final',
  note: '',
  enteredBy: null,
  enteredAt,
});
const years = (actuals: readonly Actual[], from: number | null, to: number | null) =>
  actualTable(actuals, { from, to, current: 2026 }).years;

test('[ACTUAL7] columns are the years with an actual and those of the plan period that have begun', () => {
  expect(years([], 2024, 2028)).toEqual([2024, 2025, 2026]);
  expect(years([], 2020, 2024)).toEqual([2020, 2021, 2022, 2023, 2024]);
  expect(years([actual('a', 2022)], 2025, 2029)).toEqual([2022, 2025, 2026]);
  expect(years([actual('a', 2022), actual('b', 2019)], null, null)).toEqual([2019, 2022]);
  expect(years([], 2027, 2031)).toEqual([]);
});

test('[ACTUAL7] of more than eight years the newest are columns', () => {
  expect(years([actual('a', 1990)], 2015, 2030)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

test('[ACTUAL7] what has not changed keeps its identity', () => {
  const period = { from: 2024, to: 2026, current: 2026 };
  const before = actualTable([actual('a', 2025), actual('b', 2024)], period);
  const after = actualTable([actual('b', 2024), actual('a', 2025, 'later')], period, before);
  expect(after.years).toBe(before.years);
  expect(after.of(nodeId('b'))).toBe(before.of(nodeId('b')));
  expect(after.of(nodeId('a'))).not.toBe(before.of(nodeId('a')));
});

test('[ACTUAL3] the fiscal year begins on April 1, in Japan', () => {
  expect(currentFiscalYear(new Date('2026-03-31T14:59:00Z'))).toBe(2025);
  expect(currentFiscalYear(new Date('2026-03-31T15:00:00Z'))).toBe(2026);
});
