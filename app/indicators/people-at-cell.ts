import type { Presence } from '#app/collab/workspace.ts';

/** Of the people at a row the one to name in a cell: who types there, else the first; null if nobody is there. */
export function personAt(people: readonly Presence[], field: string): Presence | null {
  const here = people.filter(({ place }) => place?.field === field);
  return here.find(({ place }) => place?.editing === true) ?? here[0] ?? null;
}

/** Names of those who have a cell open for typing, each once. */
export function typistsAt(people: readonly Presence[], field: string): readonly string[] {
  const typing = people.filter(({ place }) => place?.field === field && place.editing);
  return [...new Set(typing.map(({ name }) => name))];
}
