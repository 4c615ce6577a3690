import { expect, test } from 'vitest';
import { formatDateTime, formatDay, formatPeriod, formatTime } from './date-time.ts';

test('[RUN24] a moment is written in Japanese time with its weekday', () => {
  expect(formatDateTime(new Date('2026-11-20T05:05:00Z'))).toBe('2026年11月20日(金) 14:05');
});

test('[RUN24] midnight in Japan is 00:00 of the new day', () => {
  expect(formatDateTime(new Date('2026-03-31T15:00:00Z'))).toBe('2026年4月1日(水) 00:00');
  expect(formatTime(new Date('2026-03-31T15:00:00Z'))).toBe('00:00');
});

test('[RUN24] a period says the day once', () => {
  const start = new Date('2026-11-20T05:00:00Z');
  expect(formatDay(start)).toBe('2026年11月20日(金)');
  expect(formatPeriod(start, new Date('2026-11-20T07:00:00Z'))).toBe('2026年11月20日(金) 14:00～16:00');
  expect(formatPeriod(start, new Date('2026-11-20T15:30:00Z'))).toBe(
    '2026年11月20日(金) 14:00～2026年11月21日(土) 00:30',
  );
  expect(formatPeriod(start, null)).toBe('2026年11月20日(金) 14:00～');
});
