import { expect, test } from 'vitest';
import { printedOf } from '#server/export/testing/printed.ts';
import { packDataWorkbook } from '#server/export/xlsx/pack-data-workbook.ts';
import { packMeetingWorkbook } from '#server/export/xlsx/pack-meeting-workbook.ts';
import { contentOf } from '#shared/diff/content.ts';
import { indicatorList } from '#shared/documents/indicator-list.ts';
import { INDICATORS_DESIGN } from '#shared/documents/indicators-design.ts';
import { OUTLINE_DESIGN } from '#shared/documents/outline-design.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { strategyOutline } from '#shared/documents/strategy-outline.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { type ReadXlsx, readXlsx } from '../documents/read-xlsx.ts';
import { partsOfFile, partsOfModel } from '../documents/xlsx-parts.ts';
import { sampleDocument } from './documents.ts';

const imprint = { ...printedOf({}).imprint, documentNumber: '' };
const list = printedOf({
  imprint,
  paper: INDICATORS_DESIGN.paper,
  ...indicatorList(
    { content: contentOf(sampleDocument('kamiichi-2')), actuals: [] },
    usualTemplate(INDICATORS_DESIGN),
  ),
});
const outline = printedOf({
  imprint,
  name: 'outline',
  paper: OUTLINE_DESIGN.paper,
  ...strategyOutline(
    {
      content: contentOf(sampleDocument('koriyama-2020')),
      framework: contentOf(sampleDocument('national-2')),
    },
    usualTemplate(OUTLINE_DESIGN),
  ),
});

async function packed(printed: PrintedDocument): Promise<ReadXlsx> {
  return readXlsx((await packMeetingWorkbook(printed)).bytes);
}

test('[EXPORT70] Kamiichi’s list is one sheet with every cell and span of its table, its head on every page', async () => {
  const { sheets } = await packed(list);
  expect(partsOfFile(sheets)).toEqual(partsOfModel(list.document));
  expect(sheets.map(({ name }) => name)).toEqual(['数値目標及びKPI一覧']);
  expect(sheets[0]?.titles?.slice(0, 2)).toEqual(['基本目標', '数値目標']);
});

test('[EXPORT70] Koriyama’s outline has every line of the document in its order, and its tables', async () => {
  expect(partsOfFile((await packed(outline)).sheets)).toEqual(partsOfModel(outline.document));
});

test('[EXPORT73] for programs each datum of Kamiichi’s list has a cell, and its numbers are numbers', async () => {
  const { sheets } = await readXlsx((await packDataWorkbook(list)).bytes);
  expect(sheets[0]?.rows).toEqual([
    list.data.columns.map(({ title }) => title),
    ...list.data.rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  ]);
});
