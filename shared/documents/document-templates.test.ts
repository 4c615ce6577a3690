import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { categorised } from '../diff/category.ts';
import { BLANK_NOTE, type ChangeNotes } from '../diff/change.ts';
import { contentOf } from '../diff/content.ts';
import { diff } from '../diff/diff.ts';
import { setBodyFromText } from '../document/body.ts';
import { addNode, binNode, setField, setStrategyField } from '../document/edit.ts';
import { must, smallStrategy } from '../document/testing/replica.ts';
import { changeId, nodeId } from '../ids.ts';
import { BLANK_TEXTS } from '../revision/model.ts';
import { CHANGES_DESIGN, changesSettingsOf } from './change-settings.ts';
import type { DataCell, DataTable } from './data-table.ts';
import { type CommitteeDocument, type DocumentTable, textOf } from './model.ts';
import { OVERVIEW_DESIGN } from './overview-design.ts';
import { revisionOverview } from './revision-overview.ts';
import { tableOfChanges } from './table-of-changes.ts';
import { type DocumentTemplate, usualTemplate } from './template.ts';
import { wordsOf } from './testing/grid.ts';

const CHANGES = usualTemplate(CHANGES_DESIGN);
const OVERVIEW = usualTemplate(OVERVIEW_DESIGN);

function compared(doings: readonly ((doc: Y.Doc) => void)[], said: ChangeNotes = {}) {
  const doc = smallStrategy();
  const before = contentOf(doc);
  for (const doing of doings) doing(doc);
  const after = contentOf(doc);
  const changes = diff(before, after).map((change) => categorised(change, said[change.id]));
  return { before, after, changes, notes: said, texts: BLANK_TEXTS, actuals: {} };
}

const note = (id: string, words: Partial<typeof BLANK_NOTE>): ChangeNotes => ({
  [changeId(id)]: { ...BLANK_NOTE, ...words },
});
const set =
  (id: string, field: Parameters<typeof setField>[3], value: string) =>
  (doc: Y.Doc): void =>
    void must(setField(doc, null, nodeId(id), field, value));
const gone =
  (id: string) =>
  (doc: Y.Doc): void =>
    void must(binNode(doc, null, nodeId(id)));
const longer = (doc: Y.Doc): void => void must(setStrategyField(doc, null, 'planPeriodTo', 2030));
const initiative = (doc: Y.Doc): void => {
  const node = { id: nodeId('i1'), kind: 'initiative' as const, title: '起業塾', pageRef: 'P4' };
  must(addNode(doc, null, node, { parent: nodeId('m1'), after: 'last' }));
};

function tablesOf({ sections }: CommitteeDocument): readonly DocumentTable[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.table : [])),
  );
}

function wordsIn({ sections }: CommitteeDocument): string {
  return sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block): readonly string[] => {
        if (block.type === 'heading') return [block.text];
        if (block.type === 'table') return wordsOf(block.table).flat();
        return block.type === 'list' ? [] : [textOf([block.runs])];
      }),
    )
    .join('\n');
}

/** The cells of some columns, row by row. */
function cells({ columns, rows }: DataTable, ...ids: readonly string[]): readonly (readonly DataCell[])[] {
  const places = ids.map((id) => columns.findIndex((column) => column.id === id));
  return rows.map((row) => places.map((place) => row[place] ?? null));
}

describe('新旧対照表', () => {
  const input = (doings: readonly ((doc: Y.Doc) => void)[], said: ChangeNotes = {}) => ({
    ...compared(doings, said),
    title: '新旧対照表',
    names: { before: '現行', after: '改訂案' },
  });

  test('[EXPORT35] the template decides title, sides and marks, and its years', () => {
    const template: DocumentTemplate = {
      ...CHANGES,
      title: '改正の要旨',
      yearStyle: 'era',
      options: { newOn: 'right', nameBefore: '旧', nameAfter: '新', markAdded: '［新規］', markOmitted: '' },
    };
    const { document } = tableOfChanges(input([initiative, longer]), template);
    expect(document.title).toBe('改正の要旨');
    expect(tablesOf(document).map((table) => wordsOf(table)[0])[1]).toEqual([
      '項目',
      '項目',
      '旧',
      '新',
      '備考',
      '該当ページ',
    ]);
    const words = wordsIn(document);
    expect(words).toContain('［新規］');
    expect(words).toContain('令和3年度～令和12年度');
    expect(words).not.toContain('変更のない部分は');
  });

  test('[EXPORT35] an address goes before the template; between two states 備考 is only where always wanted', () => {
    const of = (remarks: string) => ({ ...CHANGES, options: { remarks, newOn: 'right' } });
    expect(changesSettingsOf(of('ofRevisions'), { newOn: 'left' })).toMatchObject({
      newOn: 'left',
      remarks: true,
    });
    const states = ['ofRevisions', 'always', 'never'].map(
      (remarks) => changesSettingsOf(of(remarks), {}, 'states').remarks,
    );
    expect(states).toEqual([false, true, false]);
    expect(changesSettingsOf(of('never'), { remarks: true }, 'states').remarks).toBe(true);
  });

  test('[EXPORT36] its data has a row for each field that changed, whole and without marks', () => {
    const said = note('whole:i1', { reason: '創業のため', remarks: '予算化' });
    const doings = [
      initiative,
      set('k1', 'target', '9件'),
      gone('m2'),
      (doc: Y.Doc) => must(setBodyFromText(doc, null, nodeId('g2'), '一\n二')),
      longer,
    ];
    const { data } = tableOfChanges(input(doings, said), CHANGES);
    expect(
      cells(
        data,
        'kind',
        'measure1',
        'name',
        'field',
        'before',
        'after',
        'change',
        'reason',
        'remarks',
        'page',
      ),
    ).toEqual([
      [
        '基本情報',
        null,
        null,
        '計画期間',
        '2021年度～2027年度',
        '2021年度～2030年度',
        '変更',
        null,
        null,
        null,
      ],
      ['KPI', '施策1 施策一', '創業数', '目標値', null, '9件', '変更', null, null, null],
      ['取組', '施策1 施策一', '起業塾', '名称', null, '・起業塾', '追加', '創業のため', '予算化', 'P4'],
      ['施策', null, '施策二', '名称', '施策2 施策二', null, '削除', null, null, null],
      ['基本目標', null, '目標二', '本文', null, '一\n二', '変更', null, null, null],
    ]);
    expect(data.rows.every((row) => row.length === data.columns.length)).toBe(true);
  });
});

describe('改訂の概要', () => {
  test('[EXPORT35] the template decides title, words and columns with their order', () => {
    const template: DocumentTemplate = {
      ...OVERVIEW,
      title: '改正の概要',
      yearStyle: 'eraShort',
      options: { wordBefore: '現行', wordAfter: '改正後', wordAdded: '（新規）' },
      columns: [
        { id: 'page', isShown: true, label: '頁' },
        { id: 'sides', isShown: true, label: '' },
        { id: 'changeReason', isShown: false, label: '' },
      ],
    };
    const input = compared([initiative, set('k1', 'sourceStatistic', '商業統計'), longer]);
    const { document } = revisionOverview(input, template);
    expect(document.title).toBe('改正の概要');
    expect(tablesOf(document).map((table) => wordsOf(table).slice(1))).toEqual([
      [
        ['基本目標', '具体的な施策', '頁', '現行', '改正後'],
        ['基本目標1 目標一', '施策1 施策一', 'P4', '（新規）', '起業塾'],
      ],
      [
        ['基本目標', '具体的な施策', '頁', '現行', '改正後', '重要業績評価指標（KPI）'],
        ['基本目標1 目標一', '施策1 施策一', '', '', '商業統計', '創業数'],
      ],
    ]);
    expect(wordsIn(document)).toContain('R3～R9からR3～R12');
  });

  test('[EXPORT35] what was and what is to be stand there even if the town shows no column', () => {
    const columns = OVERVIEW.columns.map((column) => ({ ...column, isShown: false }));
    const { document } = revisionOverview(compared([initiative]), { ...OVERVIEW, columns });
    expect(tablesOf(document).map((table) => wordsOf(table)[1])).toEqual([
      ['基本目標', '具体的な施策', '変更前', '変更後'],
    ]);
  });

  test('[EXPORT36] its data has a row for each change, targets as numbers with their years', () => {
    const said = note('target:k1', { divergenceReason: '想定より多い', reason: '見直し' });
    const doings = [
      initiative,
      set('k1', 'target', '約1万2,000件'),
      set('k1', 'targetYear', 'R7'),
      set('g2', 'title', '目標　二'),
    ];
    const { actuals: _none, ...compare } = compared(doings, said);
    const actuals = { [nodeId('k1')]: [{ fiscalYear: 2023, value: '9千件' }] };
    const { data } = revisionOverview({ ...compare, actuals }, OVERVIEW);
    const columns = ['name', 'beforeText', 'afterText', 'after', 'afterUnit', 'afterQualifier', 'afterYear'];
    const rows = cells(data, ...columns, 'actual', 'actualYear', 'divergenceReason');
    expect(rows).toHaveLength(compare.changes.length);
    expect(rows).toContainEqual([
      '創業数',
      null,
      '約1万2,000件',
      12_000,
      '件',
      '約',
      2025,
      9_000,
      2023,
      '想定より多い',
    ]);
    expect(rows).toContainEqual(['起業塾', null, '起業塾', null, null, null, null, null, null, null]);
    expect(data.rows.every((row) => row.length === data.columns.length)).toBe(true);
  });
});
