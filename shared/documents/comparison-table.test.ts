import { describe, expect, test } from 'vitest';
import { CURRENT, content, FRAMEWORK, NEXT, node, row } from '../comparison/testing/small-contents.ts';
import type { BodyJson } from '../document/body.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '../strategy/settings.ts';
import { COMPARISON_DESIGN } from './comparison-design.ts';
import { type ComparisonInput, comparisonTable } from './comparison-table.ts';
import type { DocumentTable } from './model.ts';
import { type DocumentTemplate, usualTemplate } from './template.ts';
import { gridOf, wordsOf } from './testing/grid.ts';

const TEXT: BodyJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '背景' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '人口が減っています。' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '空き家' }] }],
        },
      ],
    },
  ],
};

const framework = content(FRAMEWORK, [
  node('goal', 'F1', '稼ぐ地域をつくる'),
  node('measure', 'F1a', '働きやすさ', { parent: 'F1' }),
  node('goal', 'F2', '人の流れをつくる', { scope: 'crossCutting' }),
  node('section', 'S', '考え方', { body: TEXT }),
]);

const current = content(CURRENT, [
  node('goal', 'C1', '産業'),
  node('indicator', 'C1t', '就業者数', { parent: 'C1', role: 'numericalTarget' }),
  node('measure', 'C1m', '創業', { parent: 'C1' }),
  node('indicator', 'C1k', '創業件数', { parent: 'C1m' }),
]);

/** A town with its own words, two levels of goals and measures, and KPIs that hang on a goal. */
const next = content(
  NEXT,
  [
    node('goal', 'N1', 'みらい'),
    node('indicator', 'N1k', '転入者数', { parent: 'N1', derivedFrom: ['C1t'] }),
    node('goal', 'N1a', '暮らし', { parent: 'N1' }),
    node('indicator', 'N1at', '満足度', { parent: 'N1a', role: 'numericalTarget' }),
    node('measure', 'N1am', '住まい', { parent: 'N1a' }),
    node('measure', 'N1amm', '空き家', { parent: 'N1am' }),
    node('indicator', 'N1ak', '成約件数', { parent: 'N1amm', derivedFrom: ['C1k'] }),
    node('goal', 'N2', 'なりわい', { label: 'しごと' }),
  ],
  {
    title: 'ある町の総合戦略',
    labels: { ...DEFAULT_LABELS, numericalTarget: { heading: '', item: 'めやす' } },
    numbering: {
      ...DEFAULT_NUMBERING,
      goal: {
        ...DEFAULT_NUMBERING.goal,
        basic: [
          { style: 'roman', prefix: '', suffix: '　' },
          { style: 'decimal', prefix: '(', suffix: ')' },
        ],
      },
    },
  },
);

const INPUT: ComparisonInput = {
  framework,
  current,
  next,
  rows: [
    row('row-1', { framework: ['F1'], current: ['C1'], next: ['N1'] }),
    row('row-2', { framework: ['F2'], next: ['N1', 'gone'] }),
    row('row-3'),
    row('row-4', { framework: ['S'] }),
    row('row-5', { current: ['C1'], next: ['N1', 'N2'] }),
  ],
};

const USUAL = usualTemplate(COMPARISON_DESIGN);

function tableOf(input: ComparisonInput, template: DocumentTemplate = USUAL): DocumentTable {
  const [block] = comparisonTable(input, template).document.sections.flatMap(({ blocks }) => blocks);
  if (block?.type !== 'table') throw new Error('no table');
  return block.table;
}

/** The words of one column, top down, its head first. */
const column = (table: DocumentTable, at: number) => wordsOf(table).map((words) => words[at]);

const choose = (...ids: readonly string[]): DocumentTemplate => ({
  ...USUAL,
  columns: [
    ...ids.map((id) => ({ id, isShown: true, label: '' })),
    ...COMPARISON_DESIGN.columns
      .filter(({ id }) => !ids.includes(id))
      .map(({ id }) => ({ id, isShown: false, label: '' })),
  ],
});

describe('what stands in the cells', () => {
  const table = tableOf(INPUT);

  test('[EXPORT46] of a framework its goals and points, and the text of a section', () => {
    expect(column(table, 0)).toEqual([
      '国の方向性',
      '基本目標1 稼ぐ地域をつくる\n具体的な施策\n施策1 働きやすさ',
      '横断的な目標1 人の流れをつくる',
      '考え方\n背景\n人口が減っています。\n・空き家',
      '',
    ]);
  });

  test('[EXPORT46] of a strategy goals, targets and measures of every level, each under the town’s own words', () => {
    const goal = 'Ⅰ　みらい\n(1) 暮らし\nめやす\n・満足度\n具体的な施策\n施策1 住まい\n　① 空き家';
    expect(column(table, 3)).toEqual(['次期戦略', goal, goal, '', `${goal}\nしごと\nなりわい`]);
  });

  test('[EXPORT46] KPIs with their numbers, under their goal where several share a cell', () => {
    const kpis = '・転入者数\n(1) 暮らし\n・成約件数';
    expect(column(table, 4).slice(1)).toEqual([kpis, kpis, '', `Ⅰ　みらい\n${kpis}`]);
    expect(column(table, 2).slice(1)).toEqual(['・創業件数', '', '', '・創業件数']);
  });

  test('[EXPORT46] what continues in the next row is one cell; what is gone and empty rows are passed over', () => {
    const [, first, second] = gridOf(table);
    expect([first?.[3] === second?.[3], first?.[4] === second?.[4], first?.[0] === second?.[0]]).toEqual([
      true,
      true,
      false,
    ]);
    expect(first?.[3]).toMatchObject({ rowSpan: 2 });
    expect(table.rows).toHaveLength(4);
  });

  test('[EXPORT46] a missing counterpart is named if the town wants it, beside a goal and not beside a text', () => {
    const named = tableOf(INPUT, { ...USUAL, options: { missing: '（該当なし）' } });
    expect([0, 1, 2, 3].map((at) => column(named, at).slice(2))).toEqual([
      ['横断的な目標1 人の流れをつくる', '考え方\n背景\n人口が減っています。\n・空き家', '（該当なし）'],
      ['（該当なし）', '', expect.stringContaining('産業')],
      ['', '', '・創業件数'],
      [expect.stringContaining('みらい'), '', expect.stringContaining('なりわい')],
    ]);
  });
});

describe('columns as the town wants them', () => {
  test('[EXPORT48] in any order and number, with other words; the title names the sides in that order', () => {
    const chosen = choose('nextKpis', 'next', 'framework');
    const template: DocumentTemplate = {
      ...chosen,
      columns: chosen.columns.map((each) => (each.id === 'framework' ? { ...each, label: '国' } : each)),
    };
    const { document } = comparisonTable(INPUT, template);
    expect(document.title).toBe('ある町の総合戦略　比較表（次期戦略・国）');
    const table = tableOf(INPUT, template);
    expect(wordsOf(table)[0]).toEqual(['重要業績評価指標（KPI）', '次期戦略', '国']);
    expect(column(table, 1)[1]).toContain('みらい');
    expect(comparisonTable(INPUT, { ...template, title: '資料' }).document.title).toBe('資料');
  });

  test('[EXPORT48] rows that say the same without the columns that are left out are one', () => {
    const table = tableOf(INPUT, choose('next', 'nextKpis'));
    expect(table.rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('[EXPORT48] a side that is not chosen has no column; a template without any is as the usual one', () => {
    const heads = (input: ComparisonInput, template?: DocumentTemplate) =>
      wordsOf(tableOf(input, template))[0];
    expect(heads({ ...INPUT, current: null })).toEqual(['国の方向性', '次期戦略', '重要業績評価指標（KPI）']);
    expect(heads(INPUT, choose())).toHaveLength(5);
    expect(heads({ ...INPUT, framework: null }, choose('framework'))).toHaveLength(4);
  });

  test('[EXPORT48] without rows it says so', () => {
    const { sections } = comparisonTable({ ...INPUT, rows: [] }, USUAL).document;
    expect(sections.flatMap(({ blocks }) => blocks.map(({ type }) => type))).toEqual(['paragraph']);
  });
});

describe('fates', () => {
  const template = { ...USUAL, options: { fates: true } };

  test('[EXPORT49] stand behind each KPI of the next strategy, in the town’s own words', () => {
    const words = column(tableOf(INPUT, template), 4)[1];
    expect(words).toBe('・転入者数（めやすから）\n(1) 暮らし\n・成約件数（名称変更）');
  });

  test('[EXPORT49] without a current strategy there are none', () => {
    const { sections } = comparisonTable({ ...INPUT, current: null }, template).document;
    expect(sections).toHaveLength(1);
    expect(JSON.stringify(sections)).not.toContain('（新規）');
  });
});
