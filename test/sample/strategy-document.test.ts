import { describe, expect, test } from 'vitest';
import { buildSample } from '#server/sample/build.ts';
import { sampleStrategies } from '#server/sample/strategies.ts';
import { textBlocksOf } from '#shared/diff/body-text.ts';
import { type ContentNode, contentOf } from '#shared/diff/content.ts';
import { type CommitteeDocument, type DocumentBlock, textOf } from '#shared/documents/model.ts';
import { STRATEGY_DESIGN } from '#shared/documents/strategy-design.ts';
import { strategyDocument } from '#shared/documents/strategy-document.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { gridOf } from '#shared/documents/testing/grid.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';

const TEMPLATE = usualTemplate(STRATEGY_DESIGN);

describe.each(sampleStrategies.map((sample) => [sample.slug, sample] as const))('%s', (_, sample) => {
  const content = contentOf(buildSample(sample));
  const { document, data } = strategyDocument({ content, actuals: [] }, TEMPLATE);

  test('[EXPORT32] every title, value and text stands in the whole strategy once, in document order', () => {
    const expected = content.nodes.flatMap(saidOf);
    const wanted = new Set(expected);
    expect(wordsOf(document).filter((words) => wanted.has(words))).toEqual(expected);
    for (const { baselineYear, targetYear } of content.nodes.filter((node) => node.kind === 'indicator'))
      for (const year of [baselineYear, targetYear]) expect(everything(document)).toContain(year);
  });

  test('[EXPORT32] no heading lies more than one level below the one before it, and 目次 names them', () => {
    const levels = blocksOf(document).flatMap((block) => (block.type === 'heading' ? block.level : []));
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    const ids = document.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { sectionId, title } of document.contents?.entries ?? []) {
      const [first] = document.sections.find(({ id }) => id === sectionId)?.blocks ?? [];
      expect(first).toMatchObject({ type: 'heading', text: title });
    }
    const chapters = content.nodes.filter(({ kind }) => kind === 'goal' || kind === 'section');
    expect(document.contents?.entries.length).toBeGreaterThanOrEqual(chapters.length);
  });

  test('[EXPORT34] its data has a row for each item, in document order', () => {
    const at = data.columns.findIndex(({ id }) => id === 'name');
    // Of a value in parts (男, 女) every part has a row.
    const part = data.columns.findIndex(({ id }) => id === 'part');
    const names = data.rows.filter(
      (row, line) => row[part] === null || row[at] !== data.rows[line - 1]?.[at],
    );
    expect(names.map((row) => row[at])).toEqual(content.nodes.map(({ title }) => title || null));
    expect(data.rows.every((row) => row.length === data.columns.length)).toBe(true);
    expect(new Set(data.columns.map(({ title }) => title)).size).toBe(data.columns.length);
  });
});

/** What is printed of a node: its name, its text block by block, its values. */
function saidOf(node: ContentNode): readonly string[] {
  if (node.kind === 'initiative') return [node.title + (node.pageRef && `（${node.pageRef}）`)];
  if (node.kind !== 'indicator') {
    const texts = node.body === null ? [] : textBlocksOf(node.body).map(({ text }) => text);
    return [nameOf(node), ...texts].filter((words) => words !== '');
  }
  return [nameOf(node), node.baseline, node.target, node.sourceStatistic, node.note, node.pageRef].filter(
    (words) => words !== '',
  );
}

function nameOf({ number, title }: ContentNode): string {
  return numberedTitle({ number: withoutBullet(number), title }).trim();
}

function blocksOf({ sections }: CommitteeDocument): readonly DocumentBlock[] {
  return sections.flatMap(({ blocks }) => blocks);
}

/** Headings, paragraphs, items and cells of bodies, in order; a year under a value is left out. */
function wordsOf(document: CommitteeDocument): readonly string[] {
  return blocksOf(document).flatMap((block): readonly string[] => {
    if (block.type === 'heading') return [block.text];
    if (block.type === 'list')
      return block.items.map(({ marker, runs }) => {
        const words = textOf([runs]);
        return /^[・－]$/.test(marker) ? words : numberedTitle({ number: marker, title: words });
      });
    if (block.type !== 'table') return [textOf([block.runs])];
    // Throws if the cells overlap or leave holes.
    gridOf(block.table);
    return block.table.rows.flatMap(({ cells }) =>
      cells.map(({ paragraphs }) => textOf(paragraphs).replace(/\n\([^)]*\)$/, '')),
    );
  });
}

function everything(document: CommitteeDocument): string {
  return JSON.stringify(document);
}
