import { expect, test } from 'vitest';
import { packDocx } from '#server/export/docx/pack-docx.ts';
import { printedOf } from '#server/export/testing/printed.ts';
import { contentOf } from '#shared/diff/content.ts';
import { indicatorList } from '#shared/documents/indicator-list.ts';
import { INDICATORS_DESIGN } from '#shared/documents/indicators-design.ts';
import { OUTLINE_DESIGN } from '#shared/documents/outline-design.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { STRATEGY_DESIGN } from '#shared/documents/strategy-design.ts';
import { strategyDocument } from '#shared/documents/strategy-document.ts';
import { strategyOutline } from '#shared/documents/strategy-outline.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { blocksOfFile, blocksOfModel } from '../documents/docx-blocks.ts';
import { type ReadDocx, readDocx } from '../documents/read-docx.ts';
import { sampleDocument } from './documents.ts';

const content = (slug: string) => contentOf(sampleDocument(slug));
const indicators = printedOf({
  paper: INDICATORS_DESIGN.paper,
  ...indicatorList({ content: content('kamiichi-2'), actuals: [] }, usualTemplate(INDICATORS_DESIGN)),
});
const outline = printedOf({
  paper: OUTLINE_DESIGN.paper,
  ...strategyOutline(
    { content: content('koriyama-2020'), framework: content('national-2') },
    usualTemplate(OUTLINE_DESIGN),
  ),
});
const strategy = printedOf({
  paper: STRATEGY_DESIGN.paper,
  ...strategyDocument({ content: content('kamiichi-2'), actuals: [] }, usualTemplate(STRATEGY_DESIGN)),
});

async function packed(printed: PrintedDocument): Promise<ReadDocx> {
  return readDocx((await packDocx(printed)).bytes);
}

test.each([
  ['Kamiichi’s list', indicators],
  ['Koriyama’s outline', outline],
  ['Kamiichi’s whole strategy', strategy],
])(
  '[EXPORT66] [EXPORT67] as a Word file %s has every line, cell and span of the page',
  async (_, printed) => {
    expect(blocksOfFile(await packed(printed))).toEqual(blocksOfModel(printed.document));
  },
);

test('[EXPORT66] every part of a whole strategy has its page in 目次, though the page on the screen has none', async () => {
  const { blocks } = await packed(strategy);
  const [contents] = blocks.filter((block) => block.type === 'table');
  const pages = contents?.rows.map((line) =>
    Number(/\}(\d+)$/.exec(line[1]?.paragraphs[0]?.[0]?.text ?? '')?.[1]),
  );
  expect(pages).toHaveLength(strategy.document.contents?.entries.length ?? 0);
  expect(pages?.every((page) => page >= 2)).toBe(true);
  expect(pages).toEqual([...(pages ?? [])].sort((one, other) => one - other));
});
