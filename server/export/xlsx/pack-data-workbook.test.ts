import ExcelJS, { type Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DataTable } from '#shared/documents/data-table.ts';
import { printedOf } from '../testing/printed.ts';
import { packDataWorkbook } from './pack-data-workbook.ts';

const DATA: DataTable = {
  title: '指標',
  columns: [
    { id: 'title', title: '指標名', kind: 'text' },
    { id: 'target', title: '目標値', kind: 'number' },
    { id: 'unit', title: '単位', kind: 'text' },
  ],
  rows: [
    ['=1+1', 1234.5, '人'],
    ['𠮷髙①㈱～−', -0.1, ''],
    ['00123', null, '%'],
    ['一行\r\n二行\u0001', 1e21, '_x000A_'],
  ],
};

async function opened(data: DataTable): Promise<{ readonly workbook: Workbook; readonly bytes: Uint8Array }> {
  const { bytes } = await packDataWorkbook(printedOf({ data }));
  const workbook = new ExcelJS.Workbook();
  // Its type names Node's Buffer of another version.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return { workbook, bytes };
}

function cells(workbook: Workbook, sheet: string): readonly unknown[][] {
  const rows: unknown[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).value));
  });
  return rows;
}

test('[EXPORT73] the first sheet is one table from A1: titles, then numbers as numbers and text as text', async () => {
  const { workbook } = await opened(DATA);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['データ', '注記', '列の説明']);
  expect(cells(workbook, 'データ')).toEqual([
    ['指標名', '目標値', '単位'],
    ['=1+1', 1234.5, '人'],
    ['𠮷髙①㈱～−', -0.1],
    ['00123', null, '%'],
    ['一行\n二行', 1e21, '_x000A_'],
  ]);
});

test('[EXPORT73] nothing is merged, calculated or formatted; the head row stays in view and can be filtered', async () => {
  const { workbook, bytes } = await opened(DATA);
  const sheet = workbook.getWorksheet('データ');
  expect(sheet?.hasMerges).toBe(false);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.autoFilter).toBe('A1:C5');
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).not.toMatch(/<f>|<c [^>]* s="/);
  expect(xml).toContain('<c r="A2" t="s">');
});

test('[EXPORT73] the other sheets say what the document is and what the columns mean', async () => {
  const { workbook } = await opened(DATA);
  expect(cells(workbook, '注記')).toEqual([
    ['項目', '内容'],
    ['題名', '見本'],
    ['資料番号', '資料4'],
    ['日付（西暦）', '2026-11-20'],
    ['日付（表記）', '令和8年11月20日'],
    ['版', '第1回改訂版'],
    ['ハッシュ値（SHA-256）', expect.stringMatching(/^[0-9a-f]{64}$/)],
  ]);
  expect(cells(workbook, '列の説明').slice(1)).toEqual([
    ['指標名', 'title', '文字列'],
    ['目標値', 'target', '数値'],
    ['単位', 'unit', '文字列'],
  ]);
});

test('[EXPORT73] text that no cell of Excel can hold is cut and named', async () => {
  const long = `${'長'.repeat(32_766)}𠮷`;
  const { workbook } = await opened({
    ...DATA,
    rows: [
      ['短', 1, ''],
      [long, 2, ''],
    ],
  });
  expect(cells(workbook, 'データ')[2]).toEqual([long.slice(0, 32_766), 2]);
  expect(cells(workbook, '注記').at(-1)).toEqual([
    'セルに収まらない内容',
    expect.stringMatching(/^指標名（3行目）は、/),
  ]);
});

test('[EXPORT73] a table without rows has its head', async () => {
  const { workbook } = await opened({ ...DATA, rows: [] });
  expect(cells(workbook, 'データ')).toEqual([['指標名', '目標値', '単位']]);
});

test('[EXPORT72] the file names its maker and no person, and is the same for the same document', async () => {
  const { workbook, bytes } = await opened(DATA);
  const { creator, lastModifiedBy, created, title } = workbook;
  expect({ creator, lastModifiedBy, title, day: created.toISOString().slice(0, 10) }).toEqual({
    creator: '策定',
    lastModifiedBy: '策定',
    title: '見本',
    day: '2026-11-20',
  });
  expect(Buffer.compare(bytes, (await opened(DATA)).bytes)).toBe(0);
});
