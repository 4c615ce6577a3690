import { expect, test } from 'vitest';
import { readGroup, readIndicator, sampleNodes } from './grid-fixtures.ts';
import { countRows, gridRows } from './grid-model.ts';

test('[GRID1] headers come first, then their indicators, then the measures they contain', () => {
  expect(gridRows(sampleNodes()).map((row) => row.id)).toEqual(['G', 'T', 'M', 'A', 'B', 'N', 'C']);
});

test('[GRID1] a goal within a goal is a header one level further in', () => {
  const inner = { ...readGroup('goal', 'H', []), parent: readGroup('goal', 'G', []).id };
  const rows = gridRows([readGroup('goal', 'G', ['H']), inner]);
  expect(rows.map((row) => row.kind === 'group' && row.level)).toEqual([1, 2]);
});

test('[GRID1] an indicator that hangs nowhere is still shown', () => {
  expect(gridRows([readIndicator('X', 'gone')]).map((row) => row.id)).toEqual(['X']);
});

test('[GRID1] a row whose node did not change keeps its identity', () => {
  const nodes = sampleNodes();
  const before = gridRows(nodes);
  const after = gridRows(
    nodes.map((node) => (node.id === 'A' ? { ...node, title: '別の名' } : node)),
    before,
  );
  expect(after.filter((row, at) => row !== before[at]).map((row) => row.id)).toEqual(['A']);
});

test('[GRID1] rows are counted by role and by warning', () => {
  const nodes = sampleNodes().map((node) =>
    node.id === 'T' && node.kind === 'indicator'
      ? { ...node, target: '300人', direction: 'increase' as const }
      : node,
  );
  expect(countRows(gridRows(nodes))).toEqual({ numericalTargets: 1, kpis: 3, warned: 1 });
});
