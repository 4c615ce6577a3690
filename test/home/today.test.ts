import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createServices } from '#server/commands/create-services.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { createEventBus } from '#server/events/event-bus.ts';
import type { TodaysWork } from '#server/services/work.ts';
import type { Services } from '#server/services.ts';
import { userId } from '#shared/ids.ts';
import { type AccountWorld, createAccountWorld } from '../accounts/accounts.ts';

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
