import { afterAll, beforeAll, expect, test } from 'vitest';
import { readThreads } from '#server/db/threads.ts';
import { packDocx } from '#server/export/docx/pack-docx.ts';
import { packPdf } from '#server/export/pdf/pack-pdf.ts';
import { packMeetingWorkbook } from '#server/export/xlsx/pack-meeting-workbook.ts';
import { sampleRevisionId } from '#server/sample/seed-revision.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { AS_IT_IS } from '../documents/as-it-is.ts';
import { blocksOfFile, blocksOfModel } from '../documents/docx-blocks.ts';
import * as pdf from '../documents/pdf-blocks.ts';
import { readDocx } from '../documents/read-docx.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { readXlsx } from '../documents/read-xlsx.ts';
import { partsOfFile, partsOfModel } from '../documents/xlsx-parts.ts';
import { type Chamber, done, openChamber } from '../revisions/chamber.ts';
import { sampleText } from './documents.ts';
import { type PrintedOverview, printedDocument, printedSeed, withLevelsRepeated } from './overview-seed.ts';

const REVISION = sampleRevisionId('isesaki-2');

/** ①: what slipped by one column or row there, and the label that the table lost; see the head of isesaki-2.ts. */
function mended(table: PrintedOverview['tables'][number]): PrintedOverview['tables'][number] {
  const { lost, early } = {
    lost: { before: '1.時代にあった地域づくり', label: '基本目標3まちの創生' },
    early: ['2.ひとの流れの創出', '2.安心安全な暮らしの実現'],
  };
  let slipped = '';
  return table.map((row, line) => {
    if (line < 2) return row;
    const words = row.filter((text) => text !== '');
    const goals = words.filter((text) => /^基本目標\d/.test(text));
    const nested = words.filter((text) => /^\d\./.test(text));
    const measure = words.find((text) => /^[①-⑳]/.test(text)) ?? '';
    const late = slipped;
    slipped = nested.find((text) => early.includes(text)) ?? '';
    const own = nested.find((text) => text !== slipped) ?? late;
    const page = /^P\d+$/.test(words.at(-1) ?? '') ? (words.at(-1) ?? '') : '';
    const [before = '', after = ''] = words.slice(0, page === '' ? undefined : -1).slice(-2);
    return [goals[0] ?? (own === lost.before ? lost.label : ''), own, measure, before, after, page];
  });
}

/** The head of the last table has lost 該当ページ over its pages. */
function withHeadOfPages(table: PrintedOverview['tables'][number]): PrintedOverview['tables'][number] {
  return table.map((row, line) =>
    line === 0 && row.at(-1) === '' ? [...row.slice(0, -1), '該当ページ'] : row,
  );
}

const seed = printedSeed(sampleText('seeds/isesaki-revision-outline.txt'));
let chamber: Chamber;
let printed: PrintedDocument;
let document: PrintedOverview;

beforeAll(async () => {
  chamber = await openChamber();
  const { documents } = chamber.services;
  const viewer = await chamber.person('viewer');
  printed = done(await documents.makeOfRevision(viewer, REVISION, 'overview', AS_IT_IS)).printed;
  document = printedDocument(printed.document);
});
afterAll(() => chamber.close());

test('[EXPORT8] the overview of Isesaki’s revision says every line of its source, and no other', () => {
  expect(document.lines).toEqual(seed.lines);
});

test('[EXPORT8] its table of contents and its tables have the cells of the source, where the source has them', () => {
  const [contents, , ...others] = seed.tables;
  const [ownContents, , ...ownOthers] = document.tables;
  expect(ownContents).toEqual(contents);
  expect(ownOthers).toEqual(others.map(withHeadOfPages));
});

test('[EXPORT8] the table of initiatives has its rows, with goals, measures, underlines and pages', () => {
  const [, initiatives = []] = seed.tables;
  const [, own = []] = document.tables;
  const levels = { head: 2, levels: 3 };
  expect(own.slice(0, 2)).toEqual(initiatives.slice(0, 2));
  expect(withLevelsRepeated(own, levels)).toEqual(withLevelsRepeated(mended(initiatives), levels));
});

test('[EXPORT66] [EXPORT67] as a Word file it has every line, cell, span and underline of the page', async () => {
  const { bytes } = await packDocx(printed);
  expect(blocksOfFile(readDocx(bytes))).toEqual(blocksOfModel(printed.document));
});

test('[EXPORT70] [EXPORT71] as an Excel file it has them too, each part on a sheet with its head on every page', async () => {
  const { sheets } = await readXlsx((await packMeetingWorkbook(printed)).bytes);
  expect(partsOfFile(sheets)).toEqual(partsOfModel(printed.document));
  expect(sheets.map(({ titles }) => titles?.length)).toEqual([2, undefined, 6, 8, 10, undefined]);
});

test('[SAMPLE] Isesaki’s revision is being voted on: one vote more makes the quorum', async () => {
  const record = await chamber.record('secretariat', REVISION);
  const categories = new Map<string, number>();
  for (const { category } of record.changes) categories.set(category, (categories.get(category) ?? 0) + 1);
  expect(Object.fromEntries(categories)).toEqual({
    planPeriodChanged: 1,
    initiativeAdded: 8,
    initiativeChanged: 6,
    sourceStatisticChanged: 3,
    targetReset: 1,
    indicatorReplaced: 2,
    indicatorAdded: 1,
  });
  expect(record).toMatchObject({
    number: 1,
    state: 'underReview',
    tally: { eligible: 6, for: 2, against: 0, abstain: 1, missing: 3, quorum: 4, hasQuorum: false },
  });
  // Only pages that the source does not print are reminded of.
  expect(record.missing.map(({ need }) => need)).toEqual(['page', 'page']);
});

test('[SAMPLE] a member asks about the target that is set anew', async () => {
  const { threads } = await readThreads(
    chamber.sql,
    sampleDocumentId('isesaki-2'),
    (await chamber.person('member1')).id,
    0,
  );
  const questions = threads.filter(({ anchor }) => anchor.target === 'change');
  expect(questions).toMatchObject([
    {
      kind: 'question',
      anchor: {
        revisionId: REVISION,
        itemTitle: expect.stringMatching(/^第1号.*─ 目標値の再設定 ふるさと納税/),
      },
      comments: [{ author: { name: '委員3' } }],
    },
  ]);
});

test('[EXPORT77] [EXPORT80] as PDF it has every line, cell, span and underline on the six sheets of its source', async () => {
  const { pages, tree } = readPdf((await packPdf(printed)).bytes);
  expect(pdf.blocksOfPdf(tree)).toEqual(pdf.blocksOfModel(printed.document));
  expect(pages).toHaveLength(6);
});
