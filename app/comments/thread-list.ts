/** Which threads the panel lists, in which order and under which headings. Rules: shared/SPEC.md, COMMENT. */
import type { RoleName } from '#shared/access/roles.ts';
import { anchoredItem } from '#shared/comments/item-anchor.ts';
import type { Anchor, ChangeAnchor, CommentKind, Mention, Thread } from '#shared/comments/model.ts';
import type { ChangeId, MeetingId, NodeId, RevisionId, ThreadId, UserId } from '#shared/ids.ts';
import type { DocumentOrder } from './document-order.ts';

/** 未対応 / 対応済 / 自分宛 / すべて */
export const THREAD_TABS = ['open', 'resolved', 'mine', 'all'] as const;
export type ThreadTab = (typeof THREAD_TABS)[number];

/** 絞り込み; null: not filtered by it. */
export interface ThreadFilter {
  /** Whoever wrote in it or is to answer it. */
  readonly person: UserId | null;
  /** A goal or section: everything below it, too. */
  readonly goal: NodeId | null;
  readonly kind: CommentKind | null;
  /** The meeting for which it was raised, or by which it is due. */
  readonly meeting: MeetingId | null;
}

export const NO_FILTER: ThreadFilter = { person: null, goal: null, kind: null, meeting: null };

/** True if any filter is set. */
export function isFiltered(filter: ThreadFilter): boolean {
  return Object.values(filter).some((chosen) => chosen !== null);
}

/** The person who reads. */
export interface Reader {
  readonly id: UserId;
  readonly roles: readonly RoleName[];
}

/** The item that the panel follows, and the field of it that is selected. */
export interface FollowedItem {
  readonly nodeId: NodeId;
  readonly field: string | null;
}

/** On the page of a revision: that, and the change of it that is selected. */
interface FollowedChange {
  readonly revisionId: RevisionId;
  readonly changeId: ChangeId | null;
}

export type FollowedPlace = FollowedItem | FollowedChange;

/** True if both are the same, or nothing. */
export function samePlace(a: FollowedPlace | null, b: FollowedPlace | null): boolean {
  if (a === null || b === null) return a === b;
  if ('nodeId' in a) return 'nodeId' in b && a.nodeId === b.nodeId && a.field === b.field;
  return 'revisionId' in b && a.revisionId === b.revisionId && a.changeId === b.changeId;
}

/** Where an anchor hangs; words of the text are in the field `body`, as the text itself says of where one is. */
export function placeOf(anchor: Anchor): FollowedPlace {
  if (anchor.target === 'change') return { revisionId: anchor.revisionId, changeId: anchor.changeId };
  const field = anchor.target === 'field' ? anchor.field : anchor.target === 'range' ? 'body' : null;
  return { nodeId: anchor.nodeId, field };
}

/** The revision whose page one is on; null: one is in the strategy's own document. */
export function revisionAt(place: FollowedPlace | null): RevisionId | null {
  return place !== null && 'revisionId' in place ? place.revisionId : null;
}

/** What decides where a thread stands. */
export interface ListSituation {
  readonly order: DocumentOrder;
  /** Ranges whose words are gone although their item is there; changes that their revision does not have any more. */
  readonly lost: ReadonlySet<ThreadId>;
  readonly place: FollowedPlace | null;
  /** 選択中の項目のみ: the rest is counted, not listed. */
  readonly onlyPlace: boolean;
}

/** この項目 / その下の項目 / その他 / 削除された箇所; `all` where nothing is selected. */
export type GroupKey = 'item' | 'below' | 'rest' | 'gone' | 'all';

export interface ThreadGroup {
  readonly key: GroupKey;
  readonly threads: readonly Thread[];
}

export interface ThreadList {
  readonly groups: readonly ThreadGroup[];
  /** Threads that 選択中の項目のみ leaves out. */
  readonly folded: number;
}

/** True if a thread calls the reader, by name or by role, or they are to answer it, and it is open. */
function concernsReader(thread: Thread, reader: Reader): boolean {
  if (thread.resolution !== null) return false;
  if (thread.assignee?.id === reader.id) return true;
  return thread.comments.some(
    ({ state, mentions }) => state.kind === 'shown' && mentions.some((mention) => calls(mention, reader)),
  );
}

function calls(mention: Mention, { id, roles }: Reader): boolean {
  return mention.kind === 'person' ? mention.userId === id : roles.includes(mention.role);
}

/** True if a thread passes every filter that is set. */
export function passesFilter(thread: Thread, filter: ThreadFilter, order: DocumentOrder): boolean {
  const { person, goal, kind, meeting } = filter;
  if (kind !== null && thread.kind !== kind) return false;
  if (meeting !== null && thread.meetingId !== meeting && thread.dueMeetingId !== meeting) return false;
  if (person !== null && !takesPart(thread, person)) return false;
  if (goal === null) return true;
  const item = anchoredItem(thread.anchor);
  return item !== null && order.isWithin(item, goal);
}

function takesPart({ comments, assignee }: Thread, person: UserId): boolean {
  return assignee?.id === person || comments.some(({ author }) => author.id === person);
}

/**
 * How many of the threads stand under each tab. 未対応 and 対応済 are of what one has before oneself: a revision, or
 * (null) the strategy's own document; 自分宛 and すべて are of both.
 */
export function tabCounts(
  threads: readonly Thread[],
  reader: Reader,
  revision: RevisionId | null,
): Readonly<Record<ThreadTab, number>> {
  const counts = { open: 0, resolved: 0, mine: 0, all: threads.length };
  for (const thread of threads) {
    if (hangsOn(thread, revision)) counts[thread.resolution === null ? 'open' : 'resolved']++;
    if (concernsReader(thread, reader)) counts.mine++;
  }
  return counts;
}

function hangsOn({ anchor }: Thread, revision: RevisionId | null): boolean {
  return (anchor.target === 'change' ? anchor.revisionId : null) === revision;
}

/** The threads of one tab, as `tabCounts` counts them. */
export function threadsOfTab(
  threads: readonly Thread[],
  tab: ThreadTab,
  reader: Reader,
  revision: RevisionId | null,
): readonly Thread[] {
  switch (tab) {
    case 'open':
      return threads.filter((thread) => thread.resolution === null && hangsOn(thread, revision));
    case 'resolved':
      return threads.filter((thread) => thread.resolution !== null && hangsOn(thread, revision));
    case 'mine':
      return threads.filter((thread) => concernsReader(thread, reader));
    case 'all':
      return threads;
  }
}

/** Groups threads by where they stand as seen from the selection; within a group in document order, then by number. */
export function groupThreads(threads: readonly Thread[], situation: ListSituation): ThreadList {
  const { order, lost, place, onlyPlace } = situation;
  const found: Record<GroupKey, Thread[]> = { item: [], below: [], rest: [], gone: [], all: [] };
  for (const thread of threads) found[groupOf(thread, order, lost, place)].push(thread);
  const byPlace = comparePlaces(order);
  for (const key of ['below', 'rest', 'all'] as const) found[key].sort(byPlace);
  found.gone.sort(byNumber);
  found.item.sort((a, b) => Number(isAt(b, place)) - Number(isAt(a, place)) || byNumber(a, b));
  if (place === null) return { groups: filled(found, ['all', 'gone']), folded: 0 };
  const here: readonly ThreadGroup[] = [{ key: 'item', threads: found.item }, ...filled(found, ['below'])];
  if (onlyPlace) return { groups: here, folded: found.rest.length + found.gone.length };
  return { groups: [...here, ...filled(found, ['rest', 'gone'])], folded: 0 };
}

function filled(found: Readonly<Record<GroupKey, readonly Thread[]>>, keys: readonly GroupKey[]) {
  return keys.map((key) => ({ key, threads: found[key] })).filter((group) => group.threads.length > 0);
}

function groupOf(
  { id, anchor }: Thread,
  order: DocumentOrder,
  lost: ReadonlySet<ThreadId>,
  place: FollowedPlace | null,
): GroupKey {
  if (anchor.target === 'change') return lost.has(id) ? 'gone' : groupOfChange(anchor, place);
  const item = place !== null && 'nodeId' in place ? place.nodeId : null;
  if (lost.has(id) || order.position(anchor.nodeId) < 0) {
    // Words that are gone from the item that one looks at belong to that item.
    return anchor.nodeId === item ? 'item' : 'gone';
  }
  if (place === null) return 'all';
  if (anchor.nodeId === item) return 'item';
  return item !== null && order.isWithin(anchor.nodeId, item) ? 'below' : 'rest';
}

/** Below a revision lie its changes. */
function groupOfChange({ revisionId, changeId }: ChangeAnchor, place: FollowedPlace | null): GroupKey {
  if (place === null) return 'all';
  if (revisionAt(place) !== revisionId || !('changeId' in place)) return 'rest';
  if (place.changeId === changeId) return 'item';
  return place.changeId === null ? 'below' : 'rest';
}

function isAt({ anchor }: Thread, place: FollowedPlace | null): boolean {
  if (place === null || !('field' in place) || place.field === null) return false;
  return anchor.target === 'field' && anchor.field === place.field;
}

/** Revisions come behind the document. */
function comparePlaces(order: DocumentOrder) {
  const position = ({ anchor }: Thread) =>
    anchor.target === 'change' ? Number.MAX_SAFE_INTEGER : order.position(anchor.nodeId);
  return (a: Thread, b: Thread): number => position(a) - position(b) || byNumber(a, b);
}

/** Own threads that the server has not numbered yet are the newest. */
function byNumber(a: Thread, b: Thread): number {
  return (a.number || Number.MAX_SAFE_INTEGER) - (b.number || Number.MAX_SAFE_INTEGER);
}
