import { expect, test } from 'vitest';
import { packPdf } from '#server/export/pdf/pack-pdf.ts';
import { contentOf } from '#shared/diff/content.ts';
import { indicatorList } from '#shared/documents/indicator-list.ts';
import { INDICATORS_DESIGN } from '#shared/documents/indicators-design.ts';
import { OUTLINE_DESIGN } from '#shared/documents/outline-design.ts';
import type { MadeDocument } from '#shared/documents/printed.ts';
import { strategyOutline } from '#shared/documents/strategy-outline.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { blocksOfModel, blocksOfPdf } from '../documents/pdf-blocks.ts';
import { IMPRINT } from '../documents/printed.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { sampleDocument } from './documents.ts';

const content = (name: Parameters<typeof sampleDocument>[0]) => contentOf(sampleDocument(name));

const MADE: Readonly<Record<string, () => MadeDocument>> = {
  'the list of Kamiichi': () =>
    indicatorList({ content: content('kamiichi-2'), actuals: [] }, usualTemplate(INDICATORS_DESIGN)),
  'the outline of Koriyama': () =>
    strategyOutline(
      { content: content('koriyama-2020'), framework: content('national-2') },
      usualTemplate(OUTLINE_DESIGN),
    ),
};

test.each(Object.keys(MADE))(
  '[EXPORT77] [EXPORT78] %s says as PDF every line, cell and span of the page',
  async (name) => {
    const made = MADE[name]?.();
    if (made === undefined) throw new Error(name);
    const isList = name.includes('list');
    const { paper } = isList ? INDICATORS_DESIGN : OUTLINE_DESIGN;
    const { bytes, lost } = await packPdf({
      ...made,
      name: isList ? 'indicators' : 'outline',
      paper,
      imprint: { ...IMPRINT, documentNumber: '' },
    });
    expect(lost).toEqual([]);
    expect(blocksOfPdf(readPdf(bytes).tree)).toEqual(blocksOfModel(made.document));
  },
);
