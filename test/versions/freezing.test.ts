import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleMeetingId } from '#server/sample/meetings.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { type VersionId, versionId } from '#shared/ids.ts';
import { canonicalJson } from '#shared/versions/canonical-json.ts';
import type { AdoptionDraft, FreezeDraft } from '#shared/versions/forms.ts';
import { openVersionWorld, type VersionWorld } from './version-world.ts';

const SLUG = 'koriyama-2020';
const DOCUMENT = sampleDocumentId(SLUG);
const OTHERS = ['chair', 'member1', 'department', 'observer', 'viewer', 'auditor'];
const REFUSED = { ok: false, error: { code: 'refused', reason: 'roleMayNot' } };

const FREEZE: FreezeDraft = { name: '素案', kind: 'outline', note: '', meeting: '' };
const ADOPTION: AdoptionDraft = {
  name: '総合戦略',
  decidedBy: '推進本部',
  decidedOn: '2026-11-19',
  referenceNumber: '企第12号',
  note: '',
};

let world: VersionWorld;

beforeAll(async () => {
  world = await openVersionWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql`update strategies set stage = 'drafting' where document_id = ${DOCUMENT}`;
  world.published.length = 0;
  world.readmitted.length = 0;
});

async function freeze(draft: Partial<FreezeDraft> = {}): Promise<VersionId> {
  const frozen = await world.versions.freeze(await world.person('secretariat'), SLUG, {
    ...FREEZE,
    ...draft,
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
  return frozen.value;
}

async function read(id: VersionId) {
  const found = await world.versions.read(await world.person('viewer'), SLUG, id);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const stage = async () => {
  const [row] = await world.sql`select stage from strategies where document_id = ${DOCUMENT}`;
  return row?.stage;
};

const audited = async () => {
  const rows = await world.sql<{ action: string; role: string; detail: object }[]>`
    select action, role, detail from audit_entries join audit_details on entry_id = id
    where document_id = ${DOCUMENT} order by seq`;
  return rows;
};

describe('freezing', () => {
  test('[VERSION1] keeps what the document says with name, kind, meeting, time and who did it', async () => {
    await world.setTarget(SLUG, '1,234人');
    const id = await freeze({ name: ' 第１次素案 ', meeting: sampleMeetingId(SLUG, 1) });
    await world.setTarget(SLUG, '1,300人');
    const { version, snapshot } = await read(id);
    expect(version).toMatchObject({
      id,
      name: '第１次素案',
      kind: 'outline',
      frozenBy: { role: 'secretariat' },
      frozenAt: world.now().toISOString(),
      meetingId: sampleMeetingId(SLUG, 1),
      adoption: null,
    });
    const indicator = await world.indicator(SLUG);
    expect(snapshot.nodes.find((node) => node.id === indicator)).toMatchObject({
      target: { raw: '1,234人' },
    });
    expect(world.published).toEqual([{ documentId: DOCUMENT, event: { type: 'versions' } }]);
    expect(await audited()).toContainEqual({
      action: 'versionFrozen',
      role: 'secretariat',
      detail: { subject: '第１次素案', before: '', after: version.hash, reason: '' },
    });
  });

  test('[VERSION2] keeps the actuals of that time', async () => {
    const indicator = await world.indicator(SLUG);
    await world.sql`
      insert into actuals (document_id, organisation_id, node_id, fiscal_year, value, status, entered_at)
      select ${DOCUMENT}, organisation_id, ${indicator}, 2022, '30,915件', 'final', now()
      from strategies where document_id = ${DOCUMENT}`;
    const id = await freeze();
    await world.sql`update actuals set value = '31,000件' where node_id = ${indicator}`;
    expect((await read(id)).snapshot.actuals).toEqual([
      { nodeId: indicator, fiscalYear: 2022, value: '30,915件', status: 'final', note: '' },
    ]);
  });

  test('[VERSION3] numbers without a gap, however many freeze at once', async () => {
    const before = await world.sql`select id from versions where document_id = ${DOCUMENT}`;
    await Promise.all(Array.from({ length: 6 }, (_, at) => freeze({ name: `版${at}` })));
    const rows = await world.sql<{ number: number }[]>`
      select number from versions where document_id = ${DOCUMENT} order by number`;
    const numbers = Array.from({ length: before.length + 6 }, (_, at) => at + 1);
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  test('[VERSION4] the hash is of what is kept, and the same for the same content', async () => {
    const [first, second] = [await freeze(), await freeze({ name: '別の名前' })];
    const { version, snapshot } = await read(first);
    expect(createHash('sha256').update(canonicalJson(snapshot)).digest('hex')).toBe(version.hash);
    expect((await read(second)).version.hash).toBe(version.hash);
    await world.setTarget(SLUG, '999人');
    expect((await read(await freeze())).version.hash).not.toBe(version.hash);
  });

  test('[VERSION5] what a version says is never changed or taken away', async () => {
    const id = await freeze({ meeting: sampleMeetingId(SLUG, 2) });
    const { sql } = world;
    const refused = 'versions are only ever added';
    await expect(sql`update versions set name = 'x' where id = ${id}`).rejects.toThrow(refused);
    await expect(sql`update versions set snapshot = '{}' where id = ${id}`).rejects.toThrow(refused);
    await expect(sql`delete from versions where id = ${id}`).rejects.toThrow(refused);
    await expect(sql`truncate versions cascade`).rejects.toThrow(refused);
    await expect(
      sql`update versions set meeting_id = ${sampleMeetingId(SLUG, 1)} where id = ${id}`,
    ).rejects.toThrow(refused);
  });

  test('[VERSION5] a meeting that is removed is let go of', async () => {
    const [meeting] = await world.sql<{ id: string }[]>`
      insert into meetings (organisation_id, document_id, round, title, starts_at, created_at, changed_at)
      select organisation_id, document_id, 90, '会議', now(), now(), now() from strategies
      where document_id = ${DOCUMENT} returning id`;
    const id = await freeze({ meeting: meeting?.id ?? '' });
    await world.sql`delete from meetings where id = ${meeting?.id ?? ''}`;
    expect((await read(id)).version.meetingId).toBeNull();
  });

  test('[VERSION6] texts that no database takes are kept with a mark in their place', async () => {
    await world.setTarget(SLUG, '1\u0000人\ud800');
    const { version, snapshot } = await read(await freeze());
    const indicator = await world.indicator(SLUG);
    expect(snapshot.nodes.find((node) => node.id === indicator)).toMatchObject({
      target: { raw: '1\ufffd人\ufffd' },
    });
    expect(createHash('sha256').update(canonicalJson(snapshot)).digest('hex')).toBe(version.hash);
    await world.setTarget(SLUG, '1人');
  });

  test('[VERSION7] says all that is to be mended, and keeps nothing then', async () => {
    const before = await world.versions.list(await world.person('viewer'), SLUG);
    const draft = { name: '　', kind: 'adopted', note: 'あ'.repeat(2_001), meeting: 'x' };
    expect(await world.versions.freeze(await world.person('secretariat'), SLUG, draft)).toEqual({
      ok: false,
      error: {
        code: 'invalid',
        problems: [
          { field: 'name', code: 'missing' },
          { field: 'kind', code: 'missing' },
          { field: 'note', code: 'tooLong' },
        ],
      },
    });
    const unknown = { ...FREEZE, meeting: '00000000-0000-4000-8000-000000000000' };
    expect(await world.versions.freeze(await world.person('secretariat'), SLUG, unknown)).toMatchObject({
      error: { problems: [{ field: 'meeting', code: 'unknownMeeting' }] },
    });
    expect(await world.versions.list(await world.person('viewer'), SLUG)).toEqual(before);
  });
});

describe('rights', () => {
  test.each(OTHERS)('[VERSION8] %s reads versions and changes nothing', async (name) => {
    const person = await world.person(name);
    expect(await world.versions.freeze(person, SLUG, FREEZE)).toEqual(REFUSED);
    expect(await world.versions.adopt(person, SLUG, ADOPTION)).toEqual(REFUSED);
    expect(await world.versions.changeStage(person, SLUG, { stage: 'deliberation', reason: '' })).toEqual(
      REFUSED,
    );
    expect(await stage()).toBe('drafting');
    expect(await world.versions.list(person, SLUG)).toMatchObject({
      value: { canFreeze: false, canAdopt: false, canChangeStage: false, stage: 'drafting' },
    });
    const [version] = await world.sql<{ id: string }[]>`
      select id from versions where document_id = ${DOCUMENT} limit 1`;
    const found = await world.versions.read(person, SLUG, versionId(version?.id ?? ''));
    expect(found.ok).toBe(true);
  });

  test('[VERSION8] who has no role in the strategy finds nothing of it; a version of another one is none', async () => {
    const admin = await world.person('admin');
    expect(await world.versions.list(admin, SLUG)).toMatchObject({ error: { code: 'noAccess' } });
    const id = await freeze();
    const reader = await world.person('viewer');
    const unknown = { ok: false, error: { code: 'unknownVersion' } };
    expect(await world.versions.read(reader, 'kamiichi-2', id)).toEqual(unknown);
    expect(await world.versions.read(reader, SLUG, versionId('nothing'))).toEqual(unknown);
  });
});

describe('the stage', () => {
  test('[VERSION9] leads to and fro between 策定中 and 審議中, with everybody admitted anew', async () => {
    const person = await world.person('secretariat');
    const draft = { stage: 'deliberation', reason: 'パブリックコメントのため' };
    expect(await world.versions.changeStage(person, SLUG, draft)).toEqual({
      ok: true,
      value: 'deliberation',
    });
    expect(await stage()).toBe('deliberation');
    expect(world.readmitted).toEqual([{ documentId: DOCUMENT }]);
    expect(world.published).toEqual([{ documentId: DOCUMENT, event: { type: 'versions' } }]);
    expect((await audited()).at(-1)).toMatchObject({
      action: 'stageChanged',
      detail: { before: '策定中', after: '審議中', reason: 'パブリックコメントのため' },
    });
    expect(await world.versions.changeStage(person, SLUG, draft)).toEqual({
      ok: false,
      error: { code: 'notNow' },
    });
    expect(await world.versions.changeStage(person, SLUG, { stage: 'drafting', reason: '' })).toMatchObject({
      ok: true,
    });
    expect(await world.versions.changeStage(person, SLUG, { stage: 'adopted', reason: '' })).toEqual({
      ok: false,
      error: { code: 'notNow' },
    });
  });

  test('[VERSION10] 決定 freezes the adopted version and sets the stage, once, with who decided and when', async () => {
    const person = await world.person('secretariat');
    const both = await Promise.all([
      world.versions.adopt(person, SLUG, ADOPTION),
      world.versions.adopt(person, SLUG, { ...ADOPTION, decidedOn: '2026年11月20日' }),
    ]);
    const adopted = both.flatMap((result) => (result.ok ? [result.value] : []));
    expect(adopted).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, error: { code: 'notNow' } });
    const { version, snapshot } = await read(adopted[0] ?? versionId(''));
    expect(version).toMatchObject({
      kind: 'adopted',
      adoption: { decidedBy: '推進本部', referenceNumber: '企第12号' },
    });
    expect(version.adoption?.decidedOn).toMatch(/^2026-11-(19|20)$/);
    expect(snapshot.stage).toBe('adopted');
    expect(await stage()).toBe('adopted');
    expect(world.readmitted).toEqual([{ documentId: DOCUMENT }]);
    const [frozen, decided] = (await audited()).slice(-2);
    expect(frozen).toMatchObject({ action: 'versionFrozen' });
    expect(decided).toMatchObject({
      action: 'strategyAdopted',
      detail: { before: '策定中', after: expect.stringContaining('推進本部') },
    });
    expect(
      await world.versions.changeStage(person, SLUG, { stage: 'drafting', reason: '改訂のため' }),
    ).toMatchObject({ ok: true });
  });

  test('[VERSION7] 決定 needs a name, who decided and a real day', async () => {
    const draft = { ...ADOPTION, name: '', decidedBy: '', decidedOn: '2026-02-30' };
    expect(await world.versions.adopt(await world.person('secretariat'), SLUG, draft)).toMatchObject({
      error: {
        problems: [
          { field: 'name', code: 'missing' },
          { field: 'decidedBy', code: 'missing' },
          { field: 'decidedOn', code: 'notADay' },
        ],
      },
    });
    expect(await stage()).toBe('drafting');
  });
});
