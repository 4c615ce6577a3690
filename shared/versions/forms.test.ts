import { expect, test } from 'vitest';
import { readAdoption, readFreeze, readStageChange } from './forms.ts';
import { isReopening, stagesAfter } from './stages.ts';

test('[VERSION7] blanks around what was typed are left out', () => {
  expect(readFreeze({ name: '　素案 ', kind: 'proposal', note: ' \n', meeting: '' })).toEqual({
    ok: true,
    value: { name: '素案', kind: 'proposal', note: '', meetingId: null },
  });
});

test('[VERSION10] the day of the adoption is read as offices write it, and a reference number may be missing', () => {
  const draft = {
    name: '決定',
    decidedBy: '市長',
    decidedOn: '２０２６年３月２５日',
    referenceNumber: '',
    note: '',
  };
  expect(readAdoption(draft)).toMatchObject({
    ok: true,
    value: { decidedOn: '2026-03-25', referenceNumber: '' },
  });
});

test('[VERSION9] no form leads to 決定 but the adoption', () => {
  expect(stagesAfter('drafting')).toEqual(['deliberation']);
  expect(stagesAfter('deliberation')).toEqual(['drafting']);
  expect(stagesAfter('adopted')).toEqual(['drafting']);
  expect([isReopening('adopted', 'drafting'), isReopening('deliberation', 'drafting')]).toEqual([
    true,
    false,
  ]);
  expect(readStageChange({ stage: 'archived', reason: '' })).toMatchObject({ ok: false });
});
