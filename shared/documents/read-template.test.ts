import { expect, test } from 'vitest';
import { readTemplate } from './read-template.ts';
import { type DocumentDesign, usualTemplate } from './template.ts';

const DESIGN: DocumentDesign = {
  name: 'indicators',
  paper: { size: 'A4', orientation: 'landscape' },
  columns: [
    { id: 'measure', usualLabel: () => '施策', isUsual: true },
    { id: 'target', usualLabel: () => '目標値', isUsual: true },
    { id: 'note', usualLabel: () => '備考', isUsual: false },
  ],
  options: [
    { id: 'actuals', kind: 'flag', usual: true },
    { id: 'mark', kind: 'text', usual: '新', longest: 3 },
    { id: 'side', kind: 'choice', usual: 'left', choices: ['left', 'right'] },
  ],
};
const USUAL = usualTemplate(DESIGN);

/** What is read of the usual template with these parts instead. */
function read(parts: Readonly<Record<string, unknown>>) {
  return readTemplate(JSON.parse(JSON.stringify({ ...USUAL, ...parts })), DESIGN);
}

test('[EXPORT56] a template that fits its design is read as it was sent', () => {
  const template = {
    ...USUAL,
    title: '指標の一覧',
    documentNumber: '資料4',
    day: '2026-11-20',
    paper: { size: 'A3', orientation: 'portrait' },
    yearStyle: 'western',
    columns: [
      { id: 'target', isShown: true, label: 'めざす値' },
      { id: 'measure', isShown: false, label: '' },
      { id: 'note', isShown: true, label: '' },
    ],
    footer: ['page', 'title'],
    options: { actuals: false, mark: '改', side: 'right' },
  };
  expect(read(template)).toEqual({ ok: true, value: template });
});

test('[EXPORT56] texts are one line without blanks around them, and a day is read as people write it', () => {
  const given = read({ title: '　一覧\n（案） ', day: '2026年4月1日' });
  expect(given).toMatchObject({ ok: true, value: { title: '一覧 （案）', day: '2026-04-01' } });
});

test('[EXPORT56] unknown columns and options are left out, a column twice counts once, missing ones come last', () => {
  const given = read({
    columns: [
      { id: 'target', isShown: true, label: '一' },
      { id: 'gone', isShown: true, label: '' },
      { id: 'target', isShown: true, label: '二' },
    ],
    options: { gone: true },
  });
  expect(given).toMatchObject({
    ok: true,
    value: {
      columns: [
        { id: 'target', isShown: true, label: '二' },
        { id: 'measure', isShown: true, label: '' },
        { id: 'note', isShown: false, label: '' },
      ],
      options: { actuals: true, mark: '新', side: 'left' },
    },
  });
});

test.each([
  ['title', 'a'.repeat(201), 'tooLong'],
  ['title', 4, 'unreadable'],
  ['documentNumber', null, 'unreadable'],
  ['day', '2026-02-30', 'unreadable'],
  ['paper', { size: 'B4', orientation: 'portrait' }, 'unreadable'],
  ['yearStyle', 'lunar', 'unreadable'],
  ['columns', 'target', 'unreadable'],
  ['columns', [{ id: 'target', isShown: true, label: '列'.repeat(201) }], 'tooLong'],
  ['columns', DESIGN.columns.map(({ id }) => ({ id, isShown: false, label: '' })), 'noColumn'],
  ['footer', ['price'], 'unreadable'],
  ['options', [], 'unreadable'],
])('[EXPORT56] of %s, %j is refused as %s', (field, value, code) => {
  expect(read({ [field]: value })).toEqual({ ok: false, error: [{ field, code }] });
});

test('[EXPORT56] an option that is no answer to its question is named by its id, together with all else', () => {
  const options = { actuals: 'yes', mark: '四文字だ', side: 'middle' };
  expect(read({ title: null, options })).toEqual({
    ok: false,
    error: [
      { field: 'title', code: 'unreadable' },
      { field: 'actuals', code: 'unreadable' },
      { field: 'mark', code: 'tooLong' },
      { field: 'side', code: 'unreadable' },
    ],
  });
});

test.each([null, [], 'template'])('[EXPORT56] %j is no template', (given) => {
  expect(readTemplate(given, DESIGN)).toEqual({ ok: false, error: [{ field: '', code: 'unreadable' }] });
});
