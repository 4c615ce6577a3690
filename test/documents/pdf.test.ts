import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPdf } from '#server/export/pdf/pack-pdf.ts';
import { cell, headOf, row } from '#shared/documents/cells.ts';
import {
  type CommitteeDocument,
  type DocumentBlock,
  type DocumentTable,
  marked,
  plain,
  textOf,
} from '#shared/documents/model.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { blocksOfModel, blocksOfPdf } from './pdf-blocks.ts';
import { IMPRINT, paragraph, printedBlocks } from './printed.ts';
import { tables } from './random-tables.ts';
import { type PdfElement, type ReadPdf, readPdf } from './read-pdf.ts';

async function made(printed: PrintedDocument): Promise<ReadPdf> {
  return readPdf((await packPdf(printed)).bytes);
}

/** All elements of a role, in their order. */
function elements(tree: PdfElement, role: string): readonly PdfElement[] {
  const below = tree.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child, role)));
  return tree.role === role ? [tree, ...below] : below;
}

function words(element: PdfElement | string): string {
  return typeof element === 'string' ? element : element.children.map(words).join('');
}

/** Cells by rows: `TH 2×1 基本目標`, rows before columns. */
function cellsOf(table: PdfElement): readonly (readonly string[])[] {
  return elements(table, 'TR').map(({ children }) =>
    children.flatMap((child) =>
      typeof child === 'string' ? [] : `${child.role} ${child.rowSpan}×${child.colSpan} ${words(child)}`,
    ),
  );
}

function table(columns: Parameters<typeof headOf>[0], rows: DocumentTable['rows']): DocumentBlock {
  return { type: 'table', table: { caption: '指標', ...headOf(columns), rows } };
}

const HOSTILE =
  '#let x = 1 #sys.inputs $x^2$ \\ "q" *bold* _e_ @ref // c /* d */ <l> [a] {b} `raw` \' -- ... ~ 1. = + - / t: https://example.jp/';

describe('what it says', () => {
  test('[EXPORT77] words stand as they are in the document, marked or not, and lines break where it says', async () => {
    const { tree } = await made(
      printedBlocks([
        { type: 'heading', level: 1, text: HOSTILE },
        paragraph(plain(HOSTILE)),
        paragraph([
          ...plain('令和8年度のKPI「創業数」「開業率」は、'),
          ...marked('2,000件', 'added'),
          ...plain('とする。'),
        ]),
        { type: 'paragraph', style: 'lead', runs: plain('次のとおりです') },
        { type: 'paragraph', style: 'quote', runs: plain('全角　空白  二つ') },
        { type: 'note', runs: plain('下線部分\nを追加') },
      ]),
    );
    expect(tree.children.map(words)).toEqual([
      '資料4',
      '総合戦略の概要',
      HOSTILE,
      HOSTILE,
      '令和8年度のKPI「創業数」「開業率」は、2,000件とする。',
      '次のとおりです',
      '全角　空白  二つ',
      '※下線部分を追加',
    ]);
  });

  test('[EXPORT77] every format at once leaves the words as they are', async () => {
    const { tree } = await made(
      printedBlocks([
        paragraph([
          {
            text: '全',
            mark: 'added',
            formats: ['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript'],
          },
          { text: '取消', mark: null, formats: ['strike'] },
          { text: '2', mark: 'removed', formats: ['superscript', 'strike'] },
        ]),
      ]),
    );
    expect(words(tree)).toBe('資料4総合戦略の概要全取消2');
  });

  test('[EXPORT77] [EXPORT78] cells stand in their rows with their spans, those of the head as headers', async () => {
    const { tree } = await made(
      printedBlocks([
        table(
          [
            { title: '基本目標', width: 2 },
            {
              title: '目標値',
              columns: [
                { title: '変更前', width: 1 },
                { title: '変更後\n(令和9年度)', width: 1 },
              ],
            },
          ],
          [
            row([cell('しごと', { colSpan: 3, isRowHeader: true })], 'group'),
            row([
              cell('創業の支援', { rowSpan: 2 }),
              cell('1,234件'),
              cell([marked('#h', 'added'), plain('二段目')]),
            ]),
            row([cell('（略）'), cell('')], 'folded'),
          ],
        ),
      ]),
    );
    expect(elements(tree, 'Table').map(cellsOf)).toEqual([
      [
        ['TH 2×1 基本目標', 'TH 1×2 目標値'],
        ['TH 1×1 変更前', 'TH 1×1 変更後(令和9年度)'],
        ['TD 1×3 しごと'],
        ['TD 2×1 創業の支援', 'TD 1×1 1,234件', 'TD 1×1 #h二段目'],
        ['TD 1×1 （略）', 'TD 1×1 '],
      ],
    ]);
  });
});

test('[EXPORT77] [EXPORT78] any table comes out with its words, spans and underlines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tables, { minLength: 1, maxLength: 4 }), async (each) => {
      const printed = printedBlocks(each.map((table) => ({ type: 'table', table })));
      const [, ...said] = blocksOfPdf((await made(printed)).tree);
      expect(said).toEqual(blocksOfModel(printed.document));
    }),
    { numRuns: 40 },
  );
});

describe('for those who do not see it', () => {
  test('[EXPORT78] it says that it keeps to PDF/UA-1, its language and its title', async () => {
    const { isPdfUa, language, title } = await made(printedBlocks([]));
    expect({ isPdfUa, language, title }).toEqual({
      isPdfUa: true,
      language: 'ja-JP',
      title: '総合戦略の概要',
    });
  });

  test('[EXPORT78] headings are an outline without a gap, those without words none', async () => {
    const levels = [3, 3, 5, 4, 1, 2] as const;
    const { outline, tree } = await made(
      printedBlocks([
        ...levels.map((level) => ({ type: 'heading', level, text: `見出し${level}` }) as const),
        { type: 'heading', level: 1, text: ' \n' },
      ]),
    );
    const lines = ['1 見出し3', '1 見出し3', '2 見出し5', '2 見出し4', '1 見出し1', '2 見出し2'];
    expect(outline).toEqual(lines);
    const roles = tree.children.flatMap((child) => (typeof child === 'string' ? [] : child.role));
    expect(roles).toEqual(['P', 'Title', 'H1', 'H1', 'H2', 'H2', 'H1', 'H2']);
  });

  test('[EXPORT78] lists are lists, with the document’s markers and depths', async () => {
    const item = (marker: string, depth: number, text: string) => ({ marker, depth, runs: plain(text) });
    const { tree } = await made(
      printedBlocks([
        {
          type: 'list',
          isOrdered: true,
          items: [item('①', 0, '港'), item('ア', 1, '整備'), item('イ', 1, '清掃'), item('②', 0, '浜')],
        },
        { type: 'list', isOrdered: false, items: [item('・', 2, '山'), item('・', 0, '川')] },
      ]),
    );
    const lists = elements(tree, 'L').map((list) => elements(list, 'LI').map(words));
    expect(lists).toEqual([
      ['①港', 'ア整備', 'イ清掃', '②浜'],
      ['ア整備', 'イ清掃'],
      ['・山', '・川'],
    ]);
  });
});

describe('faces', () => {
  test('[EXPORT79] all are in the file; the second draws what the first lacks', async () => {
    const { fonts } = await made(printedBlocks([paragraph(plain('吉野')), paragraph(plain('𠮷野'))]));
    expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
    expect(fonts.map(({ name }) => name).sort()).toEqual([
      'BIZUDPGothic-Bold',
      'BIZUDPGothic-Regular',
      'NotoSansJP-Regular',
    ]);
  });

  test('[EXPORT79] for what no face has stands 〓; signs that are not seen are left out', async () => {
    const { bytes, lost } = await packPdf(
      printedBlocks([
        paragraph(plain('a😀b﷽c😀 \u202Ed\u202C\u2066e\u2069 \uFEFFf\u0000\u0007g\uD800h\uFFFE 葛\u{E0100}')),
      ]),
    );
    expect(lost).toEqual(['😀', '﷽']);
    expect(words(readPdf(bytes).tree)).toContain('a〓b〓c〓 de fgh 葛\u{E0100}');
  });
});

describe('sheets', () => {
  test('[EXPORT80] paper is as chosen, the foot stands on every sheet and is not read out', async () => {
    const sections = ['一', '二', '三'].map((text, index) => ({
      id: text,
      startsPage: index > 0,
      blocks: [{ type: 'heading', level: 1, text }] as const,
    }));
    const { pages, tree } = await made(
      printedBlocks([], { document: { sections }, paper: { size: 'A3', orientation: 'landscape' } }),
    );
    expect(pages.map(({ width, height, text }) => [width, height, text])).toEqual([
      [1191, 842, `資料4総合戦略の概要一${IMPRINT.footer}1 / 3`],
      [1191, 842, `二${IMPRINT.footer}2 / 3`],
      [1191, 842, `三${IMPRINT.footer}3 / 3`],
    ]);
    expect(words(tree)).toBe('資料4総合戦略の概要一二三');
  });

  test('[EXPORT80] number, foot and page numbers are left out where the town wants none', async () => {
    const imprint = { ...IMPRINT, documentNumber: '', footer: '', hasPageNumbers: false };
    const { pages } = await made(printedBlocks([paragraph(plain('本文'))], { imprint }));
    expect(pages.map(({ text }) => text)).toEqual(['総合戦略の概要本文']);
  });

  test('[EXPORT80] the table of contents has a page of its own and says on which sheets its parts are', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => paragraph(plain(`${index + 1}行目`)));
    const document: Partial<CommitteeDocument> = {
      cover: ['第3期', '見本町'],
      contents: {
        heading: '目次',
        columns: ['項目', 'ページ'],
        entries: [
          { title: '長い部分', sectionId: 'long', page: 2 },
          { title: '次の部分', sectionId: 'next', depth: 1, page: 3 },
          { title: 'ない部分', sectionId: 'none', page: 4 },
        ],
      },
      sections: [
        { id: 'long', startsPage: true, blocks: [{ type: 'heading', level: 1, text: '長い' }, ...lines] },
        { id: 'next', startsPage: true, blocks: [paragraph(plain('終わり'))] },
      ],
    };
    const { pages, tree } = await made(printedBlocks([], { document }));
    const next = pages.findIndex(({ text }) => text.startsWith('終わり')) + 1;
    expect(next).toBeGreaterThan(3);
    expect(words(tree)).toContain('第3期見本町目次');
    expect(elements(tree, 'Table').map(cellsOf)).toEqual([
      [
        ['TH 1×1 項目', 'TH 1×1 ページ'],
        ['TD 1×1 長い部分', 'TD 1×1 2'],
        ['TD 1×1 次の部分', `TD 1×1 ${next}`],
      ],
    ]);
    expect(elements(tree, 'Link').map(words)).toEqual(['長い部分', '次の部分']);
  });
});

describe('tables over several sheets', () => {
  const columns = [
    { title: '目標', width: 1 },
    { title: '取組', width: 3 },
  ];
  /** How much of a text is on each sheet, in letters. */
  const spread = ({ pages }: ReadPdf, letter: string) =>
    pages.map(({ text }) => text.split(letter).length - 1).filter((count) => count > 0);

  test('[EXPORT81] the head stands on every sheet and is read out once; a cell may reach over all of them', async () => {
    const rows = Array.from({ length: 90 }, (_, index) =>
      row([...(index === 0 ? [cell('しごと', { rowSpan: 90 })] : []), cell(`取組${index + 1}`)]),
    );
    const pdf = await made(printedBlocks([table(columns, rows)]));
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(pdf.pages.every(({ text }) => text.includes('目標取組'))).toBe(true);
    const cells = elements(pdf.tree, 'Table').flatMap(cellsOf).flat();
    expect(cells).toEqual([
      'TH 1×1 目標',
      'TH 1×1 取組',
      'TD 90×1 しごと',
      ...rows.map((_, index) => `TD 1×1 取組${index + 1}`),
    ]);
  });

  test('[EXPORT81] rows beside one cell go on to the next sheet together where they are few', async () => {
    const rows = Array.from({ length: 31 }, (_, index) => [
      row([cell(`組${index + 1}始`, { rowSpan: 3 }), cell('一')]),
      row([cell('二')]),
      row([cell(`組${index + 1}終`)]),
    ]).flat();
    const { pages } = await made(printedBlocks([table(columns, rows)]));
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text.split('始').length).toBe(text.split('終').length);
  });

  test('[EXPORT81] a row that fits on a sheet is not torn, one that does not goes on', async () => {
    const filler = Array.from({ length: 25 }, (_, index) => row([cell(`${index}`), cell('行')]));
    const rows = [
      ...filler,
      row([cell(''), cell('短'.repeat(900))]),
      row([cell(''), cell('長'.repeat(4000))]),
    ];
    const pdf = await made(printedBlocks([table(columns, rows)]));
    expect(spread(pdf, '短')).toEqual([900]);
    const long = spread(pdf, '長');
    expect(long.length).toBeGreaterThan(1);
    expect(long.reduce((sum, count) => sum + count, 0)).toBe(4000);
  });
});

describe('odd documents', () => {
  const lines = (cells: Parameters<typeof row>[0][], head: DocumentTable['head'] = []): DocumentBlock => ({
    type: 'table',
    table: { caption: '', widths: [1, 2, 1], head, rows: cells.map((each) => row(each)) },
  });
  const ODD: Readonly<Record<string, PrintedDocument>> = {
    'without anything': printedBlocks([], { document: { title: '', sections: [] } }),
    'of empty blocks': printedBlocks([
      paragraph([]),
      { type: 'list', isOrdered: false, items: [] },
      { type: 'note', runs: [] },
      lines([]),
      { type: 'table', table: { caption: '', widths: [], head: [], rows: [] } },
    ]),
    'with a head alone': printedBlocks([lines([], [[cell('a'), cell('b'), cell('c')]])]),
    'with spans that reach too far': printedBlocks([
      lines(
        [[cell('a', { rowSpan: 9 }), cell('b', { colSpan: 7 })], [cell('c'), cell('d'), cell('e')], []],
        [[cell('h', { rowSpan: 4, colSpan: 9 })]],
      ),
    ]),
    'with a title that fills sheets': printedBlocks([], { document: { title: '題'.repeat(5000) } }),
    'with a head higher than a sheet': printedBlocks([
      lines([[cell('a')]], [[cell('頭'.repeat(2000)), cell('b'), cell('c')]]),
    ]),
    'of a list in lists in lists': printedBlocks([
      {
        type: 'list',
        isOrdered: true,
        items: Array.from({ length: 300 }, (_, depth) => ({ marker: '1.', depth, runs: plain(`${depth}`) })),
      },
    ]),
    'with words longer than their column': printedBlocks([
      lines([[cell('長'), cell('https://'.repeat(99))]]),
    ]),
    'with many brackets in a paragraph': printedBlocks([paragraph(plain('「港」「浜」、'.repeat(800)))]),
    'of a day that is none': printedBlocks([], { imprint: { ...IMPRINT, day: '2026-02-31' } }),
  };

  test.each(Object.keys(ODD))('[EXPORT82] one %s becomes a PDF', async (name) => {
    const printed = ODD[name] ?? printedBlocks([]);
    const { isPdfUa, pages, title } = await made(printed);
    expect(isPdfUa).toBe(true);
    expect(pages.length).toBeGreaterThan(0);
    expect(title).toBe(textOf([plain(printed.document.title)]) || '（名称なし）');
  });

  test('[EXPORT82] the same one becomes the same bytes', async () => {
    const [first, second] = [await packPdf(printedBlocks([])), await packPdf(printedBlocks([]))];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});
