const FORMAT = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment in Japan's time, e.g. 2026年11月20日(金) 14:05. */
export function formatDateTime(moment: Date): string {
  const parts = Object.fromEntries(FORMAT.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.year}年${parts.month}月${parts.day}日(${parts.weekday}) ${parts.hour}:${parts.minute}`;
}

/** The time of day in Japan, e.g. 14:05. */
export function formatTime(moment: Date): string {
  return formatDateTime(moment).slice(-5);
}

/** The day in Japan, e.g. 2026年11月20日(金). */
export function formatDay(moment: Date): string {
  return formatDateTime(moment).slice(0, -6);
}

/** From when to when, e.g. 2026年11月20日(金) 14:00～16:00; without an end 14:00～. */
export function formatPeriod(start: Date, end: Date | null): string {
  if (end === null) return `${formatDateTime(start)}～`;
  const isSameDay = formatDay(start) === formatDay(end);
  return `${formatDateTime(start)}～${isSameDay ? formatTime(end) : formatDateTime(end)}`;
}
