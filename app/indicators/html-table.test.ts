import { expect, test } from 'vitest';
import { chooseBlock, formatHtmlTable } from './html-table.ts';

test('[GRID11] the plain text wins where it has the shape of the table', () => {
  expect(chooseBlock([['4,337 億円']], [['4,337  億円']])).toEqual([['4,337 億円']]);
});

test('[GRID11] the table wins where line breaks tear the text apart', () => {
  expect(chooseBlock([['男79.3歳'], ['女84.3歳']], [['男79.3歳\n女84.3歳']])).toEqual([
    ['男79.3歳\n女84.3歳'],
  ]);
});

test('[GRID11] either form alone is enough', () => {
  expect(chooseBlock([], [['a']])).toEqual([['a']]);
  expect(chooseBlock([['a']], null)).toEqual([['a']]);
});

test('[GRID11] copied text stays text in a spreadsheet, whole numbers become numbers', () => {
  const html = formatHtmlTable([['1,200', '60.0%', '=1+1', 'a<b\nc']]);
  expect(html.match(/<td[^>]*>/g)).toEqual([
    '<td>',
    ...Array(3).fill(`<td style="mso-number-format:'\\@'">`),
  ]);
  expect(html).toContain('a&lt;b<br style="mso-data-placement:same-cell">c');
});
