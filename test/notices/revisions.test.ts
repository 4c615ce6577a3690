import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordRevisionNotices } from '#server/commands/record-revision-notices.ts';
import { findDueRecipients, findNoticesToMail } from '#server/db/notice-mails.ts';
import { findStrategyByDocument } from '#server/db/strategies.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { RevisionId } from '#shared/ids.ts';
import type { RevisionNews } from '#shared/notices/revision-notices.ts';
import { storeRevision } from '../setup/stored-revision.ts';
import { createNoticeWorld, type NoticeWorld } from './notice-world.ts';

const documentId = sampleDocumentId('koriyama-2020');
let world: NoticeWorld;
let revision: RevisionId;
beforeAll(async () => {
  world = await createNoticeWorld();
  const authors = [world.person('member1').id];
  const title = '指標の見直し';
  revision = await storeRevision(world.sql, { documentId, authors, number: 3, title, state: 'underReview' });
  const { id: secretariat, organisationId } = world.person('secretariat');
  await world.sql`
    insert into revision_ballots (revision_id, organisation_id, number, round, hash, method, rule, opened_by,
      opened_role, opened_at, deadline)
    values (${revision}, ${organisationId}, 1, 1, 'h', 'electronic',
      ${world.sql.json({ quorum: 'moreThanHalf', tie: 'chair', approvedLabel: '了承' })}, ${secretariat},
      'secretariat', ${world.now()}, ${new Date('2026-12-04T08:00:00Z')})`;
  await world.sql`update revisions set ballot = 1 where id = ${revision}`;
  for (const name of ['chair', 'member1', 'member2']) {
    await world.sql`
      insert into revision_voters (revision_id, ballot, organisation_id, user_id, name, role)
      values (${revision}, 1, ${organisationId}, ${world.person(name).id}, ${name}, 'member')`;
  }
});
beforeEach(async () => {
  await world.sql`delete from notices`;
});
afterAll(() => world.close());

async function tell(news: RevisionNews, by: string, which = revision): Promise<readonly string[]> {
  return world.sql.begin(async (tx) => {
    const strategy = await findStrategyByDocument(tx, world.person(by), documentId);
    if (strategy === null) throw new Error('no such strategy');
    const at = world.now();
    return recordRevisionNotices(tx, { strategy, revisionId: which, news, by: world.person(by), at });
  });
}
const list = (name: string) => world.services.list(world.person(name), null);

test('[NOTICE14] who may vote reads until when, and that it is settled when it is', async () => {
  await tell('ballotOpened', 'secretariat');
  const { notices, unread } = await list('member2');
  expect(unread).toBe(1);
  expect(notices[0]).toMatchObject({
    about: 'revision',
    kind: 'ballotOpened',
    revisionId: revision,
    number: 3,
    title: '指標の見直し',
    deadline: '2026-12-04T08:00:00.000Z',
    outcome: null,
    rule: { approvedLabel: '了承' },
  });
  expect((await list('department')).notices).toEqual([]);
  await world.sql`
    update revision_ballots set closed_at = ${world.now()},
      result = ${world.sql.json({ outcome: 'approved', note: '' })} where revision_id = ${revision}`;
  expect((await list('member2')).notices[0]).toMatchObject({ deadline: null, outcome: 'approved' });
});

test('[NOTICE15] it is mailed like all others', async () => {
  await tell('submitted', 'member1');
  const now = world.now();
  const times = { now, quietSince: new Date(0), oldest: new Date(0) };
  const { id } = world.person('secretariat');
  const due = await findDueRecipients(world.sql, times, { toSample: true });
  expect(due.map((person) => person.id)).toContain(id);
  const mailed = await world.sql.begin((tx) => findNoticesToMail(tx, id, [documentId], times));
  expect(mailed.map(({ kind }) => kind)).toEqual(['revisionSubmitted']);
});

test('[NOTICE6] those of one revision are read together', async () => {
  await tell('decided', 'chair');
  await tell('applied', 'secretariat');
  const before = await list('member1');
  expect(before.unread).toBeGreaterThan(1);
  await world.services.markRead(world.person('member1'), { revisionId: revision });
  expect((await list('member1')).unread).toBe(0);
  expect((await list('chair')).unread).toBeGreaterThan(0);
});

test('[NOTICE16] who reads the strategy no longer is told nothing', async () => {
  const { id } = world.person('member2');
  await world.sql`delete from strategy_roles where user_id = ${id} and document_id = ${documentId}`;
  expect(await tell('applied', 'secretariat')).not.toContain(id);
});

test('[NOTICE14] of a revision that one may not see any more nothing is listed, counted or mailed', async () => {
  const authors = [world.person('department').id, world.person('member3').id];
  const own = await storeRevision(world.sql, { documentId, authors });
  await tell('returned', 'secretariat', own);
  expect((await list('member3')).unread).toBe(1);
  const { id } = world.person('member3');
  await world.sql`delete from revision_authors where revision_id = ${own} and user_id = ${id}`;
  expect(await list('member3')).toEqual({ notices: [], next: null, unread: 0 });
  expect((await list('department')).notices).toHaveLength(1);
});
