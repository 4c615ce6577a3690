import type { ActivityPlace } from '#shared/activity/model.ts';
import type { Entry, Tree } from '#shared/document/tree.ts';
import type { NodeId } from '#shared/ids.ts';

/** What became of one node's place. */
export type PlaceChange = { readonly id: NodeId } & (
  | { readonly kind: 'added' | 'restored'; readonly to: ActivityPlace }
  | { readonly kind: 'binned'; readonly from: ActivityPlace }
  | { readonly kind: 'moved'; readonly from: ActivityPlace; readonly to: ActivityPlace }
);

/** A tree with the titles that its nodes had. */
export interface TitledTree {
  readonly tree: Tree;
  readonly title: (id: NodeId) => string;
}

/**
 * What changed in the tree. What goes into the bin or comes back below another node is not told again; of a node
 * that changed sides only that. `touched` decides which of several siblings in another order was moved.
 */
export function placeChanges(
  before: TitledTree,
  after: TitledTree,
  touched: ReadonlySet<string>,
): readonly PlaceChange[] {
  const changes: PlaceChange[] = [];
  const reordered = reorderedNodes(before.tree, after.tree, touched);
  for (const entry of after.tree.entries.values()) {
    const { id } = entry;
    const was = before.tree.entries.get(id);
    if (was === undefined) {
      if (!entry.binned) changes.push({ id, kind: 'added', to: placeOf(entry, after) });
    } else if (was.binned !== entry.binned) {
      if (entry.binned) changes.push({ id, kind: 'binned', from: placeOf(was, before) });
      else changes.push({ id, kind: 'restored', to: placeOf(entry, after) });
    } else if (!entry.hidden && (was.parent?.id !== entry.parent?.id || reordered.has(id))) {
      changes.push({ id, kind: 'moved', from: placeOf(was, before), to: placeOf(entry, after) });
    }
  }
  for (const was of before.tree.entries.values()) {
    if (after.tree.entries.has(was.id) || was.binned) continue;
    changes.push({ id: was.id, kind: 'binned', from: placeOf(was, before) });
  }
  return changes;
}

function placeOf(entry: Entry, { tree, title }: TitledTree): ActivityPlace {
  const siblings = entry.parent?.children ?? tree.roots;
  const alike = siblings.filter(
    ({ kind, binned, id }) => kind === entry.kind && (!binned || id === entry.id),
  );
  const position = alike.indexOf(entry) + 1;
  const { parent } = entry;
  return { parent: parent?.id ?? null, title: parent === null ? '' : title(parent.id), position };
}

function reorderedNodes(before: Tree, after: Tree, touched: ReadonlySet<string>): ReadonlySet<string> {
  const moved = new Set<string>();
  const compare = (was: readonly Entry[], is: readonly Entry[]) => {
    for (const id of reorderedSiblings(was, is, touched)) moved.add(id);
  };
  compare(before.roots, after.roots);
  for (const entry of after.entries.values()) {
    const was = before.entries.get(entry.id);
    if (was !== undefined && entry.children.length > 1) compare(was.children, entry.children);
  }
  return moved;
}

function reorderedSiblings(
  before: readonly Entry[],
  after: readonly Entry[],
  touched: ReadonlySet<string>,
): readonly string[] {
  const ranks = new Map(before.filter(({ binned }) => !binned).map(({ id }, rank) => [id as string, rank]));
  const common = after.filter(({ id, binned }) => !binned && ranks.has(id)).map(({ id }) => id as string);
  const order = common.map((id) => ranks.get(id) ?? 0);
  if (order.every((rank, at) => at === 0 || rank > (order[at - 1] ?? 0))) return [];
  const suspects = common.filter((id) => touched.has(id));
  if (suspects.length === 1) return suspects;
  const staying = longestAscending(order);
  return common.filter((_, at) => !staying.has(at));
}

/** Indexes of a longest ascending part of distinct numbers. */
function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, where the ascending part of it with the smallest last number ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let length = ends.findIndex((end) => (numbers[end] ?? 0) > number);
    if (length < 0) length = ends.length;
    previous[at] = ends[length - 1];
    ends[length] = at;
  }
  const part = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) part.add(at);
  return part;
}
