import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Actual, ActualEntry } from '#shared/actuals/model.ts';
import type { NodeId } from '#shared/ids.ts';
import { GONE, JOBS, openRecordsOffice, type RecordsOffice, VISITORS } from './records-office.ts';

const SLUG = 'isesaki-2';
const YEAR = 2022;

let office: RecordsOffice;

beforeAll(async () => {
  office = await openRecordsOffice();
  await office.giveToDepartment(SLUG, JOBS);
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.sql`delete from actuals`;
  office.published.length = 0;
});

const typed = (value: string, change: Partial<ActualEntry> = {}): ActualEntry => ({
  value,
  status: 'preliminary',
  note: '',
  ...change,
});

async function enter(who: string, node: NodeId, entry: ActualEntry, seen: string | null = null, year = YEAR) {
  const viewer = await office.person(who);
  return office.services.actuals.enter(viewer, SLUG, { nodeId: node, fiscalYear: year }, entry, seen);
}

async function remove(who: string, node: NodeId, seen: string | null) {
  const viewer = await office.person(who);
  return office.services.actuals.remove(viewer, SLUG, { nodeId: node, fiscalYear: YEAR }, seen);
}

async function actuals(who = 'viewer'): Promise<readonly Actual[]> {
  const list = await office.services.actuals.list(await office.person(who), SLUG);
  if (!list.ok) throw new Error(list.error.code);
  return list.value;
}

async function latestAct() {
  const [row] = await office.sql<{ action: string; role: string; detail: unknown }[]>`
    select audit_entries.action, audit_entries.role, audit_details.detail
    from audit_entries join audit_details on audit_details.entry_id = audit_entries.id
    where audit_entries.document_id = ${sampleDocumentId(SLUG)} order by seq desc limit 1`;
  return row;
}

test('[ACTUAL1] an actual is kept character for character, with who entered it in which role and when', async () => {
  const entry = typed(' ３０，９１５件 ', { status: 'final', note: '商工統計\n12月公表' });
  expect(await enter('department', JOBS, entry)).toEqual({ ok: true, value: undefined });
  expect(await actuals()).toEqual([
    {
      nodeId: JOBS,
      fiscalYear: YEAR,
      ...entry,
      enteredBy: expect.objectContaining({ role: 'department' }),
      enteredAt: '2026-11-20T05:00:00.000Z',
    },
  ]);
});

test.each(['chair', 'member1', 'observer', 'viewer', 'auditor'])(
  '[ACTUAL2] %s reads and enters none',
  async (who) => {
    await enter('secretariat', JOBS, typed('1件'));
    expect(await actuals(who)).toHaveLength(1);
    expect(await enter(who, JOBS, typed('2件'))).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'roleMayNot' },
    });
  },
);

test('[ACTUAL2] a department enters in its own rows and in no other', async () => {
  expect((await enter('department', JOBS, typed('1件'))).ok).toBe(true);
  expect(await enter('department', VISITORS, typed('1人'))).toEqual({
    ok: false,
    error: { code: 'refused', reason: 'otherDepartment' },
  });
  expect((await enter('secretariat', VISITORS, typed('1人'))).ok).toBe(true);
});

test('[ACTUAL3] there are no actuals of what is in the bin or no indicator', async () => {
  for (const node of [GONE, 'goal' as NodeId, 'nowhere' as NodeId]) {
    expect(await enter('secretariat', node, typed('1件'))).toEqual({
      ok: false,
      error: { code: 'unknownIndicator' },
    });
  }
});

test.each([
  [' \n　', YEAR, 'blank'],
  ['1'.repeat(2_001), YEAR, 'valueTooLong'],
  ['1件', 2027, 'yearToCome'],
  ['1件', 1925, 'yearBeforeAll'],
])('[ACTUAL3] %j of %i is refused: %s', async (value, year, problem) => {
  expect(await enter('secretariat', JOBS, typed(value), null, year)).toEqual({
    ok: false,
    error: { code: 'unfit', problem },
  });
});

test('[ACTUAL3] the current fiscal year can be entered, and the same again changes nothing', async () => {
  expect((await enter('secretariat', JOBS, typed('1件'), null, 2026)).ok).toBe(true);
  office.published.length = 0;
  expect((await enter('department', JOBS, typed('1件'), null, 2026)).ok).toBe(true);
  expect(office.published).toEqual([]);
  expect((await actuals())[0]?.enteredBy?.role).toBe('secretariat');
});

test('[ACTUAL4] of two people at once the later is told what the other has entered', async () => {
  const both = await Promise.all([
    enter('department', JOBS, typed('30,915件')),
    enter('secretariat', JOBS, typed('30,900件')),
  ]);
  const [kept] = await actuals();
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({
    ok: false,
    error: { code: 'changedMeanwhile', current: kept },
  });
});

test('[ACTUAL4] who has seen it may change it or take it away', async () => {
  await enter('department', JOBS, typed('1件'));
  const seen = (await actuals())[0]?.enteredAt ?? '';
  office.turnClock(1_000);
  expect((await enter('secretariat', JOBS, typed('2件'), seen)).ok).toBe(true);
  expect(await remove('department', JOBS, seen)).toMatchObject({
    ok: false,
    error: { code: 'changedMeanwhile', current: { value: '2件' } },
  });
  expect((await remove('department', JOBS, (await actuals())[0]?.enteredAt ?? '')).ok).toBe(true);
  expect(await actuals()).toEqual([]);
});

test('[ACTUAL5] open screens are told, and the record has who, before and after', async () => {
  await enter('department', JOBS, typed('30,900件'));
  const seen = (await actuals())[0]?.enteredAt ?? '';
  office.turnClock(1_000);
  await enter('secretariat', JOBS, typed('30,915件', { status: 'final', note: '公表値' }), seen);
  const told = { documentId: sampleDocumentId(SLUG), event: { type: 'actuals' } };
  expect(office.published).toEqual([told, told]);
  expect(await latestAct()).toEqual({
    action: 'actualEntered',
    role: 'secretariat',
    detail: {
      subject: '就業者数　令和4年度の実績値',
      before: '30,900件（速報）',
      after: '30,915件（確定）\n備考: 公表値',
      reason: '',
    },
  });
  await remove('secretariat', JOBS, (await actuals())[0]?.enteredAt ?? '');
  expect(await latestAct()).toMatchObject({
    action: 'actualRemoved',
    detail: { before: '30,915件（確定）\n備考: 公表値', after: '' },
  });
});

test('[ACTUAL5] a refused change leaves no trace', async () => {
  await enter('department', JOBS, typed('1件'));
  const before = await latestAct();
  office.published.length = 0;
  await enter('secretariat', JOBS, typed('2件'));
  expect([await latestAct(), office.published]).toEqual([before, []]);
});
