import { momentInTokyo, readDay, readTime } from '#shared/meetings/tokyo-time.ts';
import { err, ok, type Result } from '#shared/result.ts';

export type DeadlineProblem = 'day' | 'time' | 'past' | 'needed';

interface TypedDeadline {
  readonly day: string;
  readonly time: string;
  /** 書面決議 has one. */
  readonly isNeeded: boolean;
}

/** A deadline as typed, in Japan's time; null where none was typed. It lies after `now`. */
export function readDeadline(
  { day, time, isNeeded }: TypedDeadline,
  now: Date,
): Result<Date | null, DeadlineProblem> {
  if (day.trim() === '' && time.trim() === '') return isNeeded ? err('needed') : ok(null);
  const onDay = readDay(day);
  if (onDay === null) return err('day');
  const atTime = readTime(time);
  if (atTime === null) return err('time');
  const moment = momentInTokyo(onDay, atTime);
  return moment > now ? ok(moment) : err('past');
}
