import { expect, test } from 'vitest';
import type { ActivityEntry } from '#shared/activity/model.ts';
import { type ShownHistory, withNewest, withOlder } from './history-pages.ts';

const entry = (seq: number, title = ''): ActivityEntry => ({
  id: seq,
  seq,
  at: '2026-11-20T05:05:00Z',
  by: null,
  nodeId: null,
  nodeKind: null,
  title,
  change: { kind: 'created' },
});
const entries = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, at) => entry(from - at));
const shown = (from: number, to: number, next: string | null = null): ShownHistory => ({
  entries: entries(from, to),
  next,
  isStale: false,
});
const seqs = ({ entries }: ShownHistory) => entries.map(({ seq }) => seq);

test('[ACTIVITY15] the newest page takes the place of what it covers; older ones stay', () => {
  const next = withNewest(shown(9, 1, '1.1'), { entries: entries(11, 7), next: '7.7' });
  expect([seqs(next), next.next]).toEqual([[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], '1.1']);
});

test('[ACTIVITY15] what was joined shows as it is now, what was taken back is gone', () => {
  const newest = { entries: [entry(9, 'neu'), entry(7)], next: '7.7' };
  const next = withNewest(shown(9, 5, '5.5'), newest);
  expect(seqs(next)).toEqual([9, 7, 6, 5]);
  expect(next.entries[0]?.title).toBe('neu');
});

test('[ACTIVITY15] a page that does not reach what was shown stands alone', () => {
  const next = withNewest(shown(9, 5, '5.5'), { entries: entries(40, 20), next: '20.20' });
  expect([seqs(next).at(-1), next.next]).toEqual([20, '20.20']);
});

test('[ACTIVITY15] a page that is all there is leaves nothing older', () => {
  expect(seqs(withNewest(shown(9, 5), { entries: entries(9, 8), next: null }))).toEqual([9, 8]);
});

test('[ACTIVITY15] older ones follow, none twice', () => {
  const next = withOlder(shown(9, 5, '5.5'), { entries: entries(5, 3), next: null });
  expect([seqs(next), next.next]).toEqual([[9, 8, 7, 6, 5, 4, 3], null]);
});
