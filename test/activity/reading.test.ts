import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { projectLog } from '#server/activity/project-log.ts';
import { activityServices } from '#server/commands/read-activity.ts';
import { createActivityStore } from '#server/db/activity-store.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { ActivityServices } from '#server/services/activity.ts';
import type { Viewer } from '#server/services/viewer.ts';
import { setField, setFields, setStrategyField } from '#shared/document/edit.ts';
import { nodeId, userId } from '#shared/ids.ts';
import { type AccountWorld, createAccountWorld } from '../accounts/accounts.ts';

const SLUG = 'koriyama-2020';
const DOCUMENT = sampleDocumentId(SLUG);
const MINUTE = 60_000;

let world: AccountWorld;
let services: ActivityServices;
let doc: Y.Doc;
let now: number;
const people = new Map<string, Viewer>();

beforeAll(async () => {
  world = await createAccountWorld({ sample: true });
  for (const person of ['member1', 'member2', 'viewer', 'admin']) people.set(person, await viewer(person));
});
afterAll(() => world.close());

beforeEach(async () => {
  const { sql } = world;
  await sql`delete from activity`;
  await sql`delete from activity_cursors`;
  await sql`delete from strategy_visits`;
  await sql`delete from document_updates where document_id = ${DOCUMENT} and seq > 1`;
  await sql`update documents set head = 1 where id = ${DOCUMENT}`;
  const stored = await createDocumentStore(sql).load(DOCUMENT);
  doc = new Y.Doc();
  for (const { bytes } of stored?.tail ?? []) Y.applyUpdate(doc, bytes);
  now = Date.parse('2026-11-18T06:20:00Z');
  services = activityServices({
    sql,
    now: () => new Date(now),
    documents: { readDurable: () => Promise.reject(new Error('not needed')), presence: () => [] },
  });
  await project();
});

async function viewer(person: string): Promise<Viewer> {
  const [row] = await world.sql<{ id: string; organisation_id: string; name: string }[]>`
    select id, organisation_id, display_name as name from users where email = ${`${person}@sakutei.example`}`;
  if (row === undefined) throw new Error(`no ${person}`);
  const { id, organisation_id: organisationId, name } = row;
  const email = `${person}@sakutei.example`;
  return { id: userId(id), organisationId, name, email, isAdministrator: person === 'admin', isSample: true };
}

function as(person: string): Viewer {
  const found = people.get(person);
  if (found === undefined) throw new Error(`no ${person}`);
  return found;
}

async function project(): Promise<void> {
  await createActivityStore(world.sql).hold(DOCUMENT, (log) => projectLog(log, null, () => undefined));
}

/** Someone edits, now; the entries are there at once. */
async function edit(person: string, change: (doc: Y.Doc) => unknown): Promise<void> {
  const updates: { bytes: Uint8Array; userId: Viewer['id'] }[] = [];
  const take = (bytes: Uint8Array) => updates.push({ bytes, userId: as(person).id });
  doc.on('update', take);
  change(doc);
  doc.off('update', take);
  await createDocumentStore(world.sql).commit([
    { documentId: DOCUMENT, generation: 1, updates, bindings: [] },
  ]);
  await world.sql`
    update document_updates set created_at = ${new Date(now)}
    where document_id = ${DOCUMENT} and seq = (select head from documents where id = ${DOCUMENT})`;
  await project();
}

/** Ids of the sample's indicators, in order. */
function indicators(): readonly ReturnType<typeof nodeId>[] {
  const nodes = doc.getMap('nodes');
  return Array.from(nodes.keys())
    .filter((id) => (nodes.get(id) as Y.Map<unknown>).get('kind') === 'indicator')
    .sort()
    .map(nodeId);
}

const first = () => indicators()[0] ?? nodeId('none');
const second = () => indicators()[1] ?? nodeId('none');
const target = (id: ReturnType<typeof first>, value: string) => (on: Y.Doc) =>
  setField(on, 'test', id, 'target', value);
const pass = (minutes: number) => {
  now += minutes * MINUTE;
};

async function must<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const list = (person: string, query: Partial<Parameters<ActivityServices['list']>[2]> = {}) =>
  must(services.list(as(person), SLUG, { nodeId: null, field: null, before: null, ...query }));
const visit = (person: string) => must(services.visit(as(person), SLUG));
const since = (person: string, moment: Date | 'visit' = 'visit') =>
  must(services.since(as(person), SLUG, moment));

describe('the history', () => {
  test('[ACTIVITY10] of an item has its entries only, newest first, with who, when, from and to', async () => {
    await edit('member1', target(first(), '3,800'));
    pass(1);
    await edit('member2', target(second(), '9'));
    await edit('member2', target(first(), '3,900'));
    const { entries, next } = await list('viewer', { nodeId: first() });
    expect(next).toBeNull();
    expect(entries.map(({ by, at, change }) => [by?.name, at, change])).toMatchObject([
      [
        '委員2',
        '2026-11-18T06:21:00.000Z',
        { kind: 'field', from: { text: '3,800' }, to: { text: '3,900' } },
      ],
      ['委員1', '2026-11-18T06:20:00.000Z', { kind: 'field', field: 'target', to: { text: '3,800' } }],
    ]);
  });

  test('[ACTIVITY10] of a cell has that field only', async () => {
    await edit('member1', (on) =>
      setFields(on, 'test', [
        { id: first(), field: 'target', value: '1' },
        { id: first(), field: 'note', value: '注' },
      ]),
    );
    const { entries } = await list('viewer', { nodeId: first(), field: 'note' });
    expect(entries.map(({ change }) => change.kind === 'field' && change.field)).toEqual(['note']);
  });

  test('[ACTIVITY10] comes in pages that miss nothing and repeat nothing', async () => {
    for (let at = 0; at < 65; at += 1) {
      pass(1);
      await edit('member1', target(indicators()[at % 3] ?? first(), `${at}`));
    }
    const seen: number[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list('viewer', { before });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.next;
    } while (before !== null);
    expect(seen).toHaveLength(66);
    expect(seen).toEqual(Array.from(new Set(seen)).toSorted((a, b) => b - a));
  });

  test('[ACTIVITY11] is for those who may read the draft', async () => {
    expect(await services.list(as('admin'), SLUG, { nodeId: null, field: null, before: null })).toMatchObject(
      { error: { code: 'noAccess' } },
    );
    expect(await services.since(as('admin'), SLUG, 'visit')).toMatchObject({ error: { code: 'noAccess' } });
    expect(await services.visit(as('admin'), SLUG)).toMatchObject({ error: { code: 'noAccess' } });
    expect(await services.visit(as('viewer'), 'nowhere')).toMatchObject({ error: { code: 'unknown' } });
  });

  test('[ACTIVITY11] of what is no item is empty', async () => {
    await edit('member1', target(first(), '1'));
    expect(await list('viewer', { nodeId: nodeId('nul\0') })).toEqual({ entries: [], next: null });
    expect((await list('viewer', { before: 'x' })).entries).toHaveLength(2);
  });
});

describe('since one’s last visit', () => {
  test('[ACTIVITY12] in a first visit there is nothing to tell', async () => {
    await edit('member2', target(first(), '1'));
    expect(await visit('member1')).toBeNull();
    expect(await since('member1')).toBeNull();
  });

  test('[ACTIVITY12] what others did since its end is counted, one’s own is not', async () => {
    await visit('member1');
    pass(24 * 60);
    await edit('member2', target(first(), '1'));
    await edit('member2', target(second(), '2'));
    await edit('member1', target(second(), '3'));
    expect(await visit('member1')).toEqual({
      since: '2026-11-18T06:20:00.000Z',
      count: 2,
      dismissed: false,
    });
  });

  test('[ACTIVITY12] loading the page again, or within half an hour, takes nothing away; later, a new visit does', async () => {
    await visit('member1');
    pass(60);
    await edit('member2', target(first(), '1'));
    expect(await visit('member1')).toMatchObject({ count: 1 });
    pass(29);
    expect(await visit('member1')).toMatchObject({ count: 1, since: '2026-11-18T06:20:00.000Z' });
    pass(31);
    expect(await visit('member1')).toMatchObject({ count: 0, since: '2026-11-18T07:49:00.000Z' });
  });

  test('[ACTIVITY12] what happens while one is there is seen; what happens after one was last heard of is not', async () => {
    await visit('member1');
    pass(20);
    await edit('member2', target(first(), '1'));
    await visit('member1');
    pass(5);
    await edit('member2', target(second(), '2'));
    pass(60);
    expect(await visit('member1')).toMatchObject({ count: 1, since: '2026-11-18T06:40:00.000Z' });
  });

  test('[ACTIVITY12] the note that is put away stays away until the next visit', async () => {
    await visit('member1');
    pass(60);
    await edit('member2', target(first(), '1'));
    expect(await must(services.dismiss(as('member1'), SLUG))).toMatchObject({ count: 1, dismissed: true });
    expect(await visit('member1')).toMatchObject({ count: 1, dismissed: true });
    pass(31);
    await edit('member2', target(second(), '1'));
    expect(await visit('member1')).toMatchObject({ count: 1, dismissed: false });
  });

  test('[ACTIVITY13] is told by item, the one that changed last first, with its newest entries', async () => {
    await visit('member1');
    pass(60);
    for (const value of ['1', '2', '3', '4']) {
      pass(1);
      await edit('member2', target(first(), value));
    }
    await edit('member2', (on) => setStrategyField(on, 'test', 'nickname', '愛称'));
    await edit('member2', target(second(), '5'));
    await visit('member1');
    const changes = await since('member1');
    expect(changes).toMatchObject({ count: 6, since: '2026-11-18T06:20:00.000Z' });
    expect(changes?.items.map(({ nodeId: id, count, entries }) => [id, count, entries.length])).toEqual([
      [second(), 1, 1],
      [null, 1, 1],
      [first(), 4, 3],
    ]);
    expect(changes?.items[2]?.entries[0]?.change).toMatchObject({ to: { text: '4' } });
  });

  test('[ACTIVITY13] can be asked from any moment', async () => {
    await edit('member2', target(first(), '1'));
    pass(60);
    const moment = new Date(now);
    pass(1);
    await edit('member2', target(second(), '2'));
    expect(await since('member1', moment)).toMatchObject({ count: 1, items: [{ nodeId: second() }] });
  });
});
