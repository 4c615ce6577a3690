import { afterAll, beforeAll, expect, test } from 'vitest';
import { meetingsOf } from '#server/db/meetings.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { JOBS, openRecordsOffice, type RecordsOffice } from '../actuals/records-office.ts';

const SLUG = 'kamiichi-2';

let office: RecordsOffice;

beforeAll(async () => {
  office = await openRecordsOffice();
});
afterAll(() => office.close());

async function acts() {
  return office.sql<{ action: string; role: string; detail: unknown }[]>`
    select audit_entries.action, audit_entries.role, audit_entries.node_id, audit_details.detail
    from audit_entries join audit_details on audit_details.entry_id = audit_entries.id
    where audit_entries.document_id = ${sampleDocumentId(SLUG)} order by seq`;
}

test('[AUDIT5] assigning a department is recorded with both, and once', async () => {
  const secretariat = await office.person('secretariat');
  const before = await acts();
  const [first, second] = await office.departments();
  if (first === undefined || second === undefined) throw new Error('the sample has departments');
  for (const id of [first.id, first.id, second.id, null, null]) {
    expect((await office.services.strategies.assignDepartment(secretariat, SLUG, JOBS, id)).ok).toBe(true);
  }
  const act = (from: string, to: string) => ({
    action: 'departmentAssigned',
    role: 'secretariat',
    node_id: JOBS,
    detail: { subject: '就業者数の担当課', before: from, after: to, reason: '' },
  });
  expect((await acts()).slice(before.length)).toEqual([
    act('', first.name),
    act(first.name, second.name),
    act(second.name, ''),
  ]);
});

test('[AUDIT5] removing a meeting is recorded with its name and day; a refused removal is not', async () => {
  const [meeting] = await meetingsOf(office.sql, sampleDocumentId(SLUG));
  if (meeting === undefined) throw new Error('the sample has meetings');
  const before = await acts();
  const { meetings } = office.services;
  expect((await meetings.remove(await office.person('member1'), SLUG, meeting.id)).ok).toBe(false);
  expect(await acts()).toEqual(before);
  expect((await meetings.remove(await office.person('secretariat'), SLUG, meeting.id)).ok).toBe(true);
  expect((await acts()).slice(before.length)).toMatchObject([
    {
      action: 'meetingRemoved',
      detail: {
        subject: `第${meeting.round}回 ${meeting.title}`,
        before: expect.stringContaining('年'),
        after: '',
      },
    },
  ]);
});
