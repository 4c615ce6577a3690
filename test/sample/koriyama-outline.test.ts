import { expect, test } from 'vitest';
import { contentOf } from '#shared/diff/content.ts';
import type { DocumentBlock, DocumentTable, Runs } from '#shared/documents/model.ts';
import { OUTLINE_DESIGN } from '#shared/documents/outline-design.ts';
import { strategyOutline } from '#shared/documents/strategy-outline.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { gridOf } from '#shared/documents/testing/grid.ts';
import { sampleDocument, sampleText } from './documents.ts';

const input = {
  content: contentOf(sampleDocument('koriyama-2020')),
  framework: contentOf(sampleDocument('national-2')),
};
const { document, data } = strategyOutline(input, usualTemplate(OUTLINE_DESIGN));
const blocks = document.sections.flatMap((section) => section.blocks);

test('[EXPORT27] the outline of Koriyama says every line of its source in its order, with its bold words, and no other', () => {
  expect(blocks.flatMap(printedLines)).toEqual(seedLines());
});

test('[EXPORT27] its title is the strategy with its edition', () => {
  expect(document.title).toBe('郡山市総合戦略(2020 改訂版) の概要');
  const readme = sampleText('seeds/README.md');
  expect(readme).toContain(`| ${document.title} |`);
});

test('[EXPORT25] the state’s basic goals stand one under another, the cross-cutting ones beside all four', () => {
  const [table] = blocks.flatMap((block) => (block.type === 'table' ? block.table : []));
  const spans = table?.rows.map(({ cells }) => cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan]));
  const one = [1, 1];
  expect(spans).toEqual([[one, [4, 1], [4, 1]], [one], [one], [one]]);
});

test('[EXPORT27] parts, goals and what stands in a goal are headings of three levels', () => {
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [[block.level, block.text]] : []));
  const seed = seedLines();
  expect(headings).toEqual(
    seed.flatMap((line) => {
      if (/^[123] /.test(line)) return [[1, line]];
      if (/^基本目標 \d : /.test(line)) return [[2, line]];
      return line === '【数値目標】' || line === '【政策パッケージ】' ? [[3, line]] : [];
    }),
  );
});

test('[EXPORT28] for other programs it has a row for each goal, target and measure of both strategies', () => {
  const column = (id: string) => data.columns.findIndex((each) => each.id === id);
  const count = (strategy: string, kind: string) =>
    data.rows.filter((row) => row[column('strategy')] === strategy && row[column('kind')] === kind).length;
  expect(count('国の第2期総合戦略', '基本目標')).toBe(4);
  expect(count('国の第2期総合戦略', '横断的な目標')).toBe(2);
  expect(count('国の第2期総合戦略', '項目')).toBe(13);
  expect(count('郡山市総合戦略(2020 改訂版)', '基本目標')).toBe(6);
  expect(count('郡山市総合戦略(2020 改訂版)', '数値目標')).toBe(12);
  expect(count('郡山市総合戦略(2020 改訂版)', '施策')).toBe(19);
  const visitors = data.rows.find((row) => row[column('name')] === '交流人口(観光入込客数)');
  const ids = ['baselineText', 'baseline', 'baselineUnit', 'baselineQualifier', 'baselineYear', 'target'];
  expect(ids.map((id) => visitors?.[column(id)])).toEqual([
    '約493万人',
    4_930_000,
    '人',
    '約',
    2019,
    5_000_000,
  ]);
});

/** The source's lines without the extraction's HTML; of its table a line for each cell that says something. */
function seedLines(): readonly string[] {
  const cells = sampleText('seeds/koriyama-strategy-outline.txt')
    .replace(/<[^<>]*>/g, ' ')
    .split(/[\n\t]/)
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');
  // Values stand on one line behind their target; of the last one they are torn apart.
  const torn = cells.findIndex((line) => line.startsWith('目標値：'));
  expect(cells.filter((line) => line.startsWith('目標値：'))).toHaveLength(1);
  return [...cells.slice(0, torn - 1), `${cells[torn - 1]} ${cells[torn]}`, ...cells.slice(torn + 1)];
}

/** The same of a block: an item of a list behind a dash, as the extraction marks it, bold words between asterisks. */
function printedLines(block: DocumentBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ runs }) => `- ${printed(runs)}`.split('\n'));
    case 'table':
      return cellLines(block.table);
    default:
      return [printed(block.runs)];
  }
}

function cellLines(table: DocumentTable): readonly string[] {
  const cells = new Set(gridOf(table).flat());
  return [...cells].map(({ paragraphs }) => paragraphs.map(printed).join(' '));
}

function printed(runs: Runs): string {
  return runs.map(({ text, formats = [] }) => (formats.includes('bold') ? `**${text}**` : text)).join('');
}
