/** 意見と対応一覧: threads as the rows of the list that a committee passes round. */
import type { ReadNode, StrategyReading } from '../document/read.ts';
import type { NodeField } from '../document/schema.ts';
import type { MeetingId, NodeId } from '../ids.ts';
import { anchoredItem } from './item-anchor.ts';
import type { Comment, CommentKind, CommentPerson, Outcome, Thread } from './model.ts';

/** Number and title of one item above a place, as the document prints them now. */
export type PlaceStep = Pick<ReadNode, 'number' | 'title'>;

/** 該当箇所 */
export interface OpinionPlace {
  /** From the uppermost item to the one itself; empty if the item is in the bin or gone. */
  readonly path: readonly PlaceStep[];
  /** On a revision (変更案) instead of an item; `itemTitle` then names that, and its change. */
  readonly isRevision: boolean;
  /** What the item was called when the thread was opened. */
  readonly itemTitle: string;
  readonly field: NodeField | null;
  /** Words or value then. */
  readonly quote: string;
}

export interface OpinionRow {
  readonly number: number;
  readonly kind: CommentKind;
  readonly person: CommentPerson;
  /** How many endorse it (賛同). */
  readonly endorsers: number;
  readonly place: OpinionPlace;
  /** The comments of the thread that still have words, the opening one first. */
  readonly comments: readonly Pick<Comment, 'id' | 'author' | 'body'>[];
  readonly isAnswered: boolean;
  readonly rationale: string;
  /** Null: open, or a question that was simply answered. */
  readonly outcome: Outcome | null;
  /** 該当ページ of the item, or of the nearest one above that has one; ''. */
  readonly pageRef: string;
  readonly meetingId: MeetingId | null;
}

/** Which threads, in which order. */
export interface OpinionChoice {
  readonly state: 'all' | 'answered' | 'open';
  /** Null: of all meetings and of none. */
  readonly meetingId: MeetingId | null;
  readonly order: 'number' | 'place';
}

/** The rows of the list; threads without any words left are not in it. */
export function opinionRows(
  threads: readonly Thread[],
  reading: StrategyReading,
  { state, meetingId, order }: OpinionChoice,
): readonly OpinionRow[] {
  const nodes = new Map(reading.nodes.map((node) => [node.id, node]));
  const places = new Map(reading.nodes.map(({ id }, index) => [id, index]));
  const chosen = threads.filter(
    (thread) =>
      (state === 'all' || (thread.resolution !== null) === (state === 'answered')) &&
      (meetingId === null || thread.meetingId === meetingId) &&
      thread.comments.some(({ state: words }) => words.kind === 'shown'),
  );
  // Revisions come behind the document; what hangs on nothing any more comes last.
  const placeOf = ({ anchor }: Thread) =>
    anchor.target === 'change' ? nodes.size : (places.get(anchor.nodeId) ?? nodes.size + 1);
  const ordered = chosen.toSorted(
    (a, b) => (order === 'place' ? placeOf(a) - placeOf(b) : 0) || a.number - b.number,
  );
  return ordered.flatMap((thread) => rowOf(thread, nodes));
}

function rowOf(thread: Thread, nodes: ReadonlyMap<NodeId, ReadNode>): OpinionRow[] {
  const { anchor, resolution } = thread;
  const [opening] = thread.comments;
  if (opening === undefined) return [];
  const item = anchoredItem(anchor);
  const path = item === null ? [] : pathTo(item, nodes);
  return [
    {
      number: thread.number,
      kind: thread.kind,
      person: opening.author,
      endorsers: thread.endorsers.length,
      place: {
        path: path.map(({ number, title }) => ({ number, title })),
        isRevision: item === null,
        itemTitle: anchor.itemTitle,
        field: anchor.target === 'field' ? anchor.field : null,
        quote: anchor.quote,
      },
      comments: thread.comments
        .filter(({ state }) => state.kind === 'shown')
        .map(({ id, author, body }) => ({ id, author, body })),
      isAnswered: resolution !== null,
      rationale: resolution?.rationale ?? '',
      outcome: resolution?.outcome ?? null,
      pageRef: path.findLast(({ pageRef }) => pageRef !== '')?.pageRef ?? '',
      meetingId: thread.meetingId,
    },
  ];
}

function pathTo(id: NodeId, nodes: ReadonlyMap<NodeId, ReadNode>): readonly ReadNode[] {
  const node = nodes.get(id);
  if (node === undefined) return [];
  return [...(node.parent === null ? [] : pathTo(node.parent, nodes)), node];
}
