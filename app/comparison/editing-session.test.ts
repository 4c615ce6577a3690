import { expect, test } from 'vitest';
import type { Comparison, ComparisonRow } from '#shared/comparison/model.ts';
import { documentId, nodeId } from '#shared/ids.ts';
import {
  type Arrangement,
  accepted,
  beginSession,
  change,
  type EditingSession,
  failed,
  isUnsaved,
  keepMine,
  mustSend,
  received,
  redo,
  retry,
  sent,
  takeTheirs,
  tooLate,
  undo,
} from './editing-session.ts';

const row = (id: string, ...next: string[]): ComparisonRow => ({
  id,
  framework: [],
  current: [],
  next: next.map(nodeId),
});
const SAVED: Comparison = {
  documentId: documentId('doc'),
  frameworkId: documentId('national'),
  currentId: null,
  rows: [row('1', 'a')],
  edition: 3,
};
const withRows = (session: EditingSession, ...rows: ComparisonRow[]): Arrangement => ({
  ...session.shown,
  rows,
});
const begun = beginSession(SAVED);
const mine = change(begun, withRows(begun, row('1', 'b')));
const saved = (edition: number, ...rows: ComparisonRow[]): Comparison => ({ ...SAVED, rows, edition });

test('[EXPORT50] a change is sent, and is saved once the server has it', () => {
  expect([isUnsaved(begun), mustSend(begun)]).toEqual([false, false]);
  expect([isUnsaved(mine), mustSend(mine)]).toEqual([true, true]);
  const onItsWay = sent(mine, mine.shown);
  expect([isUnsaved(onItsWay), mustSend(onItsWay)]).toEqual([true, false]);
  const done = accepted(onItsWay, saved(4, row('1', 'b')));
  expect([isUnsaved(done), mustSend(done), done.saved.edition]).toEqual([false, false, 4]);
});

test('[EXPORT50] what is changed while another change is on its way is sent after it', () => {
  const further = change(sent(mine, mine.shown), withRows(mine, row('1', 'c')));
  expect(mustSend(further)).toBe(false);
  const next = accepted(further, saved(4, row('1', 'b')));
  expect(next.shown.rows).toEqual([row('1', 'c')]);
  expect(mustSend(next)).toBe(true);
});

test('[EXPORT50] a step between showing and sending is not taken for what was sent', () => {
  const further = change(mine, withRows(mine, row('1', 'c')));
  const next = accepted(sent(further, mine.shown), saved(4, row('1', 'b')));
  expect([next.shown, mustSend(next)]).toEqual([further.shown, true]);
});

test('[EXPORT50] a step that changes nothing is none', () => {
  expect(change(begun, withRows(begun, row('1', 'a')))).toBe(begun);
});

test('[EXPORT50] one takes steps back before and after they were saved, and takes them again', () => {
  const done = accepted(sent(mine, mine.shown), saved(4, row('1', 'b')));
  const back = undo(done);
  expect(back.shown.rows).toEqual(SAVED.rows);
  expect(mustSend(back)).toBe(true);
  expect(redo(back).shown.rows).toEqual([row('1', 'b')]);
  expect(undo(begun)).toBe(begun);
  expect(redo(begun)).toBe(begun);
});

test('[EXPORT50] what does not get there stays on the screen, and goes again with the next step or when asked', () => {
  const lost = failed(sent(mine, mine.shown), 'unreachable');
  expect([lost.shown, mustSend(lost), isUnsaved(lost)]).toEqual([mine.shown, false, true]);
  expect(mustSend(retry(lost))).toBe(true);
  expect(mustSend(change(lost, withRows(lost, row('1', 'c'))))).toBe(true);
  const refused = failed(sent(mine, mine.shown), 'refused');
  expect(mustSend(change(refused, withRows(refused, row('1', 'c'))))).toBe(false);
});

test('[EXPORT50] what another person saves is shown to those who have nothing unsaved', () => {
  const theirs = saved(4, row('1', 'x'));
  const shown = received(begun, theirs);
  expect([shown.shown.rows, shown.theirs]).toEqual([theirs.rows, null]);
  expect(received(shown, SAVED)).toBe(shown);
});

test('[EXPORT50] one who was too late chooses between theirs and their own, and neither is lost', () => {
  const theirs = saved(4, row('1', 'x'));
  const late = tooLate(sent(mine, mine.shown), theirs);
  expect([late.theirs, late.shown, mustSend(late)]).toEqual([theirs, mine.shown, false]);
  const withTheirs = takeTheirs(late);
  expect([withTheirs.shown.rows, isUnsaved(withTheirs)]).toEqual([theirs.rows, false]);
  expect(undo(withTheirs).shown).toEqual(mine.shown);
  const withMine = keepMine(late);
  expect([withMine.shown, withMine.saved.edition, mustSend(withMine)]).toEqual([mine.shown, 4, true]);
  expect(undo(withMine).shown.rows).toEqual(theirs.rows);
});

test('[EXPORT50] two who do the same are of one mind', () => {
  const late = tooLate(sent(mine, mine.shown), saved(4, row('1', 'b')));
  expect([late.theirs, isUnsaved(late), late.saved.edition]).toEqual([null, false, 4]);
});

test('[EXPORT50] what is told while a change is on its way waits for the answer', () => {
  const onItsWay = sent(mine, mine.shown);
  expect(received(onItsWay, saved(4, row('1', 'b')))).toBe(onItsWay);
});
