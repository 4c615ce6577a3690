import { expect, test } from 'vitest';
import { auditAddress, filterOf, readAuditChoice } from './audit-choice.ts';

const read = (query: string) => readAuditChoice(new URLSearchParams(query));

test('[AUDIT6] a choice in an address is read, and written again', () => {
  const query = 'person=00000000-0000-4000-8000-000000000001&action=voteCast&item=jobs&from=2026-11-20';
  const choice = read(query);
  expect(filterOf(choice)).toEqual({
    person: '00000000-0000-4000-8000-000000000001',
    action: 'voteCast',
    item: 'jobs',
    revision: null,
    from: '2026-11-20',
    to: null,
  });
  expect(auditAddress('a', choice, 12)).toBe(`/strategies/a/audit?${query}&upTo=12`);
  expect(auditAddress('a', read(''), null)).toBe('/strategies/a/audit');
});

test('[AUDIT6] what is no id, act or day of ours asks for nothing', () => {
  const choice = read('person=%27+or+1&action=drop&revision=x&from=yesterday&to=2026/11/20');
  expect(filterOf(choice)).toMatchObject({
    person: null,
    action: null,
    revision: null,
    from: null,
    to: '2026-11-20',
  });
});
