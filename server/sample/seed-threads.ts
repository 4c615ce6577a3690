import type * as Y from 'yjs';
import { takeBatch } from '#server/commands/take-comments.ts';
import type { Transaction } from '#server/db/database.ts';
import { makeFieldAnchor, makeNodeAnchor } from '#shared/comments/item-anchor.ts';
import { makeRangeAnchor } from '#shared/comments/make-anchor.ts';
import type { Anchor } from '#shared/comments/model.ts';
import type { CommentOperation } from '#shared/comments/operations.ts';
import { bodyOf, readBody } from '#shared/document/body.ts';
import { type ReadNode, readStrategy } from '#shared/document/read.ts';
import { commentId, type DocumentId, nodeId, threadId, type UserId } from '#shared/ids.ts';
import { momentInTokyo, tokyoClock } from '#shared/meetings/tokyo-time.ts';
import { sampleMeetingId } from './meetings.ts';
import { sampleUuid } from './sample-uuid.ts';
import { type SampleThread, type SampleWords, sampleThreads } from './threads.ts';

/** Where the threads of one sample strategy go. */
interface ThreadTarget {
  readonly slug: string;
  readonly documentId: DocumentId;
  readonly doc: Y.Doc;
  /** Ids of the sample's people by the local part of their address. */
  readonly people: ReadonlyMap<string, UserId>;
  /** When the sample is loaded; the threads are some days older. */
  readonly now: Date;
}

const DAY_MS = 86_400_000;
const MINUTES_BETWEEN = 7 * 60_000;

/** One thing that somebody did, with when. */
interface Act extends Pick<SampleWords, 'by' | 'daysAgo'> {
  readonly operation: CommentOperation;
}

/** Writes a strategy's sample threads as its people would have: through the command, each in their own name. */
export async function seedThreads(sql: Transaction, target: ThreadTarget): Promise<void> {
  const { slug, doc, documentId, people, now } = target;
  const nodes = new Map(readStrategy(doc).nodes.map((node) => [node.id, node]));
  const ids = idsFor(slug);
  const acts = (sampleThreads[slug] ?? []).flatMap((thread) => {
    const node = nodes.get(nodeId(`${slug}.${thread.path}`));
    if (node === undefined)
      throw new Error(`the sample comments on ${thread.path}, which ${slug} does not have`);
    return actsOf(thread, anchorOf(doc, node, thread), target, ids);
  });
  const inOrder = acts.toSorted((a, b) => b.daysAgo - a.daysAgo);
  for (const [nth, { by, daysAgo, operation }] of inOrder.entries()) {
    const { day } = tokyoClock(new Date(now.getTime() - daysAgo * DAY_MS));
    // In office hours, each a little after the one before.
    const at = new Date(momentInTokyo(day, '10:00').getTime() + nth * MINUTES_BETWEEN);
    const userId = personIn(people, by);
    const taken = await takeBatch(
      sql,
      at,
      { documentId, userId, doc, batch: null },
      { id: ids(), operations: [operation] },
    );
    if (!taken.ok) throw new Error(`the sample's ${operation.type} by ${by} is refused: ${taken.error}`);
  }
}

/** What follows on the same day follows in this order. */
function actsOf(
  thread: SampleThread,
  anchor: Anchor,
  { slug, people }: ThreadTarget,
  ids: () => string,
): readonly Act[] {
  const id = threadId(ids());
  const { by, daysAgo, kind, body, replies = [], endorsedBy = [], assigned, answer, round } = thread;
  const words = (text: string) => ({ commentId: commentId(ids()), body: text, mentions: [] });
  const meetingId = round === undefined ? null : sampleMeetingId(slug, round);
  const acts: Act[] = [
    { by, daysAgo, operation: { type: 'open', threadId: id, kind, anchor, meetingId, ...words(body) } },
  ];
  for (const person of endorsedBy) {
    acts.push({ by: person, daysAgo, operation: { type: 'endorse', threadId: id, endorsed: true } });
  }
  for (const reply of replies) {
    acts.push({ ...reply, operation: { type: 'reply', threadId: id, ...words(reply.body) } });
  }
  if (assigned !== undefined) {
    const assignee = personIn(people, assigned.to);
    const dueMeetingId = sampleMeetingId(slug, assigned.dueRound);
    const operation: CommentOperation = { type: 'assign', threadId: id, assignee, dueMeetingId };
    acts.push({ by: 'secretariat', daysAgo: replies[0]?.daysAgo ?? daysAgo, operation });
  }
  if (answer !== undefined) {
    const { outcome, rationale } = answer;
    const operation: CommentOperation = { type: 'resolve', threadId: id, outcome, rationale, replaces: null };
    acts.push({ ...answer, operation });
  }
  return acts;
}

function anchorOf(doc: Y.Doc, node: ReadNode, { on, path }: SampleThread): Anchor {
  if (on === 'item') return makeNodeAnchor(node);
  if ('field' in on) return makeFieldAnchor(node, on.field);
  const body = bodyOf(doc, node.id);
  const from = body === null ? -1 : readBody(body).text.indexOf(on.words);
  const range = makeRangeAnchor(doc, node, { from, to: from + on.words.length });
  if (!range.ok) throw new Error(`the text of ${path} does not have 「${on.words}」: ${range.error}`);
  return range.value;
}

function personIn(people: ReadonlyMap<string, UserId>, name: string): UserId {
  const id = people.get(name);
  if (id === undefined) throw new Error(`the sample names ${name}, whom it does not define`);
  return id;
}

/** Ids of one strategy's comments, the same in every installation. */
function idsFor(slug: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    return sampleUuid(`comment ${made} of ${slug}`);
  };
}
