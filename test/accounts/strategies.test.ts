import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { AccountContext } from '#server/commands/account-context.ts';
import { createServices } from '#server/commands/create-services.ts';
import type { Documents } from '#server/commands/strategy-context.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { createEventBus } from '#server/events/event-bus.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Viewer } from '#server/services/viewer.ts';
import type { Services } from '#server/services.ts';
import { setStrategyField } from '#shared/document/edit.ts';
import { type DepartmentId, departmentId, nodeId, userId } from '#shared/ids.ts';
import { type AccountWorld, createAccountWorld } from './accounts.ts';

let world: AccountWorld;
let services: Services;
let reads = 0;
const koriyama = sampleDocumentId('koriyama-2020');

beforeAll(async () => {
  world = await createAccountWorld({ sample: true });
  services = createServices({
    accounts: world.context,
    documents: storedDocuments(world.context),
    events: createEventBus(),
    samplePassword: 'x',
  });
});
afterAll(() => world.close());

/** What is in the log, without a sync server; two people have Koriyama open. */
function storedDocuments({ sql }: AccountContext): Documents {
  const store = createDocumentStore(sql);
  return {
    async readDurable(id) {
      reads += 1;
      const stored = await store.load(id);
      const doc = new Y.Doc();
      for (const { bytes } of stored?.tail ?? []) Y.applyUpdate(doc, bytes);
      return doc;
    },
    presence: (id) =>
      id === koriyama ? ['委員2', '会長'].map((name) => ({ userId: userId(name), name })) : [],
  };
}

async function viewer(person: string): Promise<Viewer> {
  const [row] = await world.sql<{ id: string; organisation_id: string; is_administrator: boolean }[]>`
    select id, organisation_id, is_administrator from users where email = ${`${person}@sakutei.example`}`;
  if (row === undefined) throw new Error(`no ${person}`);
  return {
    id: userId(row.id),
    organisationId: row.organisation_id,
    name: person,
    email: `${person}@sakutei.example`,
    isAdministrator: row.is_administrator,
    isSample: true,
  };
}

describe('the list', () => {
  test('[ACCESS8] has the strategies of one’s roles, in the organisation’s order', async () => {
    const cards = await services.strategies.list(await viewer('observer'));
    expect(cards.map(({ slug, stage, canEdit }) => [slug, stage, canEdit])).toEqual([
      ['koriyama-2020', 'drafting', false],
      ['iizuka-next', 'drafting', false],
      ['iizuka-current', 'adopted', false],
      ['kamiichi-2', 'drafting', false],
      ['isesaki-2', 'deliberation', false],
      ['national-1', 'adopted', false],
      ['national-2', 'adopted', false],
    ]);
  });

  test('[ACCESS6] an administrator without a role has none', async () => {
    expect(await services.strategies.list(await viewer('admin'))).toEqual([]);
  });

  test('[ACCESS21] a card says what the strategy calls itself, who is there, and what changed last', async () => {
    const member = await viewer('member1');
    await world.sql`update documents set changed_at = '2026-11-19T01:00:00Z', changed_by = ${member.id} where id = ${koriyama}`;
    const [card] = await services.strategies.list(member);
    expect(card).toMatchObject({
      title: '郡山市総合戦略',
      municipality: '郡山市',
      canEdit: true,
      present: [{ name: '委員2' }, { name: '会長' }],
      lastChange: { at: new Date('2026-11-19T01:00:00Z'), by: '委員1' },
    });
  });

  test('[ACCESS21] a document is read again only when it has changed', async () => {
    const member = await viewer('member1');
    await services.strategies.list(member);
    reads = 0;
    await services.strategies.list(member);
    expect(reads).toBe(0);
    await retitle('郡山市の新しい戦略');
    const [card] = await services.strategies.list(member);
    expect(card?.title).toBe('郡山市の新しい戦略');
    expect(reads).toBe(1);
  });
});

/** Appends one edit to Koriyama's log. */
async function retitle(title: string): Promise<void> {
  const store = createDocumentStore(world.sql);
  const stored = await store.load(koriyama);
  if (stored === null) throw new Error('no document');
  const doc = new Y.Doc();
  for (const { bytes } of stored.tail) Y.applyUpdate(doc, bytes);
  const updates: { bytes: Uint8Array; userId: null }[] = [];
  doc.on('update', (bytes: Uint8Array) => updates.push({ bytes, userId: null }));
  setStrategyField(doc, 'test', 'title', title);
  await store.commit([{ documentId: koriyama, generation: stored.generation, updates, bindings: [] }]);
}

describe('opening', () => {
  test('[ACCESS8] an unknown strategy is unknown', async () => {
    expect(await services.strategies.open(await viewer('member1'), 'nowhere')).toEqual({
      ok: false,
      error: { code: 'unknown' },
    });
  });

  test('[ACCESS8] one without a role says who gives access', async () => {
    expect(await services.strategies.open(await viewer('admin'), 'kamiichi-2')).toEqual({
      ok: false,
      error: { code: 'noAccess', hasRole: false, askNames: ['事務局'] },
    });
  });

  test('[ACCESS8] another organisation’s strategies do not exist', async () => {
    const stranger = { ...(await viewer('member1')), organisationId: crypto.randomUUID() };
    expect(await services.strategies.open(stranger, 'kamiichi-2')).toMatchObject({
      error: { code: 'unknown' },
    });
    expect(await services.strategies.list(stranger)).toEqual([]);
  });

  test.each([
    ['member1', 'kamiichi-2', null],
    ['member1', 'isesaki-2', 'stageDeliberation'],
    ['secretariat', 'iizuka-current', 'stageAdopted'],
    ['viewer', 'kamiichi-2', 'roleMayNot'],
    ['member1', 'national-1', 'frameworkBySecretariat'],
  ] as const)('[ACCESS2] %s in %s cannot edit because of %s', async (person, slug, whyNot) => {
    expect(await services.strategies.open(await viewer(person), slug)).toMatchObject({
      value: { slug, whyNot, canEdit: whyNot === null },
    });
  });

  test('[ACCESS3] members edit by the strategy’s setting', async () => {
    const member = await viewer('member1');
    await world.sql`update strategies set direct_editing = 'inMeetings' where slug = 'kamiichi-2'`;
    const opened = await services.strategies.open(member, 'kamiichi-2');
    await world.sql`update strategies set direct_editing = 'allowed' where slug = 'kamiichi-2'`;
    expect(opened).toMatchObject({ value: { canEdit: false, whyNot: 'outsideMeeting' } });
  });

  test('[WORK15] a read strategy has its nodes and the bodies of those that have one', async () => {
    const read = await services.strategies.read(await viewer('viewer'), 'koriyama-2020');
    if (!read.ok) throw new Error(read.error.code);
    const { nodes } = read.value.reading;
    const withBody = nodes.filter(({ kind }) => kind === 'section' || kind === 'goal' || kind === 'measure');
    expect(Object.keys(read.value.bodies).sort()).toEqual(withBody.map(({ id }) => id as string).sort());
  });

  test('[ACCESS8] a snapshot asks for the same right', async () => {
    expect(await services.strategies.snapshot(await viewer('viewer'), 'kamiichi-2')).toMatchObject({
      value: { format: 1, slug: 'kamiichi-2', stage: 'drafting' },
    });
    expect(await services.strategies.snapshot(await viewer('admin'), 'kamiichi-2')).toMatchObject({
      error: { code: 'noAccess' },
    });
  });
});

describe('responsible departments', () => {
  let department: DepartmentId;
  const node = async () => {
    const read = await services.strategies.read(await viewer('secretariat'), 'kamiichi-2');
    const [first] = read.ok ? read.value.reading.nodes : [];
    if (first === undefined) throw new Error('no node');
    return first.id;
  };
  const assigned = async () => {
    const opened = await services.strategies.open(await viewer('viewer'), 'kamiichi-2');
    return opened.ok ? opened.value.nodeDepartments : null;
  };
  const assign = async (person: string, id: DepartmentId | null, to = node()) =>
    services.strategies.assignDepartment(await viewer(person), 'kamiichi-2', await to, id);

  beforeEach(async () => {
    await world.sql`delete from node_departments`;
    const [row] = await world.sql<{ id: string }[]>`select id from departments where name = '商工課'`;
    department = departmentId(row?.id ?? '');
  });

  test('[ACCESS9] the secretariat assigns, reassigns and clears', async () => {
    expect(await assign('secretariat', department)).toEqual({ ok: true, value: undefined });
    expect(await assigned()).toEqual({ [await node()]: department });
    expect(await assign('secretariat', null)).toMatchObject({ ok: true });
    expect(await assigned()).toEqual({});
  });

  test.each(['chair', 'member1', 'department', 'observer', 'viewer', 'auditor'])(
    '[ACCESS9] %s does not',
    async (person) => {
      expect(await assign(person, department)).toEqual({
        ok: false,
        error: { code: 'refused', reason: 'roleMayNot' },
      });
      expect(await assigned()).toEqual({});
    },
  );

  test('[ACCESS9] a department that is not the organisation’s is unknown', async () => {
    for (const unknown of ['no uuid', 'nul\0', crypto.randomUUID()]) {
      expect(await assign('secretariat', departmentId(unknown))).toMatchObject({
        error: { code: 'unknownDepartment' },
      });
    }
  });

  test('[ACCESS9] a node that does not exist is unknown', async () => {
    expect(await assign('secretariat', department, Promise.resolve(nodeId('nothing')))).toMatchObject({
      error: { code: 'unknownNode' },
    });
  });

  test.each(['', 'nul\0', 'constructor'])('[ACCESS9] %j names no node, also when clearing', async (name) => {
    expect(await assign('secretariat', null, Promise.resolve(nodeId(name)))).toMatchObject({
      error: { code: 'unknownNode' },
    });
  });
});

test('[ACCESS14] many right passwords at the same moment are no guesses', async () => {
  const client = { address: '192.0.2.1', secure: false, cookie: '' };
  const credentials = { email: 'member1@sakutei.example', password: 'sakutei-sample' };
  const results = await Promise.all(
    Array.from({ length: 30 }, () => services.accounts.signIn(credentials, client)),
  );
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
});

test('[ACCESS17] the sample’s accounts come with their roles in the order of the table', async () => {
  const accounts = await services.accounts.sampleAccounts();
  expect(accounts.map(({ name, role }) => [name, role]).slice(0, 3)).toEqual([
    ['事務局', 'secretariat'],
    ['会長', 'chair'],
    ['委員1', 'member'],
  ]);
  expect(accounts).toHaveLength(11);
});
