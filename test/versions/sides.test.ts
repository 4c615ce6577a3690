import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { SideContent } from '#server/services/versions.ts';
import { type MeetingId, meetingId, versionId } from '#shared/ids.ts';
import type { Side } from '#shared/versions/side.ts';
import { openVersionWorld, type VersionWorld } from './version-world.ts';

const SLUG = 'koriyama-2020';
const DOCUMENT = sampleDocumentId(SLUG);
const HOUR = 3_600_000;
const DRAFT: Side = { at: 'draft' };
const LAST_VISIT: Side = { at: 'lastVisit' };

let world: VersionWorld;

beforeAll(async () => {
  world = await openVersionWorld();
  await world.sql`delete from meetings where document_id = ${DOCUMENT}`;
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql`delete from strategy_visits`;
});

async function sides(before: Side, after: Side = DRAFT, person = 'member1') {
  return world.versions.sides(await world.person(person), SLUG, before, after);
}

async function targetOf({ content }: SideContent): Promise<string | null> {
  const id = await world.indicator(SLUG);
  const node = content.nodes.find((node) => node.id === id);
  return node?.kind === 'indicator' ? node.target : null;
}

async function stateOf(side: Side) {
  const read = await sides(side);
  if (!read.ok) return read.error.code;
  const { content: _, actuals: __, version: ___, ...known } = read.value.before;
  return { ...known, target: await targetOf(read.value.before) };
}

const visit = async () => world.activity.visit(await world.person('member1'), SLUG);

async function freeze(meeting = ''): Promise<string> {
  const draft = { name: '素案', kind: 'outline', note: '', meeting };
  const frozen = await world.versions.freeze(await world.person('secretariat'), SLUG, draft);
  if (!frozen.ok) throw new Error(frozen.error.code);
  return frozen.value;
}

async function meet(round: number): Promise<MeetingId> {
  const [row] = await world.sql<{ id: string }[]>`
    insert into meetings (organisation_id, document_id, round, title, starts_at, created_at, changed_at)
    select organisation_id, document_id, ${round}, '委員会', ${world.now()}, now(), now() from strategies
    where document_id = ${DOCUMENT} returning id`;
  return meetingId(row?.id ?? '');
}

describe('versions and the draft', () => {
  test('[VERSION11] each side is what it was when it was frozen, or as it is now', async () => {
    await world.setTarget(SLUG, '100人');
    const id = versionId(await freeze());
    await world.setTarget(SLUG, '200人');
    const read = await sides({ at: 'version', id });
    if (!read.ok) throw new Error(read.error.code);
    expect(await targetOf(read.value.before)).toBe('100人');
    expect(await targetOf(read.value.after)).toBe('200人');
    expect(read.value.before).toMatchObject({ isExact: true, version: { id } });
    expect(read.value.after).toMatchObject({ name: '現在の素案', version: null });
  });

  test('[VERSION11] an unknown version, and a strategy without a role in it, are no sides', async () => {
    const unknown: Side = { at: 'version', id: versionId('00000000-0000-4000-8000-000000000000') };
    expect(await sides(unknown)).toEqual({ ok: false, error: { code: 'unknownVersion' } });
    expect(await sides(DRAFT, DRAFT, 'admin')).toMatchObject({ error: { code: 'noAccess' } });
  });
});

describe('the last visit', () => {
  test('[VERSION12] is the document as it was when the visit before this one ended', async () => {
    expect(await stateOf(LAST_VISIT)).toBe('noMoment');
    await world.setTarget(SLUG, '1人');
    await visit();
    const left = world.now().toISOString();
    world.turnClock(HOUR);
    await world.setTarget(SLUG, '2人');
    await visit();
    expect(await stateOf(LAST_VISIT)).toMatchObject({ isExact: true, at: left, target: '1人' });
  });

  test('[VERSION13] of a log that is folded together the nearest earlier state is shown, and it is said', async () => {
    await world.setTarget(SLUG, '10人');
    await world.compact(SLUG);
    world.turnClock(HOUR);
    await world.setTarget(SLUG, '11人');
    await visit();
    world.turnClock(HOUR);
    await world.setTarget(SLUG, '12人');
    await visit();
    expect(await stateOf(LAST_VISIT)).toMatchObject({ isExact: true, target: '11人' });
    await world.compact(SLUG);
    const at = new Date(world.now().getTime() - 2 * HOUR).toISOString();
    expect(await stateOf(LAST_VISIT)).toMatchObject({ isExact: false, at, target: '10人' });
  });

  test('[VERSION13] a version that was frozen just then is a state that stays', async () => {
    await world.setTarget(SLUG, '20人');
    await freeze();
    await visit();
    world.turnClock(HOUR);
    await world.setTarget(SLUG, '21人');
    await visit();
    await world.compact(SLUG);
    expect(await stateOf(LAST_VISIT)).toMatchObject({ isExact: true, target: '20人' });
  });
});

describe('what is kept of the past', () => {
  test('[VERSION13] is the last snapshot of each day, for thirty days, and the newest ones', async () => {
    const kept: number[] = [];
    for (const [at, daysAgo] of [40, 2, 2, 0, 0, 0, 0].entries()) {
      await world.setTarget(SLUG, `${at}千人`);
      await world.compact(SLUG, daysAgo);
      const [head] = await world.sql<{ head: number }[]>`select head from documents where id = ${DOCUMENT}`;
      kept.push(head?.head ?? 0);
    }
    const rows = await world.sql<{ seq: number }[]>`
      select seq from document_snapshots where document_id = ${DOCUMENT} and seq >= ${kept[0] ?? 0} order by seq`;
    expect(rows.map(({ seq }) => seq)).toEqual([kept[2], kept[4], kept[5], kept[6]]);
  });
});

describe('a meeting', () => {
  test('[VERSION14] is the version frozen for it, else the document when it began', async () => {
    await world.setTarget(SLUG, '30人');
    world.turnClock(HOUR);
    const first = await meet(1);
    world.turnClock(HOUR);
    await world.setTarget(SLUG, '31人');
    expect(await stateOf({ at: 'lastMeeting' })).toMatchObject({ isExact: true, target: '30人' });
    await freeze(first);
    await world.setTarget(SLUG, '32人');
    expect(await stateOf({ at: 'lastMeeting' })).toMatchObject({ isExact: true, target: '31人' });
    world.turnClock(HOUR);
    await meet(2);
    expect(await stateOf({ at: 'lastMeeting' })).toMatchObject({ target: '32人' });
    expect(await stateOf({ at: 'meeting', id: first })).toMatchObject({ target: '31人' });
  });

  test('[VERSION14] before which nothing is known is said to be so', async () => {
    const [old] = await world.sql<{ id: string }[]>`
      insert into meetings (organisation_id, document_id, round, title, starts_at, created_at, changed_at)
      select organisation_id, document_id, 9, '委員会', '2001-01-01', now(), now() from strategies
      where document_id = ${DOCUMENT} returning id`;
    expect(await stateOf({ at: 'meeting', id: meetingId(old?.id ?? '') })).toBe('notKept');
    expect(await stateOf({ at: 'meeting', id: meetingId('x') })).toBe('noMoment');
  });
});
