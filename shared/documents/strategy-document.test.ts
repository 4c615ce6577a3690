import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '../diff/content.ts';
import { setBodyFromText } from '../document/body.ts';
import { addNode, initStrategy } from '../document/edit.ts';
import type { NewNode } from '../document/new-node.ts';
import { must, STRATEGY } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import type { StrategyFields } from '../strategy/model.ts';
import { DEFAULT_LABELS } from '../strategy/settings.ts';
import type { FrozenActual } from '../versions/snapshot.ts';
import { type DocumentTable, textOf } from './model.ts';
import type { MadeDocument } from './printed.ts';
import { INDICATOR_COLUMNS, STRATEGY_DESIGN } from './strategy-design.ts';
import { strategyDocument } from './strategy-document.ts';
import { type DocumentTemplate, usualTemplate } from './template.ts';
import { wordsOf } from './testing/grid.ts';

type Item = NewNode & { readonly under: string | null; readonly text?: string };

const USUAL = usualTemplate(STRATEGY_DESIGN);

interface Given {
  readonly fields?: Partial<StrategyFields>;
  readonly template?: Partial<DocumentTemplate>;
  readonly actuals?: readonly FrozenActual[];
}

function made(
  items: readonly Item[],
  { fields = {}, template = {}, actuals = [] }: Given = {},
): MadeDocument {
  const doc = new Y.Doc();
  doc.clientID = 1;
  must(initStrategy(doc, null, { ...STRATEGY, ...fields }));
  for (const { under, text, ...node } of items) {
    must(addNode(doc, null, node, { parent: under === null ? null : nodeId(under), after: 'last' }));
    if (text !== undefined) must(setBodyFromText(doc, null, node.id, text));
  }
  return strategyDocument({ content: contentOf(doc), actuals }, { ...USUAL, ...template });
}

const item = (
  id: string,
  kind: NewNode['kind'],
  title: string,
  under: string | null,
  more: Record<string, string> = {},
): Item => ({ id: nodeId(id), kind, title, under, ...more }) as Item; // the fields are those of the kind

/** A section as its blocks in lines, an asterisk before one that begins a page. */
function lines({ document }: MadeDocument): readonly string[] {
  return document.sections.flatMap(({ startsPage, blocks }) =>
    blocks.flatMap((block, index): readonly string[] => {
      const page = startsPage && index === 0 ? '*' : '';
      if (block.type === 'heading') return [`${page}${block.level} ${block.text}`];
      if (block.type === 'list')
        return block.items.map(({ marker, runs }) => `${page}${marker}|${textOf([runs])}`);
      if (block.type === 'table') return [`${page}[${block.table.caption}]`];
      return [`${page}${block.type === 'note' ? '※' : block.style} ${textOf([block.runs])}`];
    }),
  );
}

function tablesOf({ document }: MadeDocument): readonly DocumentTable[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.table : [])),
  );
}

const TOWN: Partial<StrategyFields> = {
  title: '港町総合戦略',
  municipality: '港町',
  edition: '第3期',
  nickname: 'みなと',
  overallGoal: '海と生きる',
  yearStyle: 'eraShort',
  labels: {
    ...DEFAULT_LABELS,
    goal: { ...DEFAULT_LABELS.goal, basic: [{ heading: '【柱】', item: '柱' }] },
    measure: [{ heading: '【方針】', item: '方針' }],
    initiative: { heading: '【事業】', item: '事業' },
    numericalTarget: { heading: '【目標】', item: '目標指標' },
    kpi: { heading: '【成果】', item: '成果指標' },
    baseline: '現状値',
  },
};

describe('the parts', () => {
  test('[EXPORT32] cover, contents and parts come in order, with the town’s words and numbers', () => {
    const document = made(
      [
        item('s1', 'section', 'はじめに', null, { text: '序\n文' }),
        item('s2', 'section', '経緯', 's1'),
        item('g1', 'goal', '海', null, { text: '海を守る' }),
        item('t1', 'indicator', '漁獲', 'g1', { role: 'numericalTarget' }),
        item('g2', 'goal', '沖', 'g1'),
        item('m1', 'measure', '船', 'g1', { text: '船を直す', pageRef: 'P9' }),
        item('k1', 'indicator', '隻数', 'm1', { role: 'kpi' }),
        item('i1', 'initiative', '船台', 'm1', { pageRef: 'P10' }),
        item('m2', 'measure', '帆', 'm1'),
        item('g3', 'goal', '山', null),
        item('m3', 'measure', '森', 'g3'),
      ],
      { fields: TOWN },
    );
    const { title, cover, contents } = document.document;
    expect([title, ...(cover ?? [])]).toEqual([
      '港町総合戦略',
      '第3期',
      '愛称「みなと」',
      '計画期間　R3～R9',
      '港町',
    ]);
    expect(contents?.entries.map(({ title, depth, page }) => `${depth} ${title} ${page}`)).toEqual([
      '0 全体の目標 null',
      '0 はじめに null',
      '1 経緯 null',
      '0 【柱】 null',
      '1 基本目標1 海 null',
      '2 1. 沖 null',
      '1 基本目標2 山 null',
    ]);
    expect(lines(document)).toEqual([
      '*1 全体の目標',
      'lead 海と生きる',
      '1 はじめに',
      'plain 序',
      'plain 文',
      '2 経緯',
      '*1 【柱】',
      '2 基本目標1 海',
      'lead 海を守る',
      '3 【目標】',
      '[【目標】（基本目標1 海）]',
      '3 1. 沖',
      '3 【方針】',
      '4 施策1 船',
      '※ 該当ページ　P9',
      'plain 船を直す',
      'caption 【成果】',
      '[【成果】（施策1 船）]',
      'caption 【事業】',
      '・|船台（P10）',
      '①|帆',
      '*2 基本目標2 山',
      '3 【方針】',
      '・|施策1 森',
    ]);
  });

  test('[EXPORT32] a strategy without anything says so; kinds that it does not use leave no trace', () => {
    const empty = made([], {
      fields: { title: '', municipality: '', planPeriodFrom: null, planPeriodTo: null },
    });
    expect(empty.document).toEqual({
      title: '（名称なし）',
      cover: [],
      contents: null,
      sections: [
        {
          id: 'strategy-start',
          startsPage: false,
          blocks: [
            { type: 'paragraph', style: 'plain', runs: [{ text: '内容はまだありません。', mark: null }] },
          ],
        },
      ],
    });
    expect(lines(made([item('g1', 'goal', '海', null)]))).toEqual(['*1 基本目標1 海']);
  });

  test('[EXPORT32] title, years, 目次 and page breaks are the template’s', () => {
    const items = [item('g1', 'goal', '海', null, { text: '文' }), item('g2', 'goal', '山', null)];
    const { document } = made(items, {
      template: {
        title: '概要版',
        yearStyle: 'western',
        options: { contents: false, partsBeginPage: false },
      },
    });
    expect([document.title, document.cover?.[0]]).toEqual(['概要版', '計画期間　2021年度～2027年度']);
    expect(document.contents).toBeNull();
    expect(document.sections.map(({ startsPage }) => startsPage)).toEqual([true, false]);
  });
});

describe('tables of indicators', () => {
  const goal = item('g1', 'goal', '海', null);
  const catchOf = (id: string, more: Record<string, string>) =>
    item(id, 'indicator', `漁獲${id}`, 'g1', { role: 'numericalTarget', ...more });
  const rows = [
    catchOf('a', { baseline: '5t', baselineYear: 'R元', target: '9t', targetYear: 'R7', note: '注' }),
    catchOf('b', { baseline: '調査中', baselineYear: 'R2', targetYear: '令和7年度' }),
  ];
  const actual = (
    id: string,
    fiscalYear: number,
    value: string,
    status: FrozenActual['status'] = 'final',
  ) => ({
    nodeId: nodeId(id),
    fiscalYear,
    value,
    status,
    note: '',
  });

  test('[EXPORT33] a year that all share stands in the head, another with its value; actuals by year', () => {
    const actuals = [actual('b', 2022, '7t', 'preliminary'), actual('a', 2020, '6t')];
    const [table] = tablesOf(made([goal, ...rows], { fields: TOWN, actuals }));
    expect(table && wordsOf(table)).toEqual([
      ['指標名', '現状値', '目標値\n(R7)', '実績値', '実績値', '備考'],
      ['指標名', '現状値', '目標値\n(R7)', 'R2', 'R4', '備考'],
      ['漁獲a', '5t\n(R元)', '9t', '6t', '', '注'],
      ['漁獲b', '調査中\n(R2)', '', '', '7t（速報）', ''],
    ]);
  });

  test('[EXPORT33] years are written in the template’s style, else as typed', () => {
    const heads = (yearStyle: DocumentTemplate['yearStyle']) =>
      tablesOf(made([goal, rows[0] ?? goal], { template: { yearStyle } })).map((table) => wordsOf(table)[0]);
    expect(heads(null)).toEqual([['指標名', '基準値\n(R元)', '目標値\n(R7)', '備考']]);
    expect(heads('western')).toEqual([['指標名', '基準値\n(2019年度)', '目標値\n(2025年度)', '備考']]);
  });

  test('[EXPORT33] columns stand in the template’s order under its words, with the same cells', () => {
    const full = {
      baseline: '1',
      target: '2',
      definition: '3',
      sourceStatistic: '4',
      pageRef: '5',
      note: '6',
    };
    const items = [goal, catchOf('a', { ...full, targetRationale: '7', direction: 'increase' })];
    const values: Readonly<Record<string, string>> = {
      ...full,
      title: '漁獲a',
      targetRationale: '7',
      direction: '増やす',
      actuals: '8',
    };
    const choices = fc
      .shuffledSubarray([...INDICATOR_COLUMNS], { minLength: INDICATOR_COLUMNS.length })
      .chain((ids) =>
        fc.tuple(...ids.map((id) => fc.boolean().map((isShown) => ({ id, isShown, label: `<${id}>` })))),
      );
    fc.assert(
      fc.property(choices, (columns) => {
        const actuals = [actual('a', 2020, '8')];
        const [table] = tablesOf(made(items, { template: { columns }, actuals }));
        const shown = columns.filter(({ id, isShown }) => isShown && values[id] !== undefined);
        if (shown.length === 0 || table === undefined) return;
        const [head, body] = wordsOf(table);
        expect(head?.map((words) => words.split('\n')[0])).toEqual(shown.map(({ label }) => label));
        expect(body).toEqual(shown.map(({ id }) => values[id]));
      }),
      { numRuns: 30 },
    );
  });

  test('[EXPORT33] a table of which the town shows no column names its indicators', () => {
    const columns = INDICATOR_COLUMNS.map((id) => ({ id, isShown: false, label: '' }));
    const [table] = tablesOf(made([goal, ...rows], { template: { columns } }));
    expect(table && wordsOf(table)).toEqual([['指標名'], ['漁獲a'], ['漁獲b']]);
  });

  test('[EXPORT34] as data a value with parts has a row for each, and a text stands whole in its cell', () => {
    const life = catchOf('c', { baseline: '男79.3歳 女84.3歳', baselineYear: 'R元' });
    const { data } = made([{ ...goal, text: '一\n二' }, life], { fields: TOWN });
    const cells = (row: number, ...ids: readonly string[]) =>
      ids.map((id) => data.rows[row]?.[data.columns.findIndex((column) => column.id === id)]);
    expect(cells(0, 'kind', 'name', 'text', 'baseline')).toEqual(['柱', '海', '一\n二', null]);
    expect(cells(1, 'goal1', 'name', 'part', 'baseline', 'baselineYear')).toEqual([
      '基本目標1 海',
      '漁獲c',
      '男',
      79.3,
      2019,
    ]);
    expect(cells(2, 'part', 'baseline', 'baselineUnit')).toEqual(['女', 84.3, '歳']);
  });
});
