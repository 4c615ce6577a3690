import { expect, test } from 'vitest';
import { type AgendaChange, changeAgenda, readAgendaChange, writeAgendaChange } from './agenda-rows.ts';
import type { AgendaRow } from './draft.ts';

const rows = (titles: string): readonly AgendaRow[] =>
  [...titles].map((title) => ({ id: title, title, note: '', nodeId: '', revisionId: '' }));
const titles = (changed: readonly AgendaRow[]) => changed.map(({ title }) => title).join('');

test.each<[AgendaChange, string]>([
  [{ type: 'add' }, '甲乙丙'],
  [{ type: 'up', row: 1 }, '乙甲丙'],
  [{ type: 'up', row: 0 }, '甲乙丙'],
  [{ type: 'down', row: 1 }, '甲丙乙'],
  [{ type: 'down', row: 2 }, '甲乙丙'],
  [{ type: 'remove', row: 1 }, '甲丙'],
  [{ type: 'remove', row: 9 }, '甲乙丙'],
])('[MEETING4] %o makes %s', (change, after) => {
  expect(titles(changeAgenda(rows('甲乙丙'), change))).toBe(after);
  expect(readAgendaChange(writeAgendaChange(change))).toEqual(change);
});

test('[MEETING4] an added row is empty and last', () => {
  expect(changeAgenda(rows('甲'), { type: 'add' }).at(-1)).toEqual({
    id: '',
    title: '',
    note: '',
    nodeId: '',
    revisionId: '',
  });
});

test.each(['', 'save', 'agenda.up', 'agenda.up.-1', 'agenda.remove.1e3', 'agenda.fly.1'])(
  '[MEETING4] %j asks for no change',
  (value) => {
    expect(readAgendaChange(value)).toBeNull();
  },
);
