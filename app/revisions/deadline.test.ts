import { expect, test } from 'vitest';
import { err, ok } from '#shared/result.ts';
import { readDeadline } from './deadline.ts';

const now = new Date('2026-11-20T05:00:00Z');
const read = (day: string, time: string, isNeeded = false) => readDeadline({ day, time, isNeeded }, now);

test('[REV74] a deadline is typed in Japanese time, wherever the browser is', () => {
  expect(read('2026-12-04', '17:00')).toEqual(ok(new Date('2026-12-04T08:00:00Z')));
  expect(read('2026-11-20', '14:01')).toEqual(ok(new Date('2026-11-20T05:01:00Z')));
});

test.each([
  ['2026-11-20', '14:00', 'past'],
  ['2026-02-30', '17:00', 'day'],
  ['', '17:00', 'day'],
  ['2026-12-04', '', 'time'],
] as const)('[REV74] %j %j is refused: %s', (day, time, problem) => {
  expect(read(day, time)).toEqual(err(problem));
});

test('[REV74] without one the chair closes the vote; 書面決議 needs one', () => {
  expect(read('', '')).toEqual(ok(null));
  expect(read('', '', true)).toEqual(err('needed'));
});
