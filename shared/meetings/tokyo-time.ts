/** Japan's clock, whatever zone the server or the browser is set to. It has been UTC+9 all year since 1952. */

const OFFSET_MS = 9 * 60 * 60 * 1_000;
const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2099;

/** The day as 2026-11-20, from what a date field or a person writes (2026/11/20, 2026年11月20日); null if none. */
export function readDay(typed: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(typed));
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  return date.toISOString().slice(0, 10);
}

/** The time as 14:05, from what a time field or a person writes (14:05, 14時5分); null if it is none. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?::|時)(\d{1,2})?分?(?::00)?$/.exec(plain(typed));
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** The moment at which it is this time of this day in Japan; of values as `readDay` and `readTime` give them. */
export function momentInTokyo(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+09:00`);
}

/** Day (2026-11-20) and time (14:05) of a moment in Japan. */
export function tokyoClock(moment: Date): { readonly day: string; readonly time: string } {
  const shifted = new Date(moment.getTime() + OFFSET_MS).toISOString();
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}

/** Full-width digits and signs of an IME count as the plain ones. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
