import { expect, test } from 'vitest';
import { contentOf } from '#shared/diff/content.ts';
import { indicatorList } from '#shared/documents/indicator-list.ts';
import { INDICATORS_DESIGN } from '#shared/documents/indicators-design.ts';
import { type DocumentTable, textOf } from '#shared/documents/model.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { gridOf } from '#shared/documents/testing/grid.ts';
import { sampleDocument, sampleText } from './documents.ts';

const HEAD = 2;
const KPI = 5;

/** How many leading cells a line of the source has lost, by its number there; from the 5th column on, of the head. */
const LOST = new Map([
  [13, 1],
  [23, 4],
  [24, 4],
  [25, 4],
  [26, 3],
  [27, 3],
  [28, 3],
]);

const { title, documentNumber, rows: seed } = mendedSeed();
const content = contentOf(sampleDocument('kamiichi-2'));
const { document, data } = indicatorList({ content, actuals: [] }, usualTemplate(INDICATORS_DESIGN));
const table = onlyTable();

test('[EXPORT23] the list of Kamiichi has the title of its source; its number is the template’s', () => {
  expect(document.title).toBe(title);
  expect(documentNumber).toBe('資料4');
});

test('[EXPORT23] every cell of the source stands in its row and column, and no other', () => {
  expect(printedCells(table)).toEqual(seed);
});

test('[EXPORT23] its head is the tree of the source', () => {
  const head = table.head.map((cells) =>
    cells.map(({ paragraphs, rowSpan, colSpan }) => [printed(textOf(paragraphs)), rowSpan, colSpan]),
  );
  expect(head).toEqual([
    [
      ['基本目標', 2, 1],
      ['数値目標', 1, 3],
      ['重点施策', 2, 1],
      ['重要業績評価指標 (KPI)', 1, 3],
      ['具体的な事業', 2, 4],
    ],
    [
      ['指標', 1, 1],
      ['基準値 (R元)', 1, 1],
      ['目標値 (R7)', 1, 1],
      ['', 1, 1],
      ['基準値 (R2)', 1, 1],
      ['目標値 (R7)', 1, 1],
    ],
  ]);
});

test('[EXPORT23] goals, targets and measures reach down to the next one, KPIs over their own row', () => {
  const grid = gridOf(table);
  for (const [line, row] of seed.entries()) {
    if (line < HEAD) continue;
    for (const [column, words] of row.slice(0, KPI + 1).entries()) {
      if (words === '') continue;
      const below = seed.findIndex((other, at) => at > line && isNext(other, column));
      const rowSpan = (below < 0 ? seed.length : below) - line;
      expect(grid[line]?.[column], words).toMatchObject({ rowSpan, colSpan: 1 });
    }
  }
});

test('[EXPORT23] an initiative that is long goes across the columns that the source leaves to it', () => {
  const spans = gridOf(table)
    .slice(HEAD)
    .flatMap((row) => [...new Set(row.slice(KPI + 3))])
    .filter(({ paragraphs, colSpan }) => colSpan > 1 && paragraphs.length > 0)
    .map(({ paragraphs, colSpan }) => [textOf(paragraphs), colSpan]);
  expect(spans).toEqual([
    ['・学習支援ソフトの導入や小規模特認校での遠隔授業の推進など、教育へのICT活用', 3],
    ['・コミュニティ・メディカルデザイナー養成講座の開催', 2],
  ]);
});

test('[EXPORT24] for other programs it has a row for every indicator and initiative, and two where men and women differ', () => {
  const count = (kind: string) => data.rows.filter((row) => row[3] === kind).length;
  const printedNames = (from: number) => seed.slice(HEAD).flatMap((row) => row.slice(from).filter(isName));
  expect(count('数値目標')).toBe(4);
  expect(count('KPI') + count('具体的な事業')).toBe(printedNames(KPI).length);
  const column = (id: string) => data.columns.findIndex((each) => each.id === id);
  const lifespan = data.rows.filter((row) => row[column('name')] === '65歳以上 平均自立期間');
  const ids = ['part', 'baselineText', 'baseline', 'baselineUnit', 'baselineYear', 'targetText', 'target'];
  expect(lifespan.map((row) => ids.map((id) => row[column(id)]))).toEqual([
    ['男', '男79.3歳', 79.3, '歳', 2019, '男80歳', 80],
    ['女', '女84.3歳', 84.3, '歳', 2019, '女85歳', 85],
  ]);
});

/** The source as it was printed: the extraction lost leading cells, and the foot of the head slipped by one. */
function mendedSeed() {
  const lines = sampleText('seeds/kamiichi-kpi-list.tsv.txt').split('\n');
  const [title = '', documentNumber = ''] = lines.filter((line) => line !== '' && !line.includes('\t'));
  const rows = lines.flatMap((line, index) => {
    if (!line.includes('\t')) return [];
    const cells = line.split('\t').map((words) => words.trim());
    const lost = LOST.get(index + 1) ?? 0;
    expect(cells.slice(cells.length - lost)).toEqual(Array.from({ length: lost }, () => ''));
    return [[...Array.from({ length: lost }, () => ''), ...cells.slice(0, cells.length - lost)]];
  });
  const foot = rows[1] ?? [];
  rows[1] = [...foot.slice(0, KPI + 1), ...foot.slice(KPI + 2), ''];
  return { title, documentNumber, rows };
}

/** A position that a cell covers from above or from the left is blank; a line break is a space, as in the source. */
function printedCells(of: DocumentTable): readonly (readonly string[])[] {
  const seen = new Set<unknown>();
  return gridOf(of).map((row) =>
    row.map((cell) => {
      const words = seen.has(cell) ? '' : printed(textOf(cell.paragraphs));
      seen.add(cell);
      return words;
    }),
  );
}

function printed(words: string): string {
  return words.replaceAll('\n', ' ');
}

/** True if a row of the source has a new cell in a column: its own, or one of a goal or measure over it. */
function isNext(row: readonly string[], column: number): boolean {
  return column < 4 ? row[0] !== '' : row[0] !== '' || row[column] !== '';
}

function isName(words: string): boolean {
  return words.startsWith('・');
}

function onlyTable(): DocumentTable {
  const [block] = document.sections.flatMap(({ blocks }) => blocks);
  if (block?.type !== 'table') throw new Error('the list is no table');
  return block.table;
}
