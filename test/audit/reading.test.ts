import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { AuditFilter } from '#server/services/audit.ts';
import { JOBS, openRecordsOffice, type RecordsOffice, VISITORS } from '../actuals/records-office.ts';

const SLUG = 'koriyama-2020';
const ALL: AuditFilter = { person: null, item: null, revision: null, action: null, from: null, to: null };
const DAY_MS = 24 * 60 * 60 * 1_000;

let office: RecordsOffice;

beforeAll(async () => {
  office = await openRecordsOffice();
  await office.giveToDepartment(SLUG, JOBS);
  // 14:00 of 2026-11-20, and of the day after.
  await enter('department', JOBS, 2024, '10人');
  office.turnClock(DAY_MS);
  await enter('secretariat', VISITORS, 2024, '20人');
  await enter('secretariat', JOBS, 2025, '30人');
});
afterAll(() => office.close());

async function enter(who: string, nodeId: typeof JOBS, fiscalYear: number, value: string) {
  const entry = { value, status: 'final', note: '' } as const;
  const place = { nodeId, fiscalYear };
  const entered = await office.services.actuals.enter(await office.person(who), SLUG, place, entry, null);
  if (!entered.ok) throw new Error(entered.error.code);
}

async function read(filter: Partial<AuditFilter> = {}, upTo: number | null = null, who = 'auditor') {
  const page = await office.services.audit.read(await office.person(who), SLUG, { ...ALL, ...filter }, upTo);
  if (!page.ok) throw new Error(page.error.code);
  return page.value;
}

const after = async (filter: Partial<AuditFilter>) =>
  (await read(filter)).rows.map(({ detail }) => detail?.after);

test('[AUDIT6] the newest comes first, with who in which role, and what the choices are', async () => {
  const { rows, count, next, choices } = await read();
  expect([count, next]).toEqual([3, null]);
  expect(rows.map(({ role, detail }) => [role, detail?.after])).toEqual([
    ['secretariat', '30人（確定）'],
    ['secretariat', '20人（確定）'],
    ['department', '10人（確定）'],
  ]);
  expect(choices.people).toHaveLength(2);
  expect(choices.actions).toEqual(['actualEntered']);
  expect(choices.items).toEqual([
    { id: JOBS, title: '就業者数' },
    { id: VISITORS, title: '観光客数' },
  ]);
  expect(choices.revisions).toEqual([]);
});

test('[AUDIT6] by person, by item, by act, and by days in Japan, the last one included', async () => {
  expect(await after({ person: (await office.person('department')).id })).toEqual(['10人（確定）']);
  expect(await after({ item: JOBS })).toEqual(['30人（確定）', '10人（確定）']);
  expect(await after({ action: 'actualRemoved' })).toEqual([]);
  expect(await after({ from: '2026-11-21' })).toEqual(['30人（確定）', '20人（確定）']);
  expect(await after({ to: '2026-11-20' })).toEqual(['10人（確定）']);
  expect(await after({ from: '2026-11-20', to: '2026-11-21', item: VISITORS })).toEqual(['20人（確定）']);
});

test.each(['chair', 'member1', 'department', 'observer', 'viewer'])(
  '[AUDIT6] %s does not read it',
  async (who) => {
    const page = await office.services.audit.read(await office.person(who), SLUG, ALL, null);
    expect(page).toMatchObject({ ok: false, error: { code: 'noAccess', hasRole: true } });
  },
);

test('[AUDIT7] erased words are gone, the entry stands', async () => {
  await office.sql`delete from audit_details where entry_id = (
    select id from audit_entries where document_id = ${sampleDocumentId(SLUG)} and seq = 1)`;
  expect((await read()).rows.at(-1)).toMatchObject({ seq: 1, role: 'department', detail: null });
});

test('[AUDIT6] fifty at a time, none twice and none left out', async () => {
  for (let year = 1950; year < 2000; year += 1) await enter('secretariat', VISITORS, year, `${year}人`);
  const first = await read();
  expect([first.rows.length, first.count, first.next]).toEqual([50, 53, 3]);
  const second = await read({}, first.next);
  expect([...first.rows, ...second.rows].map(({ seq }) => seq)).toEqual(
    Array.from({ length: 53 }, (_, at) => 53 - at),
  );
  expect(second.next).toBeNull();
});
