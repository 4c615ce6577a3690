import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createServices } from '#server/commands/create-services.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { createEventBus } from '#server/events/event-bus.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { TodaysWork } from '#server/services/work.ts';
import type { Services } from '#server/services.ts';
import { userId } from '#shared/ids.ts';
import { type AccountWorld, createAccountWorld } from '../accounts/accounts.ts';
import { storeRevision } from '../setup/stored-revision.ts';

let world: AccountWorld;
let services: Services;
beforeAll(async () => {
  world = await createAccountWorld({ sample: true });
  const store = createDocumentStore(world.sql);
  services = createServices({
    accounts: world.context,
    documents: {
      async readDurable(id) {
        const doc = new Y.Doc();
        for (const { bytes } of (await store.load(id))?.tail ?? []) Y.applyUpdate(doc, bytes);
        return doc;
      },
      presence: () => [],
    },
    events: createEventBus(),
    samplePassword: 'x',
  });
  // The sample's meetings lie around the day on which it was loaded; these around the day of the test's clock.
  await world.sql`update meetings set starts_at = '2026-11-01T05:00:00Z', ends_at = null where round = 1`;
  await world.sql`update meetings set starts_at = '2026-12-04T05:00:00Z', ends_at = null where round = 2`;
});
afterAll(() => world.close());

async function today(person: string): Promise<TodaysWork> {
  const [row] = await world.sql<{ id: string; organisation_id: string; is_administrator: boolean }[]>`
    select id, organisation_id, is_administrator from users where email = ${`${person}@sakutei.example`}`;
  if (row === undefined) throw new Error(`no ${person}`);
  return services.work.today({
    id: userId(row.id),
    organisationId: row.organisation_id,
    name: person,
    email: '',
    isAdministrator: row.is_administrator,
    isSample: true,
  });
}

test('[WORK18] names what one is to answer, with the meeting by which it is due', async () => {
  const { answers } = await today('department');
  expect(answers).toHaveLength(2);
  expect(answers[0]).toMatchObject({
    slug: expect.stringMatching(/koriyama-2020|kamiichi-2/),
    field: 'target',
    labels: { baseline: expect.any(String) },
    due: { round: 2, startsAt: '2026-12-04T05:00:00.000Z' },
  });
});

test('[WORK18] forgets what is answered, and what one may no longer read', async () => {
  const [first] = (await today('department')).answers;
  await world.sql`
    update comment_threads set resolved_at = now(), outcome = 'adopted', resolved_by = assignee_id,
      resolved_role = 'department' where id = ${first?.threadId ?? ''}`;
  expect((await today('department')).answers).toHaveLength(1);
  await world.sql`update strategy_roles set role = 'viewer' where role = 'department'`;
  expect((await today('department')).answers).toEqual([]);
  await world.sql`update strategy_roles set role = 'department' where role = 'viewer' and department_id is not null`;
});

test('[WORK18] names the next meeting of each strategy, the soonest first, and none that has begun', async () => {
  await world.sql`
    update meetings set starts_at = '2026-11-25T05:00:00Z'
    where round = 2 and document_id = (select document_id from strategies where slug = 'isesaki-2')`;
  const { meetings } = await today('member1');
  expect(meetings.map(({ slug, round }) => [slug, round])).toEqual([
    ['isesaki-2', 2],
    ['iizuka-next', 2],
    ['kamiichi-2', 2],
    ['koriyama-2020', 2],
  ]);
  expect((await today('admin')).meetings).toEqual([]);
});

describe('revisions', () => {
  const document = sampleDocumentId('koriyama-2020');
  const idOf = async (person: string) => {
    const [row] = await world.sql<{ id: string }[]>`
      select id from users where email = ${`${person}@sakutei.example`}`;
    return userId(row?.id ?? '');
  };
  /** Under review, with an electronic ballot in which these people may vote. */
  async function ballotOn(number: number, deadline: string | null, voters: readonly string[]) {
    const authors = [await idOf('department')];
    const state = 'underReview';
    const id = await storeRevision(world.sql, { documentId: document, authors, number, state });
    const at = new Date('2026-11-19T05:00:00Z');
    await world.sql`
      insert into revision_ballots (revision_id, organisation_id, number, round, hash, method, rule, opened_by,
        opened_role, opened_at, deadline)
      select id, organisation_id, 1, 1, 'now', 'electronic', '{}'::jsonb, opened_by, 'secretariat', ${at},
        ${deadline === null ? null : new Date(deadline)} from revisions where id = ${id}`;
    await world.sql`update revisions set ballot = 1 where id = ${id}`;
    for (const name of voters) {
      await world.sql`
        insert into revision_voters (revision_id, ballot, organisation_id, user_id, name, role)
        select id, 1, organisation_id, ${await idOf(name)}, ${name}, 'member' from revisions where id = ${id}`;
    }
    return id;
  }
  const vote = async (revision: string, person: string, hash: string) => world.sql`
    insert into revision_votes (organisation_id, revision_id, ballot, user_id, role, choice, round, hash, at)
    select organisation_id, id, 1, ${await idOf(person)}, 'member', 'for', 1, ${hash}, now()
    from revisions where id = ${revision}`;
  const waiting = async (person: string) =>
    (await today(person)).revisions
      .filter(({ slug }) => slug === 'koriyama-2020')
      .map(({ number, task }) => [number, task]);

  test('[WORK18] names those to vote on by their deadline, until one has a vote that counts', async () => {
    const later = await ballotOn(21, '2026-12-10T08:00:00Z', ['chair', 'member1']);
    await ballotOn(22, null, ['member1']);
    await ballotOn(23, '2026-12-01T08:00:00Z', ['member1']);
    expect(await waiting('member1')).toEqual([
      [23, 'vote'],
      [21, 'vote'],
      [22, 'vote'],
    ]);
    expect((await today('member1')).revisions.find(({ number }) => number === 23)).toMatchObject({
      slug: 'koriyama-2020',
      name: '目標値の再設定',
      deadline: '2026-12-01T08:00:00.000Z',
    });
    expect(await waiting('member2')).toEqual([]);
    await vote(later, 'member1', 'another hash');
    expect(await waiting('member1')).toHaveLength(3);
    await vote(later, 'member1', 'now');
    expect(await waiting('member1')).toHaveLength(2);
    expect(await waiting('chair')).toEqual([[21, 'vote']]);
    await vote(later, 'chair', 'now');
    expect(await waiting('chair')).toEqual([[21, 'close']]);
  });

  test('[WORK18] names what waits for the secretariat and for the authors', async () => {
    const authors = [await idOf('member3')];
    const store = (number: number, state: string) =>
      storeRevision(world.sql, { documentId: document, authors, number, state });
    await store(31, 'submitted');
    await store(32, 'approved');
    await store(33, 'returned');
    expect(await waiting('secretariat')).toEqual([
      [31, 'screen'],
      [32, 'apply'],
    ]);
    expect(await waiting('member3')).toEqual([[33, 'mend']]);
    expect(await waiting('viewer')).toEqual([]);
  });

  test('[WORK18] a card says how many are under review', async () => {
    const [row] = await world.sql<{ organisation_id: string }[]>`
      select organisation_id from strategies where document_id = ${document}`;
    const viewer = { id: await idOf('viewer'), organisationId: row?.organisation_id ?? '' };
    const other = { name: '', email: '', isAdministrator: false, isSample: true };
    const cards = await services.strategies.list({ ...viewer, ...other });
    expect(cards.find(({ slug }) => slug === 'koriyama-2020')?.underReview).toBe(3);
    expect(cards.find(({ slug }) => slug === 'kamiichi-2')?.underReview).toBe(0);
  });
});
