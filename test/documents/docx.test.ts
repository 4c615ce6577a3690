import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packDocx } from '#server/export/docx/pack-docx.ts';
import {
  type CommitteeDocument,
  type DocumentBlock,
  type DocumentSection,
  type DocumentTable,
  type ListItem,
  marked,
  plain,
  type Runs,
  type TableCell,
} from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { blocksOfFile, blocksOfModel } from './docx-blocks.ts';
import { tables } from './random-tables.ts';
import { type ReadDocx, type ReadParagraph, readDocx } from './read-docx.ts';
import { mergedRuns } from './read-docx-runs.ts';
import { wordsOfCell } from './read-docx-table.ts';

const IMPRINT = {
  documentNumber: '資料4',
  day: '2026-11-20',
  dayText: '令和8年11月20日',
  version: '素案',
  hash: '0'.repeat(64),
  footer: '資料4　概要　令和8年11月20日',
  hasPageNumbers: true,
};

function printed(document: CommitteeDocument, others: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    name: 'overview',
    document,
    data: { title: '', columns: [], rows: [] },
    paper: { size: 'A4', orientation: 'landscape' },
    imprint: IMPRINT,
    ...others,
  };
}

const blocksOnly = (blocks: readonly DocumentBlock[]): CommitteeDocument => ({
  title: '概要',
  contents: null,
  sections: [{ id: 's', startsPage: true, blocks }],
});

async function packed(document: CommitteeDocument, others?: Partial<PrintedDocument>): Promise<ReadDocx> {
  return readDocx((await packDocx(printed(document, others))).bytes);
}

function paragraphs({ blocks }: ReadDocx): readonly ReadParagraph[] {
  return blocks.filter((block) => block.type === 'paragraph');
}

const words = ({ runs }: ReadParagraph) => runs.map(({ text }) => text).join('');

const cell = (text: string, spans: Partial<TableCell> = {}): TableCell => ({
  paragraphs: text.split('\n').map(plain),
  rowSpan: 1,
  colSpan: 1,
  isRowHeader: false,
  ...spans,
});

async function packedTable(table: DocumentTable) {
  const { blocks } = await packed(blocksOnly([{ type: 'table', table }]));
  const [read] = blocks.filter((block) => block.type === 'table');
  if (read === undefined) throw new Error('no table');
  return read;
}

test('[EXPORT67] any table comes back with its columns, spans, repeated head, text, marks and formats', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const document = blocksOnly([{ type: 'table', table }]);
      const read = await packed(document);
      expect(blocksOfFile(read)).toEqual(blocksOfModel(document));
      expect(read.blocks.find((block) => block.type === 'table')?.isWhole).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('[EXPORT67] columns have their parts of the whole width between the margins', async () => {
  const row = { kind: 'row', cells: [cell('a'), cell('b'), cell('c')] } as const;
  const { widths } = await packedTable({ caption: '', widths: [3, 2, 1], head: [], rows: [row] });
  const [a = 0, b = 0, c = 0] = widths;
  expect(a + b + c).toBe(16838 - 2 * 850);
  expect([a / c, b / c].map((part) => part.toFixed(2))).toEqual(['3.00', '2.00']);
});

test('[EXPORT67] head, groups, folded rows and row headers are tinted', async () => {
  const { head, rows } = await packedTable({
    caption: '表',
    widths: [1, 1],
    head: [[cell('項目'), cell('値')]],
    rows: [
      { kind: 'group', cells: [cell('基本目標1', { colSpan: 2 })] },
      { kind: 'row', cells: [cell('人口', { isRowHeader: true }), cell('9人')] },
      { kind: 'folded', cells: [cell('（略）', { colSpan: 2 })] },
    ],
  });
  const isTinted = [...head, ...rows].map((line) => line.map(({ fill }) => fill !== ''));
  expect(isTinted).toEqual([[true, true], [true], [true, false], [true]]);
});

test('[EXPORT66] headings, paragraphs, notes and runs have styles of their kind and the marks of the model', async () => {
  const runs: Runs = [
    { text: '前', mark: null, formats: ['bold', 'superscript'] },
    ...marked('新\nしい', 'added'),
    ...marked('旧', 'removed'),
  ];
  const read = await packed(
    blocksOnly([
      ...([1, 2, 3, 4, 5] as const).map(
        (level) => ({ type: 'heading', level, text: `見出し${level}` }) as const,
      ),
      ...(['plain', 'lead', 'quote', 'caption'] as const).map(
        (style) => ({ type: 'paragraph', style, runs }) as const,
      ),
      { type: 'note', runs: plain('下線') },
    ]),
  );
  expect(paragraphs(read).map((each) => [each.style, words(each)])).toEqual([
    ['DocumentNumber', '\u00a0\u00a0資料4\u00a0\u00a0'],
    ['Title', '概要'],
    ...[1, 2, 3, 4, 5].map((level) => [`Heading${level}`, `見出し${level}`]),
    ...['Plain', 'Lead', 'Quote', 'Caption'].map((style) => [style, '前新\nしい旧']),
    ['Note', '※下線'],
  ]);
  expect(paragraphs(read)[7]?.runs).toEqual(mergedRuns(runs));
});

const items = (...markers: readonly (readonly [string, number])[]): readonly ListItem[] =>
  markers.map(([marker, depth], index) => ({ marker, depth, runs: plain(`項目${index}`) }));

test('[EXPORT66] a list is one to the program, and prints exactly its markers', async () => {
  const lists = [
    items(['・', 0], ['－', 1], ['－', 1], ['・', 0]),
    items(['9.', 0], ['10.', 0], ['(1)', 1], ['(2)', 1], ['11.', 0], ['(1)', 1]),
    items(['1.', 0], ['2.', 0]),
    items(['①', 0], ['②', 0], ['ア', 1]),
    items(['1.', 0], ['3.', 0], ['01.', 0], ['100%', 0]),
    items(['', 0], ['・', 12]),
  ];
  const read = await packed(
    blocksOnly(lists.map((each) => ({ type: 'list', isOrdered: true, items: each }))),
  );
  const printedItems = paragraphs(read).filter(({ style }) => style === 'ListItem');
  expect(printedItems.map(({ marker, depth }) => [marker, depth])).toEqual(
    lists.flat().map(({ marker, depth }) => [marker, Math.min(depth, 8)]),
  );
});

const SECTIONS: readonly [DocumentSection, DocumentSection, DocumentSection] = [
  { id: 'a/1', startsPage: false, blocks: [{ type: 'heading', level: 1, text: '一' }] },
  { id: 'b', startsPage: false, blocks: [{ type: 'paragraph', style: 'plain', runs: plain('続き') }] },
  {
    id: 'c',
    startsPage: true,
    blocks: [{ type: 'table', table: { caption: '', widths: [1], head: [[cell('頭')]], rows: [] } }],
  },
];

test('[EXPORT66] whatever a list is numbered by, its markers come out as they are', async () => {
  const marker = fc.constantFrom(
    '・',
    '1.',
    '2.',
    '3.',
    '(1)',
    '(2)',
    '①',
    '②',
    'ア',
    '第1',
    '第2',
    '0',
    '007',
    '',
  );
  const item = fc.record({ marker, depth: fc.nat({ max: 3 }), runs: fc.constant(plain('項目')) });
  const list = fc.array(item, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(list, { minLength: 1, maxLength: 3 }), async (lists) => {
      const document = blocksOnly(lists.map((each) => ({ type: 'list', isOrdered: true, items: each })));
      expect(blocksOfFile(await packed(document))).toEqual(blocksOfModel(document));
    }),
    { numRuns: 30 },
  );
});

/** A document whose 目次 says a page that is not so. */
const withContents = (page: number | null, sections: CommitteeDocument['sections']): CommitteeDocument => ({
  title: '概要',
  cover: ['令和8年度版'],
  contents: {
    heading: '目次',
    columns: ['項目', 'ページ'],
    entries: sections.map(({ id }) => ({ title: id, sectionId: id, page })),
  },
  sections,
});

function contentsOf({ blocks }: ReadDocx): readonly (readonly string[])[] {
  const [contents] = blocks.filter((block) => block.type === 'table');
  return contents?.rows.map((line) => line.map(wordsOfCell)) ?? [];
}

const isCountedByWord = ({ parts }: ReadDocx) => parts['word/document.xml']?.includes('w:dirty="true"');

test('[EXPORT66] with 目次 the title has a page of its own, and each entry leads to its section with the page', async () => {
  const rows = Array.from({ length: 90 }, () => ({ kind: 'row', cells: [cell('行')] }) as const);
  const long: DocumentTable = { caption: '', widths: [1], head: [[cell('頭')]], rows };
  const [first, second, third] = SECTIONS;
  const read = await packed(
    withContents(null, [
      first,
      { ...second, blocks: [...second.blocks, { type: 'table', table: long }] },
      third,
    ]),
  );
  expect(paragraphs(read).flatMap(({ startsPage, bookmarks }) => (startsPage ? bookmarks : []))).toEqual([
    'section_1',
    'section_3',
  ]);
  expect(paragraphs(read).map(words)).toContain('令和8年度版');
  // Ninety rows of 5.2 mm take three sheets of 180 mm.
  expect(contentsOf(read)).toEqual([
    ['a/1', '{PAGEREF section_1 \\h}2'],
    ['b', '{PAGEREF section_2 \\h}2'],
    ['c', '{PAGEREF section_3 \\h}5'],
  ]);
  expect(read.parts['word/document.xml']?.includes('w:anchor="section_3"')).toBe(true);
  expect(isCountedByWord(read)).toBe(false);
});

test('[EXPORT66] the pages of a long document are counted by Word', async () => {
  const [first] = SECTIONS;
  const long = plain('人口減少'.repeat(6_251));
  const blocks = [...first.blocks, { type: 'paragraph', style: 'plain', runs: long } as const];
  const read = await packed(withContents(7, [{ ...first, blocks }]));
  expect(contentsOf(read)).toEqual([['a/1', '{PAGEREF section_1 \\h}7']]);
  expect(isCountedByWord(read)).toBe(true);
});

test('[EXPORT66] without 目次 the first section follows the title, and others begin a page where they say so', async () => {
  const read = await packed({ title: '概要', contents: null, sections: SECTIONS });
  expect(paragraphs(read).flatMap(({ startsPage, bookmarks }) => (startsPage ? bookmarks : []))).toEqual([
    'section_3',
  ]);
});

test.each([
  ['A4', 'portrait', 11906, 16838],
  ['A4', 'landscape', 16838, 11906],
  ['A3', 'portrait', 16838, 23811],
  ['A3', 'landscape', 23811, 16838],
] as const)('[EXPORT68] %s %s is a sheet of its size', async (size, orientation, width, height) => {
  const { sheet } = await packed(blocksOnly([]), { paper: { size, orientation } });
  expect(sheet).toEqual({ width, height });
});

test('[EXPORT68] the foot has the imprint and the sheet’s number, or nothing', async () => {
  const foot = async (imprint: Partial<typeof IMPRINT>) =>
    (await packed(blocksOnly([]), { imprint: { ...IMPRINT, ...imprint } })).footer;
  expect(await foot({})).toBe('資料4　概要　令和8年11月20日\t{PAGE} / {NUMPAGES}');
  expect(await foot({ hasPageNumbers: false })).toBe('資料4　概要　令和8年11月20日');
  expect(await foot({ footer: '' })).toBe('\t{PAGE} / {NUMPAGES}');
  expect(await foot({ footer: '', hasPageNumbers: false })).toBe('');
});

test('[EXPORT68] the properties say title, language, version and hash, and name nobody', async () => {
  const { properties, parts } = await packed(blocksOnly([]));
  expect(properties).toEqual({
    title: '概要',
    identifier: IMPRINT.hash,
    language: 'ja-JP',
    version: '素案',
    created: '2026-11-20T00:00:00Z',
    modified: '2026-11-20T00:00:00Z',
  });
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/>');
});

test('[EXPORT68] equal documents are equal files but for the moment in the archive', async () => {
  const document: CommitteeDocument = { title: '概要', contents: null, sections: SECTIONS };
  expect((await packed(document)).parts).toEqual((await packed(document)).parts);
});

test('[EXPORT69] characters beyond the common ones stay, and what XML cannot carry is left out', async () => {
  const odd = '\u0000𠮷髙①㈱～\ud800\u000b\uffff<&>"\'{0-0}]]>%1\t辻\u{e0100}';
  const kept = '𠮷髙①㈱～<&>"\'{0-0}]]>%1\t辻\u{e0100}';
  const read = await packed(
    {
      ...blocksOnly([
        { type: 'heading', level: 1, text: odd },
        { type: 'list', isOrdered: false, items: [{ marker: `・${odd}`, depth: 0, runs: plain(odd) }] },
        {
          type: 'table',
          table: { caption: odd, widths: [1], head: [], rows: [{ kind: 'row', cells: [cell(odd)] }] },
        },
      ]),
      title: odd,
    },
    { imprint: { ...IMPRINT, documentNumber: odd, footer: odd, version: odd } },
  );
  expect(paragraphs(read).map(words)).toEqual([`\u00a0\u00a0${kept}\u00a0\u00a0`, kept, kept, kept, '']);
  expect(read.properties).toMatchObject({ title: kept, version: kept });
  expect(read.footer).toContain(kept);
  const [table] = read.blocks.filter((block) => block.type === 'table');
  expect([table?.caption, table?.rows[0]?.[0]?.paragraphs[0]?.[0]?.text]).toEqual([kept, kept]);
});

test('[EXPORT69] long text without spaces is one run of the file, not cut', async () => {
  const long = '人口減少及び少子高齢化の進行'.repeat(400);
  const read = await packed(blocksOnly([{ type: 'paragraph', style: 'plain', runs: plain(long) }]));
  expect(paragraphs(read).at(-1)?.runs).toEqual([{ text: long, mark: null, formats: [] }]);
});
