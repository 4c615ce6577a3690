import type { VersionSummary } from '#shared/versions/model.ts';

const MOST = 2;

/** Field that the timeline's form sends with its ticks, also without one. */
export const TICKED = 'ticked';

/** Where the ticks of the timeline lead within the strategy: two are compared, one with the draft; null: it is no form of it. */
export function chosenSides(query: URLSearchParams, versions: readonly VersionSummary[]): string | null {
  if (!query.has(TICKED)) return null;
  const ids = query.getAll('side');
  if (ids.length === 0) return 'versions?problem=none';
  if (ids.length > MOST) return 'versions?problem=tooMany';
  const numberOf = (id: string) => versions.find((version) => version.id === id)?.number ?? 0;
  const [from = '', to = 'draft'] = [...ids].sort((a, b) => numberOf(a) - numberOf(b));
  return `compare?${new URLSearchParams({ from, to })}`;
}
