import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTsv, parseTsv } from './tsv.ts';

test('[GRID11] rows and cells of Excel, with its last line break', () => {
  expect(parseTsv('指標\t325人\r\n出生数\t2,510人\r\n')).toEqual([
    ['指標', '325人'],
    ['出生数', '2,510人'],
  ]);
});

test('[GRID11] one cell of Excel has no line break at its end', () => {
  expect(parseTsv('325人\r\n')).toEqual([['325人']]);
});

test('[GRID11] an empty cell is a cell, at the end of a row too', () => {
  expect(parseTsv('a\t\t\n\tb\t')).toEqual([
    ['a', '', ''],
    ['', 'b', ''],
  ]);
  expect(parseTsv('\r\n')).toEqual([['']]);
});

test('[GRID11] line breaks, tabs and quotes within quoted cells', () => {
  expect(parseTsv('"男79.3歳\n女84.3歳"\t"a""b"\t"x\ty"\n')).toEqual([['男79.3歳\n女84.3歳', 'a"b', 'x\ty']]);
});

test('[GRID11] line breaks within cells become LF', () => {
  expect(parseTsv('"a\r\nb"\r\n')).toEqual([['a\nb']]);
});

test('[GRID11] text that only begins with a quote stays as it is', () => {
  expect(parseTsv('"約"30件\t"開いたまま\n次')).toEqual([['"約"30件', '"開いたまま'], ['次']]);
});

test('[GRID11] nothing is no block', () => {
  expect(parseTsv('')).toEqual([]);
});

test('[GRID11] every block that is written reads back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '数', '"', '\t', '\n', ' ', '') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseTsv(`${formatTsv(rows)}\r\n`)).toEqual(rows);
    }),
  );
});
