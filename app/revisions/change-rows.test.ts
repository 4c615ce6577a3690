import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ContentEdit } from '#shared/diff/change.ts';
import { readStrategy } from '#shared/document/read.ts';
import { nodeId } from '#shared/ids.ts';
import { type ChangeWords, changeRows, yearWord } from './change-rows.ts';
import { changeOf, indicator } from './revision-fixtures.ts';

const { strategy } = readStrategy(new Y.Doc());
const words: ChangeWords = {
  strategy: { ...strategy, yearStyle: 'era', labels: { ...strategy.labels, baseline: '現状値' } },
  titleOf: (id) => (id === 'g1' ? '基本目標1 しごと' : null),
};
const field = (name: string, before: string | null, after: string | null) =>
  ({ type: 'field', nodeId: nodeId('i'), field: name, before, after }) as ContentEdit;
const rows = (change: Parameters<typeof changeRows>[0]) =>
  changeRows(change, words).map(({ label, before, after }) => [label, before, after]);

describe('a change in words', () => {
  test('[REV79] a value stands with its year as the strategy writes years, in the town’s own words', () => {
    const change = changeOf({
      before: indicator({ target: '1,000件', targetYear: 'R6', baseline: '325人' }),
      after: indicator({ target: '46,000件', targetYear: '2027', baseline: '400人' }),
      edits: [
        field('targetYear', 'R6', '2027'),
        field('target', '1,000件', '46,000件'),
        field('baseline', '325人', '400人'),
      ],
    });
    expect(rows(change)).toEqual([
      ['現状値', '325人', '400人'],
      ['目標値', '1,000件（令和6年度）', '46,000件（令和9年度）'],
    ]);
  });

  test('[REV79] of a whole item all that is not blank is told', () => {
    const after = indicator({ target: '10件', role: 'numericalTarget' });
    expect(rows(changeOf({ aspect: 'whole', after }))).toEqual([
      ['指標名', null, 'ふるさと納税の件数'],
      ['区分', null, '数値目標'],
      ['目標値', null, '10件'],
    ]);
  });

  test('[REV79] a move is told by where it was and where it is', () => {
    const node = indicator();
    const path = [{ id: nodeId('g2'), number: '基本目標2', title: 'ひと' }];
    const change = changeOf({
      aspect: 'place',
      before: node,
      after: node,
      path,
      edits: [field('parent', 'g1', 'g2')],
    });
    expect(rows(change)).toEqual([['場所', '基本目標1 しごと', '基本目標2 ひと']]);
    const order = changeOf({
      aspect: 'place',
      before: node,
      after: node,
      edits: [field('order', 'a0', 'a5')],
    });
    expect(rows(order)).toEqual([['並び順', '', '並び順を変更']]);
  });

  test('[REV79] the plan period is one row, whichever end was changed', () => {
    const at = { ...words, strategy: { ...words.strategy, planPeriodFrom: 2020, planPeriodTo: 2024 } };
    const edits = [{ type: 'strategy', field: 'planPeriodTo', before: 2024, after: 2027 } as const];
    expect(changeRows(changeOf({ aspect: 'period', edits }), at)).toEqual([
      { key: 'period', label: '計画期間', before: '令和2年度～令和6年度', after: '令和2年度～令和9年度' },
    ]);
  });

  test.each([
    ['R6', '令和6年度'],
    ['2019年', '2019年'],
    ['調査中', '調査中'],
    ['', ''],
  ])('[REV79] the year %j is written %j', (raw, written) => {
    expect(yearWord(raw, 'era')).toBe(written);
  });
});
