import { describe, expect, test } from 'vitest';
import { setBodyFromJson } from '../document/body.ts';
import { setLink, setStrategyField } from '../document/edit.ts';
import { must } from '../document/testing/replica.ts';
import { documentId, nodeId } from '../ids.ts';
import { add, all, bin, changes, type Doing, field, move, text } from './testing/doings.ts';

describe('categories', () => {
  const cases: readonly (readonly [string, Doing, readonly string[], Doing?])[] = [
    ['a new initiative', add({ kind: 'initiative', title: 'DX化' }, 'i', 'm1'), ['whole:i initiativeAdded']],
    ['a new KPI', add({ kind: 'indicator', title: '就業者数' }, 'k', 'm1'), ['whole:k indicatorAdded']],
    ['a new measure', add({ kind: 'measure', title: '施策三' }, 'm', 'g1'), ['whole:m itemAdded']],
    ['a KPI that goes', bin('k1'), ['whole:k1 indicatorRemoved']],
    ['a measure that goes with its KPI', bin('m1'), ['whole:m1 itemRemoved', 'whole:k1 indicatorRemoved']],
    ['another name of a measure', field('m1', 'title', '施策の一'), ['name:m1 narrativeChanged']],
    ['a KPI renamed', field('k1', 'title', '創業件数'), ['name:k1 indicatorRenamed']],
    ['a KPI replaced', field('k1', 'title', '3歳児健康診査受診率'), ['name:k1 indicatorReplaced']],
    ['a name with a blank', field('k1', 'title', '創業 数'), ['name:k1 editorial']],
    ['an own label', field('m1', 'label', '④'), ['label:m1 renumbered']],
    ['another source', field('k1', 'sourceStatistic', '経済センサス'), ['source:k1 sourceStatisticChanged']],
    [
      'a target',
      all(field('k1', 'target', '46,000件'), field('k1', 'targetYear', 'R9')),
      ['target:k1 targetReset'],
    ],
    ['a target year', field('k1', 'targetYear', '令和9年度'), ['target:k1 targetRollover']],
    [
      'a target, written otherwise',
      field('k1', 'target', '１,０００ 件'),
      ['target:k1 editorial'],
      field('k1', 'target', '1,000件'),
    ],
    ['a rationale', field('k1', 'targetRationale', '年5%の増'), ['target:k1 indicatorChanged']],
    ['a baseline', field('k1', 'baseline', '12件'), ['particulars:k1 indicatorChanged']],
    ['a first text', text('m1', '本文'), ['body:m1 narrativeAdded']],
    ['another text', text('m1', '本文を改める。'), ['body:m1 narrativeChanged'], text('m1', '本文')],
    [
      'a text in other paragraphs',
      text('m1', '一行目\n二行目'),
      ['body:m1 editorial'],
      text('m1', '一行目二行目'),
    ],
    ['a page', field('k1', 'pageRef', 'P6'), ['links:k1 editorial']],
    [
      'a page along with something else',
      all(field('k1', 'pageRef', 'P6'), field('k1', 'baseline', '1')),
      ['particulars:k1 indicatorChanged'],
    ],
    ['a goal of another scope', field('g2', 'scope', 'crossCutting'), ['place:g2 moved']],
    [
      'the plan period',
      (doc) => must(setStrategyField(doc, null, 'planPeriodTo', 2030)),
      ['period planPeriodChanged'],
    ],
    [
      'the overall goal',
      (doc) => must(setStrategyField(doc, null, 'overallGoal', '住み続けたい市')),
      ['description narrativeChanged'],
    ],
    [
      'the year style',
      (doc) => must(setStrategyField(doc, null, 'yearStyle', 'era')),
      ['settings editorial'],
    ],
  ];
  test.each(cases.map(([name, ...rest]) => [name, rest] as const))(
    '[REV5] %s',
    (_, [doing, expected, prepared]) => {
      expect(changes(doing, prepared)).toEqual(expected);
    },
  );

  test('[REV5] an initiative that reads otherwise is changed', () => {
    const prepared = add({ kind: 'initiative', title: '販路拡大への支援' }, 'i', 'm1');
    const after = 'ポータルサイト等による販路拡大への支援';
    expect(changes(field('i', 'title', after), prepared)).toEqual(['name:i initiativeChanged']);
  });

  test('[REV5] a link to the framework is editorial', () => {
    const link = { documentId: documentId('d'), nodeId: nodeId('n') };
    const linked: Doing = (doc) => must(setLink(doc, null, nodeId('g1'), 'alignsTo', link));
    expect(changes(linked)).toEqual(['links:g1 editorial']);
  });

  test('[REV5] a text in bold only is editorial', () => {
    const bold: Doing = (doc) =>
      must(
        setBodyFromJson(doc, null, nodeId('m1'), {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: '本文', marks: [{ type: 'bold' }] }] },
          ],
        }),
      );
    expect(changes(bold, text('m1', '本文'))).toEqual(['body:m1 editorial']);
  });

  test('[REV6] what changes of an indicator that is replaced is one change', () => {
    const replaced = all(
      field('k1', 'title', '3歳児健康診査受診率'),
      field('k1', 'target', '98%'),
      field('k1', 'baseline', '96%'),
      field('k1', 'sourceStatistic', '母子保健事業報告'),
      field('k1', 'pageRef', 'P15'),
    );
    expect(changes(replaced)).toEqual(['name:k1 indicatorReplaced']);
  });

  test('[REV6] a numerical target that becomes a KPI of a measure is one change', () => {
    const demoted = all(field('t1', 'role', 'kpi'), move('t1', 'm2', null));
    expect(changes(demoted)).toEqual(['role:t1 roleChanged']);
  });
});
