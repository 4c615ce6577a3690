import { describe, expect, test } from 'vitest';
import { packDocx } from '#server/export/docx/pack-docx.ts';
import { packPdf } from '#server/export/pdf/pack-pdf.ts';
import { printedOf } from '#server/export/testing/printed.ts';
import { packMeetingWorkbook } from '#server/export/xlsx/pack-meeting-workbook.ts';
import { buildSample } from '#server/sample/build.ts';
import { sampleComparisons } from '#server/sample/comparisons.ts';
import { sampleDocumentId, sampleStrategies } from '#server/sample/strategies.ts';
import type { ComparedContent } from '#shared/comparison/model.ts';
import { contentOf } from '#shared/diff/content.ts';
import { COMPARISON_DESIGN } from '#shared/documents/comparison-design.ts';
import { comparisonTable } from '#shared/documents/comparison-table.ts';
import { type DocumentTable, type TableCell, textOf } from '#shared/documents/model.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { gridOf } from '#shared/documents/testing/grid.ts';
import { foldForReading } from '#shared/indicator/folding.ts';
import { blocksOfFile, blocksOfModel } from '../documents/docx-blocks.ts';
import { readDocx } from '../documents/read-docx.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { readXlsx } from '../documents/read-xlsx.ts';
import { partsOfFile, partsOfModel } from '../documents/xlsx-parts.ts';
import { sampleText } from './documents.ts';

const SLUGS = ['national-1', 'iizuka-current', 'iizuka-next'];
const HEADS = ['国の方向性', '現戦略', 'KPI', '次期戦略', 'KPI'];

const samples = sampleStrategies.filter(({ slug }) => SLUGS.includes(slug));
const built = samples.map((sample) => ({ sample, doc: buildSample(sample) }));
const [stored] = sampleComparisons(built);
const { document, data } = comparisonTable(
  {
    framework: side('national-1'),
    current: side('iizuka-current'),
    next: side('iizuka-next'),
    rows: stored?.rows ?? [],
  },
  usualTemplate(COMPARISON_DESIGN),
);
const table = onlyTable();
const grid = gridOf(table);

describe('Iizuka’s comparison table beside its source', () => {
  test('[EXPORT47] its head has the words of the source, KPI over the cells that begin with it there', () => {
    expect(table.head.map((cells) => cells.map(({ paragraphs }) => textOf(paragraphs)))).toEqual([HEADS]);
    const [head = ''] = rowsOfCells();
    // There a blank column, of which nothing is left, stands behind each of the three.
    expect(head.split('\t')).toEqual(['国の方向性', '', '現戦略', '', '次期戦略', '']);
  });

  test('[EXPORT47] every cell of the table with cells stands in its row and column, and says nothing else', () => {
    const seed = rowsOfCells()
      .slice(1)
      .map((line) => {
        const [framework = '', blank = '', current = '', currentKpis = '', next = '', nextKpis = ''] =
          line.split('\t');
        expect(blank).toBe('');
        return [framework, current, withoutKpi(currentKpis), next, withoutKpi(nextKpis)].map(asHeld);
      });
    const own = grid.slice(table.head.length).map((row, line) =>
      // A position that a cell covers from above is blank there.
      row.map((cell, column) => (grid[line]?.[column] === cell ? '' : squeezed(textOf(cell.paragraphs)))),
    );
    expect(own.slice(0, seed.length)).toEqual(seed);
    // What the cells of the source have lost: the floating text of its left column.
    expect(own.slice(seed.length).map((row) => row.slice(1))).toEqual([['', '', '', '']]);
  });

  test('[EXPORT47] all that the text layer says comes out, as often, and nothing that it does not', () => {
    const { missing, rest } = taken(squeezed(sampleText('seeds/iizuka-comparison-table.pdf.txt')), phrases());
    expect(missing).toEqual([]);
    // The number of the paper is the template's, or its meeting's.
    expect(rest).toEqual(['資料5']);
  });

  test('[EXPORT47] ひと spans two rows in both of its columns, and nothing else spans any', () => {
    const spans = table.rows
      .flatMap(({ cells }) => cells)
      .filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
      .map(({ paragraphs, rowSpan, colSpan }) => [textOf(paragraphs).split('\n')[0], rowSpan, colSpan]);
    expect(spans).toEqual([
      ['ひと', 2, 1],
      ['①-1 合計特殊出生率', 2, 1],
    ]);
    expect(table.rows).toHaveLength(6);
  });

  test('[EXPORT47] 連携施策等 and the text of unknown place stand alone', () => {
    const alone = table.rows.slice(4).map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.length));
    expect(alone).toEqual([
      [5, 0, 0, 0, 0],
      [7, 0, 0, 0, 0],
    ]);
  });

  test('[EXPORT47] as a Word file, a workbook and a PDF it has the same cells, the PDF on one sheet of A3', async () => {
    const imprint = { ...printedOf({}).imprint, documentNumber: '' };
    const { paper } = COMPARISON_DESIGN;
    const printed = printedOf({ name: 'comparison', paper, document, data, imprint });
    const word = readDocx((await packDocx(printed)).bytes);
    expect(blocksOfFile(word)).toEqual(blocksOfModel(document));
    const { sheets } = await readXlsx((await packMeetingWorkbook(printed)).bytes);
    expect(partsOfFile(sheets)).toEqual(partsOfModel(document));
    const { pages } = readPdf((await packPdf(printed)).bytes);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[1191, 842]]);
    const words = squeezed(pages.map(({ text }) => text).join(''));
    for (const phrase of phrases()) expect(words).toContain(phrase);
  });

  test('[EXPORT49] with fates: 3 carried, 1 renamed, 2 from numerical targets, 3 new, 25 dropped', () => {
    const template = { ...usualTemplate(COMPARISON_DESIGN), options: { fates: true } };
    const [withFates, summary] = comparisonTable(
      {
        framework: null,
        current: side('iizuka-current'),
        next: side('iizuka-next'),
        rows: stored?.rows ?? [],
      },
      template,
    ).document.sections;
    const words = JSON.stringify(withFates);
    const count = (fate: string) => words.split(`（${fate}）`).length - 1;
    expect(['継続', '名称変更', '数値目標から', '新規', '廃止'].map(count)).toEqual([3, 1, 2, 3, 25]);
    const [heading, counts, , dropped] = summary?.blocks ?? [];
    expect(heading).toMatchObject({ text: 'KPIの引継ぎ' });
    expect(counts).toMatchObject({
      runs: [{ text: '継続 3件、名称変更 1件、数値目標から 2件、新規 3件、廃止 25件' }],
    });
    expect(dropped?.type === 'list' && dropped.items).toHaveLength(25);
  });

  test('[EXPORT49] for other programs there is a row for every item, ひと’s once for both rows of the table', () => {
    const column = (id: string) => data.columns.findIndex((each) => each.id === id);
    const of = (name: string) => data.rows.find((row) => row[column('name')] === name);
    const cells = (name: string, ...ids: readonly string[]) => ids.map((id) => of(name)?.[column(id)]);
    expect(cells('次代を担うひとづくり', 'firstRow', 'lastRow', 'number', 'current')).toEqual([
      2,
      3,
      'ひと',
      '基本目標２ 安心して出産・子育てができるまちづくり；基本目標３ 次代を担うひとを育てる学びのまちづくり',
    ]);
    expect(cells('創業支援による創業件数', 'goal', 'measure', 'number', 'fate', 'next')).toEqual([
      '基本目標１ 大学力と連携し、地域経済を牽引するまちづくり',
      '③ 創業の支援',
      '③-1',
      '名称変更',
      '① 創業支援による創業数',
    ]);
    const kinds = data.rows.map((row) => `${row[column('side')]} ${row[column('kind')]}`);
    const counts = ['国の方向性 項目', '国の方向性 本文', '現戦略 KPI', '次期戦略 KPI', '次期戦略 数値目標'];
    expect(counts.map((kind) => kinds.filter((each) => each === kind).length)).toEqual([21, 6, 29, 9, 6]);
    expect(data.rows.every((row) => row.length === data.columns.length)).toBe(true);
  });
});

function side(slug: string): ComparedContent {
  const own = built.find(({ sample }) => sample.slug === slug);
  if (own === undefined) throw new Error(`no sample ${slug}`);
  return { documentId: sampleDocumentId(slug), content: contentOf(own.doc) };
}

function onlyTable(): DocumentTable {
  const [block] = document.sections.flatMap(({ blocks }) => blocks);
  if (block?.type !== 'table') throw new Error('the comparison is no table');
  return block.table;
}

function rowsOfCells(): readonly string[] {
  return sampleText('seeds/iizuka-comparison-table.tsv.txt')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** There KPI stands in every cell of its column instead of over it. */
function withoutKpi(words: string): string {
  return words.replace(/^KPI /, '');
}

/** The words as the sample holds them: where the two extractions disagree, the sample names both readings. */
function asHeld(words: string): string {
  const held = samples
    .flatMap(({ variants = [] }) => variants)
    .reduce(
      (text, variant) =>
        text
          .split(variant.held)
          .map((part) => part.replaceAll(variant.other, variant.held))
          .join(variant.held),
      words,
    );
  return squeezed(held);
}

/** Without white space and in one width, circled numbers left as they are. */
function squeezed(words: string): string {
  return foldForReading(words).replaceAll(' ', '');
}

/** All that the document prints, as the text layer has it: numbers of goals apart, KPI over each list of them. */
function phrases(): readonly string[] {
  const lists = new Set<TableCell>();
  const lines = table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const first = textOf(cell.paragraphs.slice(0, 1));
      if (/^[①-⑳]/.test(first)) lists.add(cell);
      return cell.paragraphs.map((runs) => textOf([runs]));
    }),
  );
  return [
    document.title,
    ...HEADS.filter((head) => head !== 'KPI'),
    ...Array.from(lists, () => 'KPI'),
    ...lines.flatMap((line) => /^(基本目標[１-４]) (.*)$/.exec(line)?.slice(1) ?? line),
  ]
    .filter((line) => line !== FLOATING)
    .map(squeezed);
}

/** The sample's own words over the text that lost its place. */
const FLOATING = '所属の分からない箇条書き';

/** Takes each phrase out of a text once, the longest first: those that are not there, and what is left. */
function taken(text: string, wanted: readonly string[]) {
  const missing: string[] = [];
  let rest = text;
  for (const phrase of wanted.toSorted((a, b) => b.length - a.length)) {
    const at = rest.indexOf(phrase);
    if (at < 0) missing.push(phrase);
    else rest = `${rest.slice(0, at)}\n${rest.slice(at + phrase.length)}`;
  }
  return { missing, rest: rest.split('\n').filter((part) => part !== '') };
}
