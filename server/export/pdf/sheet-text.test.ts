import { expect, test } from 'vitest';
import { marked, plain } from '#shared/documents/model.ts';
import { sheetRuns } from './sheet-text.ts';

const asIs = (text: string) => text;

test('[EXPORT81] a word longer than its column may end a line behind each of its letters', () => {
  const [run] = sheetRuns(plain('詳細はhttps://a.jpを参照'), asIs, 5);
  expect(run).toEqual({
    pieces: [
      '詳細は',
      ...Array.from('https://a.jp')
        .flatMap((letter) => ['', letter])
        .slice(1),
      'を参照',
    ],
    formats: [],
  });
  expect(sheetRuns(plain('詳細はhttps://a.jpを参照'), asIs, 50)).toEqual([
    { pieces: ['詳細は', 'https://a.jp', 'を参照'], formats: [] },
  ]);
});

test('[EXPORT81] a title over a narrow column ends its line behind a phrase', () => {
  const words = (text: string, width: number) => sheetRuns(plain(text), asIs, width, 'phrases');
  expect(words('該当ページ', 4)).toEqual([{ pieces: [{ kept: '該当' }, { kept: 'ページ' }], formats: [] }]);
  expect(words('目標値の考え方', 4)).toEqual([
    { pieces: [{ kept: '目標値の' }, { kept: '考え' }, { kept: '方' }], formats: [] },
  ]);
  expect(words('該当ページ', 5)).toEqual(['該当ページ']);
  expect(words('該当ページ', 2)).toEqual(['該当ページ']);
});

test('[EXPORT77] marks are underlined; a line through underlined letters is drawn beside it', () => {
  expect(sheetRuns(marked('新', 'added'), asIs, 9)).toEqual([{ pieces: ['新'], formats: ['underline'] }]);
  expect(sheetRuns([{ text: '旧', mark: 'removed', formats: ['strike', 'bold'] }], asIs, 9)).toEqual([
    { pieces: ['旧'], formats: ['bold', 'drawn-strike', 'underline'] },
  ]);
});
