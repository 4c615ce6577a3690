import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedOf } from '#server/export/testing/printed.ts';
import { packMeetingWorkbook } from '#server/export/xlsx/pack-meeting-workbook.ts';
import { cell, row } from '#shared/documents/cells.ts';
import {
  type CommitteeDocument,
  type DocumentBlock,
  type DocumentSection,
  type DocumentTable,
  plain,
} from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { tables } from './random-tables.ts';
import { type ReadXlsx, type ReadXlsxCell, readXlsx } from './read-xlsx.ts';
import { partsOfFile, partsOfModel } from './xlsx-parts.ts';
import { parseXml } from './xml.ts';

async function packed(
  document: Partial<CommitteeDocument>,
  others: Partial<PrintedDocument> = {},
): Promise<ReadXlsx> {
  const whole = { title: '概要', contents: null, sections: [], ...document };
  const imprint = { ...printedOf({}).imprint, documentNumber: '' };
  return readXlsx((await packMeetingWorkbook(printedOf({ imprint, ...others, document: whole }))).bytes);
}

function section(blocks: readonly DocumentBlock[], given: Partial<DocumentSection> = {}): DocumentSection {
  return { id: 's', startsPage: false, blocks, ...given };
}

function heading(text: string): DocumentBlock {
  return { type: 'heading', level: 1, text };
}

function tableOf(
  widths: readonly number[],
  words: readonly string[] = ['あ'],
  head = ['項目'],
): DocumentBlock {
  const line = (texts: readonly string[]) => widths.map((_, column) => cell(texts[column] ?? ''));
  const table: DocumentTable = { caption: '', widths, head: [line(head)], rows: [row(line(words))] };
  return { type: 'table', table };
}

async function cellsOf(words: readonly string[]): Promise<readonly ReadXlsxCell[]> {
  const widths = words.map(() => 1);
  const { sheets } = await packed({ sections: [section([tableOf(widths, words)])] });
  const [table] = sheets[0]?.parts.filter((part) => part.type === 'table') ?? [];
  return table?.cells.filter(({ row }) => row === 1) ?? [];
}

const textOf = ({ runs }: Pick<ReadXlsxCell, 'runs'>) => runs.map(({ text }) => text).join('');

test('[EXPORT70] any table comes back with its spans, head, text, marks and formats, all of it text', async () => {
  await fc.assert(
    fc.asyncProperty(tables, tables, async (one, other) => {
      const document = {
        title: '概要',
        contents: null,
        sections: [section([heading('表'), { type: 'table', table: one }, { type: 'table', table: other }])],
      };
      const { sheets } = await packed(document);
      expect(sheets.map(({ name }) => name)).toEqual(['表']);
      expect(partsOfFile(sheets)).toEqual(partsOfModel(document));
    }),
    { numRuns: 30 },
  );
});

test('[EXPORT70] headings, paragraphs, lists and notes stand in their order, with their marks', async () => {
  const runs = [
    { text: '前', mark: null },
    { text: '新', mark: 'added' as const },
    { text: 'H', mark: null, formats: ['italic' as const] },
    { text: '2', mark: null, formats: ['subscript' as const] },
  ];
  const blocks: readonly DocumentBlock[] = [
    { type: 'heading', level: 3, text: '見出し' },
    { type: 'paragraph', style: 'lead', runs },
    { type: 'paragraph', style: 'quote', runs: plain('一行\n二行') },
    { type: 'list', isOrdered: false, items: [{ marker: '・', depth: 1, runs }] },
    { type: 'note', runs },
  ];
  const document = { title: '題', contents: null, sections: [section(blocks)] };
  expect(partsOfFile((await packed(document)).sheets)).toEqual(partsOfModel(document));
});

test('[EXPORT70] sections share a sheet while their tables have equal columns and none starts a page', async () => {
  const one = section([heading('一'), tableOf([1, 2])]);
  const two = section([heading('二'), tableOf([1, 2])]);
  const three = section([heading('三'), tableOf([2, 1])]);
  const four = section([heading('四'), tableOf([2, 1])], { startsPage: true });
  const text = section([
    heading('五'),
    { type: 'paragraph', style: 'plain', runs: plain('文。'.repeat(400)) },
  ]);
  const { sheets } = await packed({ sections: [one, two, three, four, text] });
  expect(sheets.map(({ name }) => name)).toEqual(['一', '三', '四', '五']);
});

test('[EXPORT70] a sheet with all of a document is called after the kind of document', async () => {
  const { sheets } = await packed({ sections: [section([heading('一')]), section([heading('二')])] });
  expect(sheets.map(({ name }) => name)).toEqual(['数値目標及びKPI一覧']);
});

test('[EXPORT70] a table of contents has a sheet of its own, whose lines lead to where sections begin', async () => {
  const sections = [
    section([heading('はじめに')], { id: 'a', startsPage: true }),
    section([heading('つぎ')], { id: 'b' }),
    section([heading("It's")], { id: 'c', startsPage: true }),
  ];
  const entries = sections.map(({ id }, index) => ({ title: `項${index}`, sectionId: id, page: index + 2 }));
  const contents = { heading: '目次', columns: ['項目', 'ページ'] as const, entries };
  const { sheets } = await packed({ title: '題', contents, sections });
  expect(sheets.map(({ name }) => name)).toEqual(['目次', 'はじめに', 'It’s']);
  const [first] = sheets;
  expect(first?.links).toEqual(["'はじめに'!A1", "'はじめに'!A2", "'It’s'!A1"]);
  const [title, words, table] = first?.parts ?? [];
  expect([title, words]).toMatchObject([{ runs: [{ text: '題' }] }, { runs: [{ text: '目次' }] }]);
  expect(table?.type === 'table' && table.cells.map(textOf)).toEqual([
    '項目',
    'ページ',
    '項0',
    '2',
    '項1',
    '3',
    '項2',
    '4',
  ]);
});

test('[EXPORT70] what only a layout can tell has no column; lines of a cover stand under the title', async () => {
  const sections = [section([heading('一')], { id: 'a', startsPage: true })];
  const entries = [{ title: '項', sectionId: 'a', depth: 1, page: null }];
  const contents = { heading: '目次', columns: ['項目', 'ページ'] as const, entries };
  const { sheets } = await packed({ title: '題', cover: ['第3期', '見本町'], contents, sections });
  const [title, first, second, words, table] = sheets[0]?.parts ?? [];
  expect([title, first, second, words]).toMatchObject(
    ['題', '第3期', '見本町', '目次'].map((text) => ({ runs: [{ text }] })),
  );
  expect(table?.type === 'table' && table.cells.map(textOf)).toEqual(['項目', '　項']);
});

test('[EXPORT70] names of sheets are valid in Excel and each once', async () => {
  const names = [
    'a[b]:c*d?e/f\\g',
    '',
    '履歴',
    'History',
    '𠮷'.repeat(16),
    '同じ',
    '同じ',
    "'q'",
    ' \u0001 ',
  ];
  const sections = names.map((name) => section([heading(name)], { startsPage: true }));
  const { sheets } = await packed({ sections });
  expect(sheets.map(({ name }) => name)).toEqual([
    'a b c d e f g',
    'Sheet',
    '履歴(2)',
    'History(2)',
    `${'𠮷'.repeat(15)}…`,
    '同じ',
    '同じ(2)',
    '’q’',
    'Sheet(2)',
  ]);
});

test('[EXPORT71] the paper is the document’s, one page wide, with the foot and the head on every page', async () => {
  const sections = [section([heading('一'), tableOf([1, 2])]), section([heading('二'), tableOf([1, 2])])];
  const imprint = { ...printedOf({}).imprint, footer: '8月 A & B' };
  const paper = { size: 'A3', orientation: 'landscape' } as const;
  const { sheets, files } = await packed({ sections }, { paper, imprint });
  expect(sheets[0]).toMatchObject({
    paperSize: 8,
    orientation: 'landscape',
    titles: ['項目', ''],
    printArea: 'A1:B10',
    foot: '&L&8 8月 A && B&R&8&P / &N',
  });
  expect(files['xl/worksheets/sheet1.xml']).toMatch(/fitToPage="1".*fitToWidth="1" fitToHeight="0"/);
  const [one = 0, two = 0] = sheets[0]?.widths ?? [];
  expect((two / one).toFixed(1)).toBe('2.0');
  expect(Math.round(((one + two) * 7 * 25.4) / 96)).toBe(388);
});

test('[EXPORT71] where the tables of a sheet have different heads none is repeated', async () => {
  const sections = [section([tableOf([1], ['あ'], ['甲']), tableOf([1], ['い'], ['乙'])])];
  const { sheets } = await packed({ sections });
  expect(sheets[0]?.titles).toBeNull();
  expect((await packed({ sections: [] })).sheets).toMatchObject([{ titles: null, printArea: 'A1:B1' }]);
});

test('[EXPORT71] a foot is as long as Excel takes it, and without numbers where the town wants none', async () => {
  const imprint = { ...printedOf({}).imprint, footer: '戦略&'.repeat(200), hasPageNumbers: false };
  const { sheets } = await packed({}, { imprint });
  expect(sheets[0]?.foot.length).toBeLessThanOrEqual(255);
  expect(sheets[0]?.foot).toMatch(/^&L&8戦略&&[^&]*.*…$/s);
  const { sheets: bare } = await packed({}, { imprint: { ...imprint, footer: '' } });
  expect(bare[0]?.foot).toBe('');
});

test('[EXPORT71] a row is as high as its text needs, and what is higher than Excel’s rows goes over several', async () => {
  const heightOf = async (text: string) => {
    const { sheets } = await packed({ sections: [section([tableOf([1, 1, 1], [text])])] });
    return { sum: (sheets[0]?.heights ?? []).slice(2, -1).reduce((sum, each) => sum + each, 0), sheets };
  };
  const [short, long] = [await heightOf('短い'), await heightOf('長'.repeat(170))];
  // A third of 180 mm holds 16 to 17 signs of 10 points.
  expect(short.sum).toBeLessThan(20);
  expect(long.sum).toBeGreaterThan(10 * 12);
  expect(long.sum).toBeLessThan(12 * 14);
  const { sheets, sum } = await heightOf('長'.repeat(1700));
  expect(sum).toBeGreaterThan(100 * 12);
  expect(Math.max(...(sheets[0]?.heights ?? []))).toBeLessThanOrEqual(409);
  expect(partsOfFile(sheets)).toMatchObject([{}, { cells: { length: 6 } }]);
});

test('[EXPORT71] text that no cell can hold goes on in the next one below', async () => {
  const text = '𠮷野'.repeat(20_000);
  const { sheets } = await packed({ sections: [section([tableOf([1], [text])])] });
  const [, table] = sheets[0]?.parts ?? [];
  const cells = table?.type === 'table' ? table.cells.slice(1).map(textOf) : [];
  expect(cells.length).toBe(2);
  expect(cells.join('')).toBe(text);
});

test('[EXPORT72] what looks like a formula or a number is text, and no cell is marked as doubtful', async () => {
  const words = ['=1+1', '+3', '-0.5', '@市', '00123', '12.5', '1,234', 'R6', '令和6年度', '_x000A_'];
  const cells = await cellsOf(words);
  expect(cells.map(textOf)).toEqual(words);
  expect(new Set(cells.map(({ kind }) => kind))).toEqual(new Set(['text']));
  const { files } = await packed({ sections: [section([tableOf([1], words)])] });
  const xml = files['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).not.toContain('<f>');
  expect(xml).toMatch(/<ignoredError sqref="A1:A4" [^>]*numberStoredAsText="1"/);
});

test('[EXPORT72] signs of Japanese names and of two units come back; what XML cannot carry is left out', async () => {
  const cells = await cellsOf([
    '𠮷髙①㈱～−',
    'あ\u0000い\u001f',
    'う\ud842え',
    'お\r\nか\ufffe',
    '葛\u{e0100}',
  ]);
  expect(cells.map(textOf)).toEqual(['𠮷髙①㈱～−', 'あい', 'うえ', 'お\nか', '葛\u{e0100}']);
});

test('[EXPORT72] every part of the file is XML, whatever stands in titles, names and feet', async () => {
  const words = '<&>"\'\u0007\ud842]]>_x0041_𠮷';
  const imprint = { ...printedOf({}).imprint, documentNumber: words, footer: words, version: words };
  const sections = [section([heading(words), tableOf([1], [words], [words])], { startsPage: true })];
  const contents = { heading: words, columns: ['項目', 'ページ'] as const, entries: [] };
  const { sheets, files } = await packed({ title: words, contents, sections }, { imprint });
  expect(sheets.length).toBe(2);
  for (const xml of Object.values(files)) parseXml(xml);
  expect(files['docProps/core.xml']).toContain('_x0041_𠮷</dc:title>');
});
