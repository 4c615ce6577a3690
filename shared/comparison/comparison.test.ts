import { describe, expect, test } from 'vitest';
import { type NodeId, nodeId } from '../ids.ts';
import { coverageOf } from './coverage.ts';
import { describeRows } from './describe-rows.ts';
import { countFates, fatesOf } from './fates.ts';
import { type ComparisonRow, MOST_IN_CELL, MOST_ROWS } from './model.ts';
import { proposeRows } from './propose-rows.ts';
import { readSentComparison } from './read-draft.ts';
import {
  addRow,
  cleanRows,
  clearSide,
  moveNode,
  moveRow,
  putNode,
  removeRow,
  takeNode,
  unplacedGoals,
} from './rows.ts';
import { suggestedLinks } from './suggested-links.ts';
import { CURRENT, content, FRAMEWORK, NEXT, node, row } from './testing/small-contents.ts';

const ids = (...names: readonly string[]): readonly NodeId[] => names.map(nodeId);

/** `A | B | C D`, one line a row. */
const written = (rows: readonly ComparisonRow[]) =>
  rows.map(({ framework, current, next }) =>
    [framework, current, next].map((cell) => cell.join(' ')).join(' | '),
  );

describe('rows that are proposed', () => {
  const framework = content(FRAMEWORK, [
    node('goal', 'F1', '国1'),
    node('measure', 'F1a', '点', { parent: 'F1' }),
    node('goal', 'F2', '国2'),
    node('goal', 'F3', '国3'),
  ]);
  const current = content(CURRENT, [
    node('goal', 'C1', '現1'),
    node('goal', 'C2', '現2'),
    node('goal', 'C3', '現3'),
    node('goal', 'C4', '現4'),
  ]);

  test('[EXPORT40] a goal stands beside what it answers to and comes from, in a row for each that became it', () => {
    const next = content(NEXT, [
      node('goal', 'N1', '次1', { alignsTo: ['F1'], derivedFrom: ['C1'] }),
      node('goal', 'N2', '次2', { alignsTo: ['F2', 'F3'], derivedFrom: ['C2', 'C4'] }),
      node('goal', 'N3', '次3'),
    ]);
    expect(written(proposeRows({ framework, current, next }))).toEqual([
      'F1 | C1 | N1',
      'F2 F3 | C2 | N2',
      // What nothing comes from stands behind the goal before it.
      ' | C3 | ',
      'F2 F3 | C4 | N2',
      ' |  | N3',
    ]);
  });

  test('[EXPORT40] where a goal itself says nothing, what is under it does', () => {
    const next = content(NEXT, [
      node('goal', 'N1', '次1'),
      node('measure', 'M1', '施策', { parent: 'N1', alignsTo: ['F1a'] }),
      node('indicator', 'K1', '指標', { parent: 'M1', derivedFrom: ['C2'] }),
    ]);
    expect(written(proposeRows({ framework, current, next })).slice(0, 3)).toEqual([
      ' | C1 | ',
      'F1 | C2 | N1',
      'F2 |  | ',
    ]);
  });

  test('[EXPORT40] without links every goal stands alone, once, each side in its order', () => {
    const next = content(NEXT, [node('goal', 'N1', '次1'), node('section', 'S', '章')]);
    const rows = proposeRows({ framework, current, next });
    expect(written(rows)).toEqual([
      ' |  | N1',
      ' | C1 | ',
      ' | C2 | ',
      ' | C3 | ',
      ' | C4 | ',
      'F1 |  | ',
      'F2 |  | ',
      'F3 |  | ',
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(proposeRows({ framework: null, current: null, next })).toHaveLength(1);
  });
});

describe('links that are suggested', () => {
  test('[EXPORT41] by name however it is written, of the same kind, and only where there is none', () => {
    const other = content(CURRENT, [
      node('goal', 'C1', '健幸で魅力あふれるまちづくり'),
      node('indicator', 'C1t', 'KPI（件数）', { parent: 'C1', role: 'numericalTarget' }),
      node('indicator', 'C1k', 'KPI（件数）', { parent: 'C1', role: 'kpi' }),
      node('indicator', 'C1n', '', { parent: 'C1' }),
    ]);
    const next = content(NEXT, [
      node('goal', 'N1', '健幸で 魅力あふれる まちづくり'),
      node('measure', 'N1m', '健幸で魅力あふれるまちづくり', { parent: 'N1' }),
      node('indicator', 'N1k', 'ＫＰＩ(件数)', { parent: 'N1', role: 'kpi' }),
      node('indicator', 'N1n', '', { parent: 'N1' }),
      node('goal', 'N2', '健幸で魅力あふれるまちづくり', { derivedFrom: ['C1'] }),
    ]);
    const suggested = suggestedLinks(next, other, 'derivedFrom');
    expect(suggested.map(({ node: { id }, link }) => [id, link.documentId, link.nodeId])).toEqual([
      ['N1', CURRENT, 'C1'],
      ['N1k', CURRENT, 'C1k'],
    ]);
    // Indicators answer to no framework.
    expect(suggestedLinks(next, other, 'alignsTo').map(({ node: { id } }) => id)).toEqual(['N1', 'N2']);
  });

  test('[EXPORT41] of several with the name the one under the same name', () => {
    const other = content(CURRENT, [
      node('goal', 'C1', '一'),
      node('measure', 'C1m', '創業の支援', { parent: 'C1' }),
      node('goal', 'C2', '二'),
      node('measure', 'C2m', '創業の支援', { parent: 'C2' }),
    ]);
    const next = content(NEXT, [
      node('goal', 'N', '二'),
      node('measure', 'Nm', '創業の支援', { parent: 'N' }),
    ]);
    expect(suggestedLinks(next, other, 'derivedFrom').map(({ counterpart }) => counterpart.id)).toEqual([
      'C2',
      'C2m',
    ]);
  });
});

describe('fates', () => {
  const current = content(CURRENT, [
    node('goal', 'G', '目標'),
    node('indicator', 'T', '出生率', { parent: 'G', role: 'numericalTarget' }),
    node('indicator', 'A', '就職者数', { parent: 'G' }),
    node('indicator', 'B', '創業件数', { parent: 'G' }),
    node('indicator', 'C', '参加者数', { parent: 'G' }),
    node('indicator', 'D', '来場者数', { parent: 'G' }),
  ]);
  const next = content(NEXT, [
    node('goal', 'H', '目標'),
    node('indicator', 'a', '就職者数', { parent: 'H', derivedFrom: ['A'] }),
    node('indicator', 'b', '創業数', { parent: 'H', derivedFrom: ['B', 'C'] }),
    node('indicator', 't', '出生率', { parent: 'H', derivedFrom: ['T'] }),
    node('indicator', 'n', '転出者数', { parent: 'H' }),
  ]);

  test('[EXPORT42] every indicator has one, seen from either side', () => {
    const fates = fatesOf(current, next);
    const said = (side: typeof fates.next) =>
      [...side].map(([id, { fate, counterparts }]) => `${id} ${fate} ${counterparts.map((each) => each.id)}`);
    expect(said(fates.next).sort()).toEqual(['a carried A', 'b renamed B,C', 'n added ', 't roleChanged T']);
    expect(said(fates.current).sort()).toEqual([
      'A carried a',
      'B renamed b',
      'C renamed b',
      'D dropped ',
      'T roleChanged t',
    ]);
    expect(countFates(fates.current.values())).toEqual({
      carried: 1,
      renamed: 2,
      roleChanged: 1,
      added: 0,
      dropped: 1,
    });
  });

  test('[EXPORT42] without a current strategy nothing is known', () => {
    expect(fatesOf(null, next).next.size).toBe(0);
  });
});

test('[EXPORT43] goals and points of a framework that nothing is aligned with are listed', () => {
  const framework = content(FRAMEWORK, [
    node('goal', 'F1', '国1'),
    node('measure', 'F1a', '点a', { parent: 'F1' }),
    node('measure', 'F1b', '点b', { parent: 'F1' }),
    node('goal', 'F2', '国2'),
    node('measure', 'F2a', '点', { parent: 'F2' }),
    node('goal', 'F3', '国3'),
  ]);
  const next = content(NEXT, [
    node('goal', 'N1', '次', { alignsTo: ['F3'] }),
    node('measure', 'M', '施策', { parent: 'N1', alignsTo: ['F1b'] }),
  ]);
  const { gaps, goals, points } = coverageOf(framework, next);
  expect(gaps.map((gap) => [gap.goal.id, gap.isGoalMissing, gap.points.map(({ id }) => id)])).toEqual([
    ['F1', false, ['F1a']],
    ['F2', true, ['F2a']],
  ]);
  expect([goals, points]).toEqual([
    { covered: 2, all: 3 },
    { covered: 1, all: 3 },
  ]);
});

describe('rows as people change them', () => {
  const rows = [row('row-1', { next: ['A'] }), row('row-2'), row('row-7')];
  const order = (list: readonly ComparisonRow[]) => list.map(({ id }) => id);

  test('[EXPORT44] a row is added, moved and taken away', () => {
    expect(order(addRow(rows, 1))).toEqual(['row-1', 'row-8', 'row-2', 'row-7']);
    expect(order(moveRow(rows, 'row-1', 2))).toEqual(['row-2', 'row-7', 'row-1']);
    expect(order(moveRow(rows, 'row-7', -5))).toEqual(['row-7', 'row-1', 'row-2']);
    expect(moveRow(rows, 'row-9', 0)).toBe(rows);
    expect(order(removeRow(rows, 'row-2'))).toEqual(['row-1', 'row-7']);
  });

  test('[EXPORT44] a goal is put into a cell once, taken out, and moved between rows of its side', () => {
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    expect(putNode(first, 'next', nodeId('B')).next).toEqual(['A', 'B']);
    expect(putNode(first, 'next', nodeId('B'), 0).next).toEqual(['B', 'A']);
    expect(putNode(first, 'next', nodeId('A')).next).toEqual(['A']);
    expect(takeNode(first, 'next', nodeId('A')).next).toEqual([]);
    const place = { rowId: 'row-1', side: 'next', nodeId: nodeId('A') } as const;
    expect(moveNode(rows, place, 'row-7').map(({ next }) => next.length)).toEqual([0, 0, 1]);
    expect(moveNode(rows, place, 'row-9')).toBe(rows);
    expect(clearSide(rows, 'next').every(({ next }) => next.length === 0)).toBe(true);
  });

  test('[EXPORT44] there is an end to rows and to what stands in a cell', () => {
    const many = Array.from({ length: MOST_ROWS }, (_, at) => row(`row-${at + 1}`));
    expect(addRow(many, 0)).toBe(many);
    const full = row('row-1', { next: Array.from({ length: MOST_IN_CELL }, (_, at) => `N${at}`) });
    expect(putNode(full, 'next', nodeId('X'))).toBe(full);
  });

  test('[EXPORT44] what its strategy no longer holds is passed over, and stays in what is stored', () => {
    const next = content(NEXT, [
      node('goal', 'A', 'あ'),
      node('goal', 'B', 'い'),
      node('section', 'S', '章'),
    ]);
    const sides = { framework: null, current: null, next };
    const stored = [row('row-1', { framework: ['F'], next: ['A', 'gone', 'S'] })];
    expect(cleanRows(stored, sides)).toEqual([row('row-1', { next: ['A', 'S'] })]);
    expect(unplacedGoals(stored, sides, 'next')).toEqual(ids('B'));
  });

  test('[EXPORT44] what is sent is read whole or not at all', () => {
    const sent = { frameworkId: null, currentId: 'current', edition: 3, rows };
    expect(readSentComparison(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
    const cell = (next: unknown) => ({ ...sent, rows: [{ ...row('row-1'), next }] });
    const none = [
      null,
      { ...sent, edition: -1 },
      { ...sent, edition: '3' },
      { ...sent, currentId: 3 },
      { ...sent, rows: {} },
      { ...sent, rows: [row('row-1'), row('row-1')] },
      { ...sent, rows: [row('a b')] },
      { ...sent, rows: Array.from({ length: MOST_ROWS + 1 }, (_, at) => row(`row-${at}`)) },
      cell(['A', 'A']),
      cell(['A', 3]),
      cell(['constructor']),
      cell(Array.from({ length: MOST_IN_CELL + 1 }, (_, at) => `N${at}`)),
    ];
    expect(none.map(readSentComparison)).toEqual(none.map(() => null));
  });

  test('[EXPORT45] the record names the rows that read otherwise', () => {
    const before = [row('row-1', { current: ['A'] }), row('row-2', { next: ['B'] })];
    const after = [row('row-1', { current: ['A'], next: ['C'] }), row('row-2', { next: ['B'] })];
    const nameOf = (id: NodeId) => `目標${id}`;
    expect(describeRows(after, before, nameOf)).toEqual(['2行', '1行目 － ｜ 目標A ｜ 目標C']);
    expect(describeRows(after, after, nameOf)).toEqual(['2行']);
  });
});
