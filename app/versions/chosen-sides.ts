import type { VersionSummary } from '#shared/versions/model.ts';

const MOST = 2;

/** Where the ticks of the timeline lead within the strategy: two are compared, one with the draft; null: there are none. */
export function chosenSides(query: URLSearchParams, versions: readonly VersionSummary[]): string | null {
  // Sent without a tick, the form's address has neither these nor the sides of a comparison.
  const ids = query.getAll('side');
  if (ids.length === 0) return query.size === 0 && versions.length > 0 ? 'versions?problem=none' : null;
  if (ids.length > MOST) return 'versions?problem=tooMany';
  const numberOf = (id: string) => versions.find((version) => version.id === id)?.number ?? 0;
  const [from = '', to = 'draft'] = [...ids].sort((a, b) => numberOf(a) - numberOf(b));
  return `compare?${new URLSearchParams({ from, to })}`;
}
