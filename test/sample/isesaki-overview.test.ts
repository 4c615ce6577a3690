import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { buildSample } from '#server/sample/build.ts';
import { isesakiRevision } from '#server/sample/revisions/isesaki.ts';
import { editedNode, makeSampleEdits, sampleNodeId } from '#server/sample/revisions/make-edits.ts';
import { isesaki2 } from '#server/sample/strategies/isesaki-2.ts';
import { categorised } from '#shared/diff/category.ts';
import { BLANK_NOTE } from '#shared/diff/change.ts';
import { contentOf } from '#shared/diff/content.ts';
import { diff } from '#shared/diff/diff.ts';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import { revisionOverview } from '#shared/documents/revision-overview.ts';
import { sampleText } from './documents.ts';
import { type PrintedOverview, printedDocument, printedSeed, withLevelsRepeated } from './overview-seed.ts';

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

function overview(): CommitteeDocument {
  const draft = buildSample(isesaki2);
  const fork = new Y.Doc();
  Y.applyUpdate(fork, Y.encodeStateAsUpdate(draft));
  makeSampleEdits(fork, isesakiRevision);
  const [before, after] = [contentOf(draft), contentOf(fork)];
  const proposed = diff(before, after);
  const given = new Map(
    isesakiRevision.edits.map((edit, nth) => [editedNode(isesakiRevision, edit, nth), edit.note]),
  );
  const notes = Object.fromEntries(
    proposed.map(({ id, nodeId }) => [id, { ...BLANK_NOTE, ...(nodeId === null ? {} : given.get(nodeId)) }]),
  );
  const changes = proposed.map((change) => categorised(change, notes[change.id]));
  const actuals = Object.fromEntries(
    isesakiRevision.actuals.map(({ at, ...actual }) => [sampleNodeId('isesaki-2', at), [actual]]),
  );
  return revisionOverview({ before, after, changes, notes, texts: isesakiRevision.texts, actuals });
}

const seed = printedSeed(sampleText('seeds/isesaki-revision-outline.txt'));
const document = printedDocument(overview());

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
