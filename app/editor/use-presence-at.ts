import { useSyncExternalStore } from 'react';
import type { NodeId } from '#shared/ids.ts';
import type { Observable, Presence } from '../collab/workspace.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';

const NOBODY: readonly Presence[] = [];
const subscribeToNothing = () => () => {};

/** The others who are at an item now; keeps its identity while they stay, so that only their rows re-render. */
export function usePresenceAt(id: NodeId): readonly Presence[] {
  const people = useWorkspaceOrNull()?.people;
  return useSyncExternalStore(
    people?.subscribe ?? subscribeToNothing,
    () => (people === undefined ? NOBODY : peopleAt(people, id)),
    () => NOBODY,
  );
}

/** Grouped once per change of presence, however many rows ask. */
const grouped = new WeakMap<readonly Presence[], ReadonlyMap<NodeId, readonly Presence[]>>();
const previous = new WeakMap<Observable<readonly Presence[]>, ReadonlyMap<NodeId, readonly Presence[]>>();

function peopleAt(people: Observable<readonly Presence[]>, id: NodeId): readonly Presence[] {
  const now = people.get();
  let groups = grouped.get(now);
  if (groups === undefined) {
    groups = groupByNode(now, previous.get(people));
    grouped.set(now, groups);
    previous.set(people, groups);
  }
  return groups.get(id) ?? NOBODY;
}

function groupByNode(
  people: readonly Presence[],
  before: ReadonlyMap<NodeId, readonly Presence[]> | undefined,
): ReadonlyMap<NodeId, readonly Presence[]> {
  const groups = new Map<NodeId, Presence[]>();
  for (const person of people) {
    const id = person.place?.nodeId;
    if (id == null) continue;
    groups.set(id, [...(groups.get(id) ?? []), person]);
  }
  return new Map(
    [...groups].map(([id, here]) => {
      const old = before?.get(id);
      return [id, old !== undefined && samePeople(old, here) ? old : here];
    }),
  );
}

function samePeople(a: readonly Presence[], b: readonly Presence[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        person.clientId === other.clientId &&
        person.name === other.name &&
        person.place?.field === other.place?.field &&
        person.place?.editing === other.place?.editing
      );
    })
  );
}
