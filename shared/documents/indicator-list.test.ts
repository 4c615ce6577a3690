import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StrategyContent } from '../diff/content.ts';
import { editedContents } from '../diff/testing/random-contents.ts';
import { nodeId } from '../ids.ts';
import { YEAR_STYLES } from '../strategy/model.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import type { FrozenActual } from '../versions/snapshot.ts';
import { indicatorList } from './indicator-list.ts';
import { INDICATORS_DESIGN } from './indicators-design.ts';
import { type DocumentTable, textOf } from './model.ts';
import type { MadeDocument } from './printed.ts';
import { type DocumentTemplate, usualTemplate } from './template.ts';
import { gridOf, wordsOf } from './testing/grid.ts';
import { type PlannedItem, townOf } from './testing/made-up-town.ts';

const USUAL = usualTemplate(INDICATORS_DESIGN);

/** A template that shows these columns and no others, in this order. */
function withColumns(...ids: readonly string[]): DocumentTemplate {
  const others = INDICATORS_DESIGN.columns.filter(({ id }) => !ids.includes(id));
  return {
    ...USUAL,
    columns: [
      ...ids.map((id) => ({ id, isShown: true, label: '' })),
      ...others.map(({ id }) => ({ id, isShown: false, label: '' })),
    ],
  };
}

function list(
  content: StrategyContent,
  template: DocumentTemplate = USUAL,
  actuals: readonly FrozenActual[] = [],
) {
  return indicatorList({ content, actuals }, template);
}

function tableOf({ document }: MadeDocument): DocumentTable | null {
  const [block] = document.sections.flatMap(({ blocks }) => blocks);
  return block?.type === 'table' ? block.table : null;
}

/** The rows of the body as words, every position filled. */
function bodyOf(made: MadeDocument): readonly (readonly string[])[] {
  const table = tableOf(made);
  return table === null ? [] : wordsOf(table).slice(table.head.length);
}

const NESTED: readonly PlannedItem[] = [
  [null, { id: 'g1', kind: 'goal', title: 'しごと' }],
  ['g1', { id: 't1', kind: 'indicator', title: '就業者数', baseline: '100人', baselineYear: 'R2' }],
  ['g1', { id: 't2', kind: 'indicator', title: '事業所数', baseline: '20社', baselineYear: '令和2年度' }],
  ['g1', { id: 'k0', kind: 'indicator', role: 'kpi', title: '起業相談件数' }],
  ['g1', { id: 'g11', kind: 'goal', title: '内側の柱' }],
  ['g11', { id: 'm1', kind: 'measure', title: '創業' }],
  ['m1', { id: 'i1', kind: 'initiative', title: '創業塾' }],
  ['m1', { id: 'm11', kind: 'measure', title: '女性の創業' }],
  ['m11', { id: 'k1', kind: 'indicator', title: '創業数' }],
  [null, { id: 'g2', kind: 'goal', title: 'ひと' }],
];

describe('a town that no sample has', () => {
  test('[EXPORT19] nested goals and measures have a column per level; a KPI on a goal stands beside its targets', () => {
    const made = list(townOf(NESTED), withColumns('goal', 'target', 'measure', 'kpi', 'initiatives'));
    expect(bodyOf(made)).toEqual([
      ['柱Ⅰ しごと', '', '就業者数', '', '', '起業相談件数', ''],
      ['柱Ⅰ しごと', '', '事業所数', '', '', '起業相談件数', ''],
      ['柱Ⅰ しごと', '柱Ⅰ 内側の柱', '', '① 創業', '', '', '・創業塾'],
      ['柱Ⅰ しごと', '柱Ⅰ 内側の柱', '', '① 創業', '① 女性の創業', '① 創業数', ''],
      ['柱Ⅱ ひと', '柱Ⅱ ひと', '', '', '', '', ''],
    ]);
  });

  test('[EXPORT20] heads say the words of the strategy, and the town’s where it has renamed them', () => {
    const template = withColumns('kpi', 'kpiBaseline', 'goal', 'target', 'kpiTarget', 'initiatives');
    const renamed = template.columns.map((column) =>
      column.id === 'kpiBaseline' ? { ...column, label: 'はじめの値' } : column,
    );
    const table = tableOf(list(townOf(NESTED), { ...template, columns: renamed }));
    expect(table && wordsOf(table).slice(0, 2)).toEqual([
      ['物差し', '物差し', '戦略の柱', '戦略の柱', '〈ねらい〉', '物差し', '主要事業'],
      ['', 'はじめの値', '戦略の柱', '戦略の柱', '指標', '目標値', '主要事業'],
    ]);
  });

  test('[EXPORT20] one column of a role alone is headed by the role’s word alone', () => {
    const table = tableOf(list(townOf(NESTED), withColumns('kpi')));
    expect(table?.head.map((cells) => cells.map(({ paragraphs }) => textOf(paragraphs)))).toEqual([
      ['物差し'],
    ]);
    expect(bodyOf(list(townOf(NESTED), withColumns('kpi')))).toEqual([['起業相談件数'], ['① 創業数']]);
  });

  test('[EXPORT20] a number with a column of its own does not stand before the name, too', () => {
    expect(bodyOf(list(townOf(NESTED), withColumns('kpiNumber', 'kpi')))).toEqual([
      ['', '起業相談件数'],
      ['①', '創業数'],
    ]);
  });

  test('[EXPORT20] a template that shows no column is as good as none', () => {
    const none = { ...USUAL, columns: USUAL.columns.map((column) => ({ ...column, isShown: false })) };
    expect(list(townOf(NESTED), none)).toEqual(list(townOf(NESTED)));
  });

  test('[EXPORT19] of a strategy without goals it says that there is nothing yet', () => {
    const { document, data } = list(townOf([]));
    expect(document.title).toBe('見本市人口ビジョン 数値目標及びKPI一覧');
    expect(document.sections[0]?.blocks).toMatchObject([{ type: 'paragraph' }]);
    expect(data.rows).toEqual([]);
  });
});

describe('years', () => {
  const indicators = (...years: readonly (readonly [value: string, year: string])[]): StrategyContent =>
    townOf([
      [null, { id: 'g1', kind: 'goal', title: 'しごと' }],
      ...years.map(
        ([baseline, baselineYear], index): PlannedItem => [
          'g1',
          { id: `t${index}`, kind: 'indicator', title: `指標${index}`, baseline, baselineYear },
        ],
      ),
    ]);
  const columnIn = (content: StrategyContent, template: Partial<DocumentTemplate> = {}) => {
    const table = tableOf(list(content, { ...withColumns('targetBaseline'), ...template }));
    return table && wordsOf(table).flat().slice(1);
  };

  test('[EXPORT21] a year that all share stands in the head as it was typed', () => {
    expect(columnIn(indicators(['1人', 'R2'], ['2人', 'R2']))).toEqual(['現況値\n(R2)', '1人', '2人']);
  });

  test('[EXPORT21] years that differ stand with each value', () => {
    expect(columnIn(indicators(['1人', 'R2'], ['2人', 'R3'], ['', 'R3']))).toEqual([
      '現況値',
      '1人\n(R2)',
      '2人\n(R3)',
      '(R3)',
    ]);
    expect(columnIn(indicators(['1人', 'R2'], ['2人', '']))).toEqual(['現況値', '1人\n(R2)', '2人']);
  });

  test('[EXPORT21] what is wholly blank does not hinder, and one year typed in two ways is one', () => {
    expect(columnIn(indicators(['1人', 'R2'], ['', '']))).toEqual(['現況値\n(R2)', '1人', '']);
    expect(columnIn(indicators(['1人', 'R2'], ['2人', '2020']))).toEqual([
      '現況値\n(令和2年度)',
      '1人',
      '2人',
    ]);
  });

  test('[EXPORT21] the template’s style is that of all years, but for what is none', () => {
    const content = indicators(['1人', 'R2'], ['2人', '令和3年4月1日']);
    expect(columnIn(content, { yearStyle: 'western' })).toEqual([
      '現況値',
      '1人\n(2020年度)',
      '2人\n(令和3年4月1日)',
    ]);
  });

  test('[EXPORT21] of an indicator stands its newest actual, and that it is preliminary', () => {
    const actual = (id: string, fiscalYear: number, value: string, status: FrozenActual['status']) => {
      return { nodeId: nodeId(id), fiscalYear, value, status, note: '' };
    };
    const actuals = [
      actual('t0', 2023, '7人', 'preliminary'),
      actual('t0', 2022, '5人', 'final'),
      actual('t1', 2022, '3人', 'final'),
    ];
    const made = list(indicators(['1人', ''], ['2人', '']), withColumns('targetActual'), actuals);
    expect(bodyOf(made)).toEqual([['7人（速報）\n(令和5年度)'], ['3人\n(令和4年度)']]);
    expect(made.data.columns.filter(({ id }) => id.startsWith('actual')).map(({ title }) => title)).toEqual([
      '実績値2022年度（表記）',
      '実績値2022年度（数値）',
      '実績値2022年度の単位',
      '実績値2022年度の概数等',
      '実績値2022年度の集計範囲',
      '実績値2022年度の確度',
      '実績値2023年度（表記）',
      '実績値2023年度（数値）',
      '実績値2023年度の単位',
      '実績値2023年度の概数等',
      '実績値2023年度の集計範囲',
      '実績値2023年度の確度',
    ]);
  });
});

describe('initiatives', () => {
  const LONG = '地域の魅力を発信する動画の制作と、それを使った移住希望者への働きかけ';
  const town = (...titles: readonly string[]) =>
    townOf([
      [null, { id: 'g1', kind: 'goal', title: 'しごと' }],
      ['g1', { id: 'm1', kind: 'measure', title: '創業' }],
      ['m1', { id: 'k1', kind: 'indicator', title: '創業数' }],
      ...titles.map((title, at): PlannedItem => ['m1', { id: `i${at}`, kind: 'initiative', title }]),
    ]);
  const gridWith = (columns: string, ...titles: readonly string[]) => {
    const template = { ...withColumns('kpi', 'initiatives'), options: { initiativeColumns: columns } };
    return bodyOf(list(town(...titles), template));
  };

  test('[EXPORT22] initiatives stand line by line in as many columns as the town wants', () => {
    expect(gridWith('2', '塾', '窓口', '補助')).toEqual([
      ['① 創業数', '・塾', '・窓口'],
      ['① 創業数', '・補助', ''],
    ]);
    expect(gridWith('1', '塾', '窓口')).toEqual([
      ['① 創業数', '・塾'],
      ['① 創業数', '・窓口'],
    ]);
  });

  test('[EXPORT22] a long name goes across columns, on the next line where it does not fit', () => {
    expect(gridWith('3', '塾', '窓口', '補助', '相談', '講座', LONG)).toEqual([
      ['① 創業数', '・塾', '・窓口', '・補助'],
      ['① 創業数', '・相談', '・講座', ''],
      ['① 創業数', `・${LONG}`, `・${LONG}`, ''],
    ]);
  });

  test('[EXPORT22] there are no more columns than are filled', () => {
    expect(gridWith('4', '塾')).toEqual([['① 創業数', '・塾']]);
    expect(gridWith('4')).toEqual([['① 創業数', '']]);
  });
});

const ids = INDICATORS_DESIGN.columns.map(({ id }) => id);

/** Any columns in any order, some of them renamed, one of them unknown. */
const templates: fc.Arbitrary<DocumentTemplate> = fc
  .record({
    columns: fc.shuffledSubarray([...ids, 'unknown']),
    isShown: fc.array(fc.boolean(), { minLength: 1 }),
    label: fc.constantFrom('', '見出し'),
    initiativeColumns: fc.constantFrom('1', '2', '3', '4', '9'),
    yearStyle: fc.constantFrom(null, ...YEAR_STYLES),
  })
  .map(({ columns, isShown, label, initiativeColumns, yearStyle }) => ({
    ...USUAL,
    yearStyle,
    columns: columns.map((id, at) => ({ id, isShown: isShown[at % isShown.length] ?? true, label })),
    options: { initiativeColumns },
  }));

test('[EXPORT20] in any choice and order of columns the cells fill the table of any strategy', () => {
  fc.assert(
    fc.property(editedContents, templates, ([, content], template) => {
      const made = list(content, template);
      const table = tableOf(made);
      if (table !== null) gridOf(table);
      for (const row of made.data.rows) expect(row).toHaveLength(made.data.columns.length);
      const titles = made.data.columns.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }),
    { numRuns: 100 },
  );
});

test('[EXPORT19] every goal, measure, indicator and initiative of any strategy stands in its column once', () => {
  const COLUMNS = ['goal', 'target', 'measure', 'kpi', 'initiatives'] as const;
  fc.assert(
    fc.property(editedContents, ([, content]) => {
      const shown = COLUMNS.flatMap((id) => cellsOf(list(content, withColumns(id))));
      const names = content.nodes
        .filter(({ kind }) => kind !== 'section')
        .map((node) => numberedTitle(node).trim());
      const printed = (words: readonly string[]) => words.filter((name) => name !== '').sort();
      expect(printed(shown)).toEqual(printed(names));
    }),
    { numRuns: 60 },
  );
});

function cellsOf(made: MadeDocument): readonly string[] {
  return tableOf(made)?.rows.flatMap(({ cells }) => cells.map(({ paragraphs }) => textOf(paragraphs))) ?? [];
}
