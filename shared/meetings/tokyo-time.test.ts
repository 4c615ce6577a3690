import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { momentInTokyo, readDay, readTime, tokyoClock } from './tokyo-time.ts';

describe.each(['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'])(
  'on a machine in %s',
  (zone) => {
    const own = process.env.TZ;
    beforeEach(() => {
      process.env.TZ = zone;
    });
    afterEach(() => {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    });

    test('[MEETING2] a day and a time are Japan’s', () => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(momentInTokyo('2026-11-20', '14:00').toISOString()).toBe('2026-11-20T05:00:00.000Z');
      expect(momentInTokyo('2026-03-08', '00:30').toISOString()).toBe('2026-03-07T15:30:00.000Z');
    });

    test('[MEETING2] a moment reads back as the day and time that were entered', () => {
      for (const [day, time] of [
        ['2026-11-20', '14:00'],
        ['2026-03-08', '02:30'],
        ['2028-02-29', '00:00'],
        ['2026-12-31', '23:59'],
      ] as const) {
        expect(tokyoClock(momentInTokyo(day, time))).toEqual({ day, time });
      }
    });
  },
);

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026/11/20', '2026-11-20'],
  ['2026年4月1日', '2026-04-01'],
  ['２０２６年　４月１日', '2026-04-01'],
  ['2026.4.1', '2026-04-01'],
  ['2028-02-29', '2028-02-29'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['2026-00-10', null],
  ['0026-11-20', null],
  ['20266-11-20', null],
  ['来週の金曜', null],
  ['', null],
])('[MEETING2] the day %s is read as %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each([
  ['14:00', '14:00'],
  ['9:05', '09:05'],
  ['14時', '14:00'],
  ['14時30分', '14:30'],
  ['１４：３０', '14:30'],
  ['14:30:00', '14:30'],
  ['24:00', null],
  ['14:60', null],
  ['午後2時', null],
  ['', null],
])('[MEETING2] the time %s is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
