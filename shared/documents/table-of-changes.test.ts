import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { BLANK_NOTE, type ChangeNotes } from '../diff/change.ts';
import { contentOf, type StrategyContent } from '../diff/content.ts';
import { diff } from '../diff/diff.ts';
import { editedContents } from '../diff/testing/random-contents.ts';
import { setBodyFromJson, setBodyFromText } from '../document/body.ts';
import { addNode, binNode, moveNode, setField, setStrategyField } from '../document/edit.ts';
import { must, smallStrategy } from '../document/testing/replica.ts';
import { changeId, nodeId } from '../ids.ts';
import { rowsOf } from './change-rows.ts';
import {
  CHANGES_DESIGN,
  type ChangesSettings,
  changesSettingsOf,
  USUAL_SETTINGS,
} from './change-settings.ts';
import { type CommitteeDocument, type DocumentTable, textOf } from './model.ts';
import { tableOfChanges } from './table-of-changes.ts';
import { usualTemplate } from './template.ts';
import { gridOf, wordsOf } from './testing/grid.ts';

const TEMPLATE = usualTemplate(CHANGES_DESIGN);

function compare(
  [before, after]: readonly [StrategyContent, StrategyContent],
  settings: Partial<ChangesSettings> = {},
  notes: ChangeNotes = {},
): CommitteeDocument {
  const names = { before: '現行', after: '改訂案' };
  const input = { title: '新旧対照表', names, before, after, changes: diff(before, after), notes };
  return tableOfChanges(input, TEMPLATE, changesSettingsOf(TEMPLATE, settings)).document;
}

function edited(doing: (doc: Y.Doc) => void): readonly [StrategyContent, StrategyContent] {
  const doc = smallStrategy();
  const before = contentOf(doc);
  doing(doc);
  return [before, contentOf(doc)];
}

function tablesOf({ sections }: CommitteeDocument): readonly DocumentTable[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.table : [])),
  );
}

/** Field, new and old text of every row that is neither a line over others nor folded. */
function rowsIn(document: CommitteeDocument): readonly string[] {
  return tablesOf(document).flatMap((table) => {
    const body = gridOf(table).slice(table.head.length);
    return body
      .filter((_, line) => table.rows[line]?.kind === 'row')
      .map((line) =>
        line
          .slice(1, 4)
          .map(({ paragraphs }) => textOf(paragraphs))
          .join(' | '),
      );
  });
}

test('[EXPORT13] every change of any two contents stands in 新旧対照表 once, with all of its fields', () => {
  fc.assert(
    fc.property(editedContents, (sides) => {
      const [before, after] = sides;
      const context = { before, after, marks: USUAL_SETTINGS.marks, fold: true, yearStyle: null };
      const expected = diff(before, after).map((change) => {
        const rows = rowsOf(change, context);
        expect(rows.length).toBeGreaterThan(0);
        return rows.map((row) => [row.field, textOf(row.after), textOf(row.before)].join(' | '));
      });
      expect([...rowsIn(compare(sides))].sort()).toEqual(expected.flat().sort());
    }),
    { numRuns: 60 },
  );
});

test('[EXPORT13] the cells of every table fill it without holes, whatever the settings', () => {
  const settings = fc.record({
    newOn: fc.constantFrom('left' as const, 'right' as const),
    remarks: fc.boolean(),
    pages: fc.boolean(),
    fold: fc.boolean(),
  });
  fc.assert(
    fc.property(editedContents, settings, (sides, chosen) => {
      for (const table of tablesOf(compare(sides, chosen))) expect(gridOf(table).length).toBeGreaterThan(1);
    }),
    { numRuns: 40 },
  );
});

const item =
  (id: string, title: string): ((doc: Y.Doc) => void) =>
  (doc) =>
    must(
      addNode(
        doc,
        null,
        { id: nodeId(id), kind: 'initiative', title },
        { parent: nodeId('m1'), after: 'last' },
      ),
    );
const field =
  (id: string, name: 'title' | 'target' | 'note' | 'pageRef', value: string): ((doc: Y.Doc) => void) =>
  (doc) =>
    must(setField(doc, null, nodeId(id), name, value));
const move =
  (id: string, parent: string): ((doc: Y.Doc) => void) =>
  (doc) =>
    must(moveNode(doc, null, nodeId(id), { parent: nodeId(parent), after: 'last' }));

test.each<readonly [string, (doc: Y.Doc) => void, readonly string[]]>([
  [
    'of a new item the mark stands on the old side',
    item('i9', '窓口の予約'),
    ['名称 | ・窓口の予約 | （新設）'],
  ],
  [
    'of an item that is gone it stands on the new side',
    (doc) => must(binNode(doc, null, nodeId('k1'))),
    ['名称 | （削る） | ・創業数'],
  ],
  ['a field that changes has a row', field('k1', 'target', '20件'), ['目標値 | 20件 | ']],
  [
    'an item that moves says from where to where',
    move('m2', 'g2'),
    ['位置 | （移動）基本目標2 目標二 ＞ 1番目 | 基本目標1 目標一 ＞ 2番目'],
  ],
  [
    'the period is one row of the strategy itself',
    (doc) => {
      must(setStrategyField(doc, null, 'planPeriodFrom', 2022));
      must(setStrategyField(doc, null, 'planPeriodTo', 2030));
    },
    ['計画期間 | 2022年度～2030年度 | 2021年度～2027年度'],
  ],
])('[EXPORT14] %s', (_, doing, rows) => {
  expect(rowsIn(compare(edited(doing)))).toEqual(rows);
});

test('[EXPORT15] a body is compared block by block: blocks that stay are left out, others have marks', () => {
  const doc = smallStrategy();
  must(setBodyFromText(doc, null, nodeId('m1'), '一つ目\n二つ目\n三つ目'));
  const before = contentOf(doc);
  must(setBodyFromText(doc, null, nodeId('m1'), '一つ目\n二つ目の文\n三つ目\n四つ目'));
  expect(rowsIn(compare([before, contentOf(doc)]))).toEqual([
    '本文 | （略）\n二つ目の文\n（略）\n四つ目 | （略）\n二つ目\n（略）\n（新設）',
  ]);
});

test('[EXPORT15] a body whose formats alone differ says so', () => {
  const doc = smallStrategy();
  const bold = (marks: { type: string }[]) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '一つ目', marks }] }],
  });
  must(setBodyFromJson(doc, null, nodeId('m1'), bold([])));
  const before = contentOf(doc);
  must(setBodyFromJson(doc, null, nodeId('m1'), bold([{ type: 'bold' }])));
  expect(rowsIn(compare([before, contentOf(doc)]))).toEqual([
    '本文 | （書式のみの変更） | （書式のみの変更）',
  ]);
});

test('[EXPORT15] what was added and taken away is marked in its own column', () => {
  const sides = edited(field('k1', 'note', '新しい備考'));
  const [table] = tablesOf(compare(sides));
  const marks = table?.rows.flatMap(({ cells }) => cells).flatMap(({ paragraphs }) => paragraphs.flat());
  expect(marks?.filter(({ mark }) => mark !== null)).toEqual([{ text: '新しい備考', mark: 'added' }]);
});

describe('settings', () => {
  const sides = edited((doc) => {
    field('k1', 'target', '20件')(doc);
    field('k1', 'pageRef', '12')(doc);
  });
  const notes = {
    [changeId('target:k1')]: { ...BLANK_NOTE, reason: '実績を踏まえた見直し', remarks: '第2回会議で説明' },
  };
  const words = (settings: Partial<ChangesSettings>) =>
    tablesOf(compare(sides, settings, notes)).map((table) => wordsOf(table));

  test('[EXPORT16] the new text stands on the left or on the right, with 備考 and page or without', () => {
    const rationale = '実績を踏まえた見直し\n第2回会議で説明';
    const [table = []] = words({});
    expect(table[0]).toEqual(['項目', '項目', '改訂案', '現行', '備考', '該当ページ']);
    expect(table.filter(([first]) => first?.startsWith('KPI'))).toEqual([
      ['KPI\n・創業数', '目標値', '20件', '', rationale, '12'],
      ['KPI\n・創業数', '該当ページ', '12', '', rationale, '12'],
    ]);
    expect(words({ newOn: 'right', remarks: false, pages: false })[0]?.[0]).toEqual([
      '項目',
      '項目',
      '現行',
      '改訂案',
    ]);
  });

  test('[EXPORT16] marks are the words that a town uses', () => {
    const marks = { ...USUAL_SETTINGS.marks, added: '［新規］' };
    expect(rowsIn(compare(edited(item('i9', '予約')), { marks }))).toEqual(['名称 | ・予約 | ［新規］']);
  });

  test('[EXPORT17] what did not change is folded, or stands on both sides', () => {
    const both = edited((doc) => {
      item('i1', '窓口')(doc);
      item('i2', '予約')(doc);
    });
    expect(words({ fold: false }).flat()).toContainEqual([
      '施策',
      '名称',
      '施策2 施策二',
      '施策2 施策二',
      '',
      '',
    ]);
    const folded = tablesOf(compare(both)).flatMap(({ rows }) => rows.map(({ kind }) => kind));
    // The goal with its target, the measure's line, its KPI, the two new ones, the other measure.
    expect(folded).toEqual(['folded', 'group', 'folded', 'row', 'row', 'folded']);
  });

  test('[EXPORT17] a goal without any change is one word; without any change at all it is said', () => {
    const untouched = compare(sides).sections.find(({ id }) => id === 'changes-g2');
    expect(untouched?.blocks.map((block) => block.type)).toEqual(['heading', 'paragraph']);
    const [same] = sides;
    expect(JSON.stringify(compare([same, same]).sections[0])).toContain('変更した部分はありません。');
  });
});
