import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsOfThreads } from '#server/commands/tell-threads.ts';
import { touchThreadsOf } from '#server/db/thread-revisions.ts';
import { lockThreads } from '#server/db/thread-writes.ts';
import { countOpenThreads, readNewestThreads } from '#server/db/threads.ts';
import { findThreadsToAnswer } from '#server/db/todays-work.ts';
import type { Anchor } from '#shared/comments/model.ts';
import { changeId, type RevisionId, revisionId } from '#shared/ids.ts';
import { storeRevision } from '../setup/stored-revision.ts';
import {
  type CommentWorld,
  createCommentWorld,
  DOCUMENT,
  newId,
  opening,
  replying,
} from './comment-world.ts';

let world: CommentWorld;
let submitted: RevisionId;
/** Of 委員1, never submitted. */
let draft: RevisionId;
beforeAll(async () => {
  world = await createCommentWorld();
  const authors = [await world.person('member1')];
  submitted = await storeRevision(world.sql, {
    documentId: DOCUMENT,
    authors,
    number: 3,
    state: 'submitted',
  });
  draft = await storeRevision(world.sql, { documentId: DOCUMENT, authors });
});
afterAll(() => world.close());

const onRevision = (id: RevisionId, change: string | null = 'target:an-item'): Anchor => ({
  target: 'change',
  revisionId: id,
  changeId: change === null ? null : changeId(change),
  itemTitle: '第3号 目標値の再設定',
  quote: change === null ? '' : '1,000件 → 46,000件',
});
const ofRevisions = async (person: string) =>
  (await world.threads(0, person)).filter(({ anchor }) => anchor.target === 'change').map(({ id }) => id);
/** What of the last event `person` may hear. */
const told = async (person: string) => {
  const last = world.events.findLast(({ event }) => event.type === 'threads');
  if (last === undefined || !('documentId' in last) || last.event.type !== 'threads')
    throw new Error('nothing');
  const me = await world.person(person);
  const { threads, to } = last.event;
  const { secrets } = last;
  return { to, threads: threads.filter(({ id }) => secrets?.get(id)?.has(me) !== false).map(({ id }) => id) };
};

test.each([
  ['one change of it', 'target:an-item'],
  ['it as a whole', null],
])('[COMMENT60] a comment on %s is stored and read as it was made', async (_, change) => {
  const open = opening({ anchor: onRevision(submitted, change) });
  expect(await world.take('observer', [open])).toMatchObject({ ok: true });
  const stored = (await world.threads(0, 'member5')).find(({ id }) => id === open.threadId);
  expect(stored?.anchor).toEqual(open.anchor);
});

test('[COMMENT60] a revision of nowhere and a change without a revision are refused', async () => {
  const nowhere = onRevision(revisionId(newId()));
  expect(await world.take('member1', [opening({ anchor: nowhere })])).toMatchObject({ code: 'unknownItem' });
  const { revisionId: _, ...homeless } = { ...nowhere, revisionId: null };
  const batch = { id: newId(), operations: [{ ...opening(), anchor: homeless }] };
  expect(await world.takeRaw('member1', batch)).toMatchObject({ code: 'malformed' });
});

test('[COMMENT61] threads of a revision that was never submitted are for its authors and the secretariat', async () => {
  const open = opening({ anchor: onRevision(draft) });
  expect(await world.take('member1', [open])).toMatchObject({ ok: true });
  expect(await ofRevisions('member1')).toContain(open.threadId);
  expect(await ofRevisions('secretariat')).toContain(open.threadId);
  expect(await ofRevisions('member2')).not.toContain(open.threadId);
  expect(await ofRevisions('chair')).not.toContain(open.threadId);
});

test('[COMMENT61] they come neither with the page nor as work of somebody else', async () => {
  const open = opening({ anchor: onRevision(draft) });
  const department = await world.person('department');
  const assign = {
    type: 'assign',
    threadId: open.threadId,
    assignee: department,
    dueMeetingId: null,
  } as const;
  expect(await world.take('secretariat', [open, assign])).toMatchObject({ ok: true });
  const first = await readNewestThreads(world.sql, DOCUMENT, department, 100);
  expect(first.threads.map(({ id }) => id)).not.toContain(open.threadId);
  expect(first.total).toBe(first.threads.length);
  const work = await findThreadsToAnswer(world.sql, department, [DOCUMENT]);
  expect(work.map(({ threadId }) => threadId)).not.toContain(open.threadId);
});

test('[COMMENT61] others hear that threads went on, and nothing of these', async () => {
  const open = opening({ anchor: onRevision(draft) });
  const reply = await world.take('member1', [open, opening()]);
  const everything = await told('secretariat');
  expect(reply).toMatchObject({ ok: true, revision: everything.to });
  expect(everything.threads).toHaveLength(2);
  expect((await told('member2')).threads).toEqual(everything.threads.filter((id) => id !== open.threadId));
});

test('[COMMENT61] others cannot write in them, also through a hand-made frame', async () => {
  const open = opening({ anchor: onRevision(draft) });
  expect(await world.take('member2', [open])).toMatchObject({ code: 'unknownItem' });
  expect(await world.take('member1', [open])).toMatchObject({ ok: true });
  expect(await world.take('member2', [replying(open)])).toMatchObject({ code: 'unknownThread' });
  expect(await world.take('secretariat', [replying(open)])).toMatchObject({ ok: true });
});

test('[COMMENT62] who comes to see a revision gets its threads, whatever they had before', async () => {
  const authors = [await world.person('member1')];
  const fresh = await storeRevision(world.sql, { documentId: DOCUMENT, authors });
  const open = opening({ anchor: onRevision(fresh) });
  await world.take('member1', [open]);
  const [latest] = await world.sql<{ revision: number }[]>`
    select comment_revision as revision from strategies where document_id = ${DOCUMENT}`;
  const before = latest?.revision ?? 0;
  const news = await world.sql.begin(async (tx) => {
    await lockThreads(tx, DOCUMENT);
    await tx`update revisions set number = 9, submitted_at = now() where id = ${fresh}`;
    const touched = await touchThreadsOf(tx, fresh);
    return touched && newsOfThreads(tx, touched);
  });
  expect(news?.changes).toMatchObject({ from: before, to: before + 1, threads: [{ id: open.threadId }] });
  expect(news?.secrets.size).toBe(0);
  expect((await world.threads(before, 'member2')).map(({ id }) => id)).toEqual([open.threadId]);
});

test('[COMMENT63] they are not counted among those of the text', async () => {
  const before = (await countOpenThreads(world.sql, [DOCUMENT])).get(DOCUMENT);
  await world.take('member1', [opening({ anchor: onRevision(submitted) })]);
  expect((await countOpenThreads(world.sql, [DOCUMENT])).get(DOCUMENT)).toBe(before);
});
