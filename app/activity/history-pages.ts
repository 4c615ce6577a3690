import type { ActivityEntry, ActivityPage } from '#shared/activity/model.ts';

/** Entries that are shown, newest first; `next` asks for those before them. */
export interface ShownHistory extends ActivityPage {
  /** There may be newer ones: the last question was not answered. */
  readonly isStale: boolean;
}

/** What is shown once the newest page has come again: older ones stay, what was joined or taken back goes. */
export function withNewest(shown: ShownHistory | null, newest: ActivityPage): ShownHistory {
  const last = newest.entries.at(-1);
  if (shown === null || newest.next === null || last === undefined) return { ...newest, isStale: false };
  const older = shown.entries.filter((entry) => isOlder(entry, last));
  // None: there are more new ones than a page holds, and what was shown may not follow on them.
  if (older.length === shown.entries.length || older.length === 0) return { ...newest, isStale: false };
  return { entries: [...newest.entries, ...older], next: shown.next, isStale: false };
}

/** What is shown with the page that was asked for by its `next`. */
export function withOlder(shown: ShownHistory, older: ActivityPage): ShownHistory {
  const known = new Set(shown.entries.map(({ id }) => id));
  const entries = older.entries.filter(({ id }) => !known.has(id));
  return { ...shown, entries: [...shown.entries, ...entries], next: older.next };
}

function isOlder(entry: ActivityEntry, than: ActivityEntry): boolean {
  return entry.seq < than.seq || (entry.seq === than.seq && entry.id < than.id);
}
