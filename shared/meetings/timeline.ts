import type { MeetingBrief } from './model.ts';
import { momentInTokyo, tokyoClock } from './tokyo-time.ts';

/** Meetings by when they are: the soonest of those to come first, the latest of those that have been first. */
export interface Timeline<T> {
  readonly coming: readonly T[];
  readonly past: readonly T[];
}

/** Sorts meetings at a moment; one without an end lasts until its day is over in Japan. */
export function timelineOf<T extends MeetingBrief>(meetings: readonly T[], now: Date): Timeline<T> {
  const ordered = [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.round - b.round);
  return {
    coming: ordered.filter((meeting) => endOf(meeting) > now),
    past: ordered.filter((meeting) => endOf(meeting) <= now).reverse(),
  };
}

/** True if the meeting is on the day in Japan that it is now. */
export function isToday({ startsAt }: MeetingBrief, now: Date): boolean {
  return tokyoClock(new Date(startsAt)).day === tokyoClock(now).day;
}

function endOf({ startsAt, endsAt }: MeetingBrief): Date {
  if (endsAt !== null) return new Date(endsAt);
  const { day } = tokyoClock(new Date(startsAt));
  return momentInTokyo(day, '23:59');
}
