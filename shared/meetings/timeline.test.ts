import { expect, test } from 'vitest';
import { meetingId } from '../ids.ts';
import type { MeetingBrief } from './model.ts';
import { isToday, timelineOf } from './timeline.ts';

const meeting = (round: number, startsAt: string, endsAt: string | null): MeetingBrief => ({
  id: meetingId(String(round)),
  round,
  title: '',
  startsAt,
  endsAt,
  revisionIds: [],
});
const MEETINGS = [
  meeting(3, '2026-12-18T05:00:00.000Z', null),
  meeting(1, '2026-10-09T05:00:00.000Z', '2026-10-09T07:00:00.000Z'),
  meeting(4, '2027-01-15T05:00:00.000Z', null),
  meeting(2, '2026-11-20T05:00:00.000Z', '2026-11-20T07:00:00.000Z'),
];
const rounds = (now: string) => {
  const { coming, past } = timelineOf(MEETINGS, new Date(now));
  return [coming.map(({ round }) => round), past.map(({ round }) => round)];
};

test('[MEETING6] the soonest meeting to come is first, and the latest of the past', () => {
  expect(rounds('2026-12-01T00:00:00Z')).toEqual([
    [3, 4],
    [2, 1],
  ]);
});

test('[MEETING6] a meeting is to come until it ends', () => {
  expect(rounds('2026-11-20T06:59:59Z')[0]).toEqual([2, 3, 4]);
  expect(rounds('2026-11-20T07:00:00Z')[0]).toEqual([3, 4]);
});

test('[MEETING6] one without an end is to come until its day is over in Japan', () => {
  expect(rounds('2026-12-18T14:58:00Z')[0]).toEqual([3, 4]);
  expect(rounds('2026-12-18T15:00:00Z')[0]).toEqual([4]);
});

test('[MEETING6] today is the day in Japan', () => {
  const early = meeting(5, '2026-11-20T00:00:00.000Z', null);
  expect(isToday(early, new Date('2026-11-19T15:00:00Z'))).toBe(true);
  expect(isToday(early, new Date('2026-11-19T14:59:00Z'))).toBe(false);
});
