import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { categorised } from '../diff/category.ts';
import { BLANK_NOTE, type ChangeNote } from '../diff/change.ts';
import { contentOf } from '../diff/content.ts';
import { diff } from '../diff/diff.ts';
import { addNode, binNode, initStrategy, setField, setStrategyField } from '../document/edit.ts';
import type { NewNode } from '../document/new-node.ts';
import { must, STRATEGY } from '../document/testing/replica.ts';
import { changeId, nodeId } from '../ids.ts';
import { BLANK_TEXTS, type RevisionTexts } from '../revision/model.ts';
import { DEFAULT_LABELS } from '../strategy/settings.ts';
import { type CommitteeDocument, type DocumentTable, textOf } from './model.ts';
import { OVERVIEW_DESIGN } from './overview-design.ts';
import type { RevisionInput } from './overview-input.ts';
import { revisionOverview } from './revision-overview.ts';
import { usualTemplate } from './template.ts';
import { gridOf, wordsOf } from './testing/grid.ts';

/** A town of its own words: 柱 with 基本方針 under them, 事業 and 成果指標; its goals do not nest. */
function town(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const labels = {
    ...DEFAULT_LABELS,
    goal: { ...DEFAULT_LABELS.goal, basic: [{ heading: '【柱】', item: '柱' }] },
    measure: [{ heading: '(2)基本方針', item: '方針' }],
    initiative: { heading: '事業', item: '事業' },
    numericalTarget: { heading: '', item: '目標指標' },
    kpi: { heading: '【成果指標】', item: '成果指標' },
  };
  must(initStrategy(doc, null, { ...STRATEGY, title: '見本市総合戦略', labels, yearStyle: 'eraShort' }));
  const add = (node: NewNode, parent: string | null) =>
    must(addNode(doc, null, node, { parent: parent === null ? null : nodeId(parent), after: 'last' }));
  add({ id: nodeId('g1'), kind: 'goal', title: '海' }, null);
  add({ id: nodeId('t1'), kind: 'indicator', title: '人口' }, 'g1');
  add({ id: nodeId('m1'), kind: 'measure', title: '港' }, 'g1');
  add({ id: nodeId('m2'), kind: 'measure', title: '浜' }, 'm1');
  add({ id: nodeId('k1'), kind: 'indicator', title: '水揚げ', target: '5t', targetYear: '令和6年度' }, 'm2');
  add({ id: nodeId('k2'), kind: 'indicator', title: '観光客', target: '9人', targetYear: 'R6' }, 'm1');
  add({ id: nodeId('i1'), kind: 'initiative', title: '港の整備', pageRef: 'P3' }, 'm1');
  add({ id: nodeId('i2'), kind: 'initiative', title: '市場の改修' }, 'm2');
  return doc;
}

type Doing = (doc: Y.Doc) => void;
type Extra = Partial<Pick<RevisionInput, 'texts' | 'actuals'>> & {
  readonly notes?: Readonly<Record<string, Partial<ChangeNote>>>;
};

function overview(doings: readonly Doing[], { notes: given = {}, ...extra }: Extra = {}): CommitteeDocument {
  const doc = town();
  const before = contentOf(doc);
  for (const doing of doings) doing(doc);
  const after = contentOf(doc);
  const notes = Object.fromEntries(
    Object.entries(given).map(([id, note]) => [changeId(id), { ...BLANK_NOTE, ...note }]),
  );
  const changes = diff(before, after).map((change) => categorised(change, notes[change.id]));
  const input = { before, after, changes, notes, texts: BLANK_TEXTS, actuals: {}, ...extra };
  return revisionOverview(input, usualTemplate(OVERVIEW_DESIGN)).document;
}

const set =
  (id: string, field: Parameters<typeof setField>[3], value: string): Doing =>
  (doc) =>
    must(setField(doc, null, nodeId(id), field, value));
const add =
  (node: NewNode, parent: string): Doing =>
  (doc) =>
    must(addNode(doc, null, node, { parent: nodeId(parent), after: 'last' }));
const booking = add({ id: nodeId('i9'), kind: 'initiative', title: '窓口の予約' }, 'm1');

function tables({ sections }: CommitteeDocument): readonly DocumentTable[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.table : [])),
  );
}

/** Everything but tables, each with its kind. */
function lines({ sections }: CommitteeDocument): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type === 'table' || block.type === 'list') return [];
      return block.type === 'heading'
        ? `${block.level} ${block.text}`
        : `${block.type} ${textOf([block.runs])}`;
    }),
  );
}

test('[EXPORT1] each kind of change that occurs has a part, numbered on and on a page of its own', () => {
  const document = overview([set('k1', 'sourceStatistic', '漁業センサス'), set('k2', 'title', '関係人口')]);
  expect(document.title).toBe('見本市総合戦略（改訂）の概要');
  expect(document.contents?.entries.map(({ title, page }) => `${title} ${page}`)).toEqual([
    '主な変更点 2',
    '① 指標の出典の変更 3',
    '② 取組の進捗を測る指標の再設定 4',
  ]);
  expect(document.sections.map(({ id, startsPage }) => [id, startsPage])).toEqual([
    ['overview-summary', true],
    ['overview-sources', true],
    ['overview-indicators', true],
  ]);
});

describe('words', () => {
  const OWN: RevisionTexts = {
    ...BLANK_TEXTS,
    title: '改訂のあらまし',
    lead: '二つの点を改めます',
    summary: [{ heading: '港', body: '港を広げます。\n\n浜は残します。' }],
    tables: {
      ...BLANK_TEXTS.tables,
      initiatives: {
        contents: '事業',
        heading: '事業の見直し',
        lead: '次の事業です',
        note: '一つ目\n二つ目',
      },
    },
  };

  test('[EXPORT2] a revision says it in its own words', () => {
    const document = overview([booking], { texts: OWN });
    expect(document.title).toBe('改訂のあらまし');
    expect(document.contents?.entries.map(({ title }) => title)).toEqual(['主な変更点', '① 事業']);
    expect(lines(document)).toEqual([
      'paragraph 二つの点を改めます',
      '1 主な変更点',
      '2 1. 港',
      'paragraph 港を広げます。',
      'paragraph 浜は残します。',
      'paragraph 次の事業です',
      '1 ① 事業の見直し',
      'note 一つ目',
      'note 二つ目',
    ]);
  });

  test('[EXPORT2] what it has no words for follows from its changes, with their reasons', () => {
    const document = overview(
      [
        (doc) => must(setStrategyField(doc, null, 'planPeriodTo', 2030)),
        set('m1', 'title', '港と市場'),
        set('k1', 'targetYear', '令和12年度'),
        booking,
      ],
      { notes: { period: { reason: '総合計画に合わせるため。' } } },
    );
    expect(lines(document)).toEqual([
      'paragraph 主な変更点は、取組の追加・変更です',
      '1 主な変更点',
      '2 1. 計画期間の変更',
      'paragraph 計画期間を、R3～R9からR3～R12に変更します。総合計画に合わせるため。',
      '2 2. 記載の追加・変更',
      'paragraph 「施策1 港と市場」の記載を変更します。',
      '2 3. 取組の追加・変更',
      'paragraph 1件を追加・変更します（うち新規追加1件）。',
      '2 4. 目標年度の更新',
      'paragraph 計画期間の変更に伴い、1件の指標の目標年度を更新します。',
      'paragraph 各施策に関連して、以下の取組を追加・変更します',
      '1 ① 各施策における取組の追加・変更',
      'note 下線部分を追加しています。',
    ]);
  });
});

describe('initiatives', () => {
  test('[EXPORT3] new ones say so, added words are marked, those that are gone too; levels have the town’s words', () => {
    const document = overview([
      set('i1', 'title', '港と道の整備'),
      booking,
      (doc) => must(binNode(doc, null, nodeId('i2'))),
    ]);
    const [table] = tables(document);
    if (table === undefined) throw new Error('there is a table');
    expect(wordsOf(table)).toEqual([
      ['柱', '基本方針', '基本方針', '事業', '事業', '該当ページ'],
      ['柱', '基本方針', '基本方針', '変更前', '変更後', '該当ページ'],
      ['基本目標1 海', '施策1 港', '施策1 港', '港の整備', '港と道の整備', 'P3'],
      ['基本目標1 海', '施策1 港', '施策1 港', '(新規追加)', '窓口の予約', ''],
      ['基本目標1 海', '施策1 港', '① 浜', '市場の改修', '(廃止)', ''],
    ]);
    const added = gridOf(table).map((row) =>
      row[4]?.paragraphs.flat().filter(({ mark }) => mark === 'added'),
    );
    expect(added.slice(2)).toEqual([
      [{ text: 'と道', mark: 'added' }],
      [{ text: '窓口の予約', mark: 'added' }],
      [],
    ]);
  });

  test('[EXPORT4] where some are digital the table is about those, and what it leaves out is counted', () => {
    const document = overview([set('i1', 'title', '港と道の整備'), booking], {
      notes: { 'whole:i9': { digital: true } },
    });
    expect(
      tables(document).map((table) =>
        wordsOf(table)
          .slice(2)
          .map((row) => row[3]),
      ),
    ).toEqual([['窓口の予約']]);
    expect(lines(document)).toContain(
      'note デジタルを活用した取組の追加・変更を記載しており、それ以外の取組の追加・変更（1件）は除いています。',
    );
  });

  test('[EXPORT4] changes that stand in no table are counted, editorial ones among them', () => {
    const document = overview([booking, set('k2', 'note', '備考'), set('i1', 'title', '港の整備 ')]);
    expect(lines(document)).toContain(
      'note このほか、表に記載していない変更が2件（うち文言の整理1件）あります。新旧対照表をご覧ください。',
    );
  });
});

describe('indicators', () => {
  const actuals = (years: readonly (readonly [string, number, string])[]) =>
    Object.fromEntries(years.map(([id, fiscalYear, value]) => [nodeId(id), [{ fiscalYear, value }]]));
  const resets = [
    set('k1', 'target', '8t'),
    set('k2', 'target', '20人'),
    set('k2', 'targetRationale', '伸び'),
  ];

  test('[EXPORT5] a reset target quotes the actual; years that all rows share stand in the head', () => {
    const document = overview(
      [set('k1', 'targetYear', '令和9年度'), set('k2', 'targetYear', 'R9'), ...resets],
      {
        actuals: actuals([
          ['k1', 2022, '7t'],
          ['k2', 2022, '15人'],
        ]),
        notes: { 'target:k2': { divergenceReason: '大きな港ができた' } },
      },
    );
    expect(tables(document).map(wordsOf)).toEqual([
      [
        [
          '柱',
          '基本方針',
          '基本方針',
          '成果指標',
          '実績値\n(R4)',
          '目標値',
          '目標値',
          '乖離理由',
          '目標値の考え方',
          '該当ページ',
        ],
        [
          '柱',
          '基本方針',
          '基本方針',
          '成果指標',
          '実績値\n(R4)',
          '変更前\n(R6)',
          '変更後\n(R9)',
          '乖離理由',
          '目標値の考え方',
          '該当ページ',
        ],
        [
          '基本目標1 海',
          '施策1 港',
          '施策1 港',
          '観光客',
          '15人',
          '9人',
          '20人',
          '大きな港ができた',
          '伸び',
          '',
        ],
        ['基本目標1 海', '施策1 港', '① 浜', '水揚げ', '7t', '5t', '8t', '', '', ''],
      ],
    ]);
  });

  test('[EXPORT5] years that differ stand in the cells', () => {
    const document = overview([...resets, set('k2', 'targetYear', '令和10年度')], {
      actuals: actuals([['k1', 2021, '7t']]),
    });
    const [table] = tables(document).map(wordsOf);
    expect(table?.[0]?.slice(4, 7)).toEqual(['実績値', '目標値', '目標値']);
    expect(table?.slice(1).map((row) => row.slice(4, 7))).toEqual([
      ['実績値', '変更前\n(R6)', '変更後'],
      ['', '9人', '20人\n(R10)'],
      ['7t\n(R3)', '5t', '8t\n(R6)'],
    ]);
  });

  test('[EXPORT6] sources stand with their reason; targets and KPIs set anew in a part each', () => {
    const document = overview(
      [
        set('k1', 'sourceStatistic', '漁業センサス'),
        set('t1', 'title', '年少人口割合'),
        (doc) => must(binNode(doc, null, nodeId('k2'))),
      ],
      { notes: { 'source:k1': { reason: '調査の統合' }, 'name:t1': { reason: '実情に合わせる' } } },
    );
    expect(lines(document).filter((line) => line.includes('〔'))).toEqual([
      '2 〔目標指標〕',
      '2 〔成果指標〕',
    ]);
    expect(tables(document).map((table) => wordsOf(table).slice(2))).toEqual([
      [['基本目標1 海', '施策1 港', '① 浜', '水揚げ', '', '漁業センサス', '調査の統合', '']],
      [['基本目標1 海', '人口', '年少人口割合', '実情に合わせる', '']],
      [['基本目標1 海', '施策1 港', '観光客', '(廃止)', '', '']],
    ]);
  });

  test('[EXPORT7] goals and measures that rows share are one cell each; the last of a line reaches to the next column', () => {
    const more = add({ id: nodeId('k3'), kind: 'indicator', title: '船', target: '1隻' }, 'm1');
    const added = overview([more, add({ id: nodeId('k4'), kind: 'indicator', title: '網' }, 'm1')]);
    const spans = [...tables(added), ...tables(overview(resets))].map(({ rows }) =>
      rows.map(({ cells }) =>
        cells.flatMap(({ isRowHeader, rowSpan, colSpan, paragraphs }) =>
          isRowHeader ? `${textOf(paragraphs)} ${rowSpan}×${colSpan}` : [],
        ),
      ),
    );
    expect(spans).toEqual([
      [['基本目標1 海 2×1', '施策1 港 2×1'], []],
      [
        ['基本目標1 海 2×1', '施策1 港 1×2'],
        ['施策1 港 1×1', '① 浜 1×1'],
      ],
    ]);
  });
});
