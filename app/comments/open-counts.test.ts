import { expect, test } from 'vitest';
import { nodeId } from '#shared/ids.ts';
import { sampleNodes } from '../indicators/grid-fixtures.ts';
import { openCounts, outlineCounts } from './open-counts.ts';
import { ANSWERED, baselineOf, onChange, threadOf } from './thread-fixtures.ts';

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

test('[COMMENT63] what hangs on a revision is counted on no item', () => {
  expect(openCounts([threadOf(1, '', { anchor: onChange('target:A') })]).size).toBe(0);
});

test('[COMMENT50] an item whose counts did not change keeps its object, so that only others are drawn anew', () => {
  const before = openCounts([threadOf(1, 'A'), threadOf(2, 'B')]);
  const after = openCounts([threadOf(1, 'A'), threadOf(2, 'B'), threadOf(3, 'B')], before);
  expect(after.get(nodeId('A'))).toBe(before.get(nodeId('A')));
  expect(after.get(nodeId('B'))).toEqual({ total: 2, fields: {} });
});

test('[COMMENT50] an outline entry counts what it lists itself, and with what lies below it', () => {
  // Goal G with target T; in it measure M with KPIs A and B, then measure N with KPI C.
  const threads = [threadOf(1, 'G'), threadOf(2, 'T'), threadOf(3, 'A'), threadOf(4, 'A'), threadOf(5, 'C')];
  const counts = outlineCounts(sampleNodes(), openCounts([...threads, threadOf(6, 'binned')]));
  expect(counts.get(nodeId('G'))).toEqual({ own: 2, total: 5 });
  expect(counts.get(nodeId('M'))).toEqual({ own: 2, total: 2 });
  expect(counts.get(nodeId('N'))).toEqual({ own: 1, total: 1 });
});
