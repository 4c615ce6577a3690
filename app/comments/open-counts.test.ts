import { expect, test } from 'vitest';
import { nodeId } from '#shared/ids.ts';
import { openCounts } from './open-counts.ts';
import { ANSWERED, baselineOf, threadOf } from './thread-fixtures.ts';

test('[COMMENT50] open threads are counted by item and by field', () => {
  const counts = openCounts([
    threadOf(1, 'A'),
    threadOf(2, 'A', { anchor: baselineOf('A') }),
    threadOf(3, 'A', { anchor: baselineOf('A'), resolution: ANSWERED }),
    threadOf(4, 'B', { resolution: ANSWERED }),
  ]);
  expect(counts.get(nodeId('A'))).toEqual({ total: 2, fields: { baseline: 1 } });
  expect(counts.has(nodeId('B'))).toBe(false);
});

test('[COMMENT50] an item whose counts did not change keeps its object, so that only others are drawn anew', () => {
  const before = openCounts([threadOf(1, 'A'), threadOf(2, 'B')]);
  const after = openCounts([threadOf(1, 'A'), threadOf(2, 'B'), threadOf(3, 'B')], before);
  expect(after.get(nodeId('A'))).toBe(before.get(nodeId('A')));
  expect(after.get(nodeId('B'))).toEqual({ total: 2, fields: {} });
});
