import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchingKey } from './matching.ts';

test.each([
  ['②-1　企業立地件数', '②-1 企業立地件数'],
  ['②ー1', '②-1'],
  ['②−１', '②-1'],
  ['（１）数値目標', '(1)数値目標'],
  ['「全国標準学力ＮＲＴ、ＣＲＴ」', '「全国標準学力NRT、CRT」'],
  ['Ｓｏｃｉｅｔｙ5.0の実現', 'Society5.0の実現'],
  ['地方創生推進交付金によるＵ\nＩＪターンの推進', '地方創生推進交付金によるUIJターンの推進'],
  ['国土強靭化等との連携', '国土強靱化等との連携'],
  ['結婚～妊娠〜出産', '結婚〜妊娠～出産'],
  ['約４，３３７　億円', '約4,337億円'],
  ['【数値目標】', '〔数値目標〕'],
  ['『関係人口』', '「関係人口」'],
  ['結婚･出産', '結婚・出産'],
  ['ﾃﾞｼﾞﾀﾙ', 'デジタル'],
  ['テ\u3099シ\u3099タル', 'デジタル'],
  ['髙橋と𠮷田', '高橋と吉田'],
  ['⻑期', '長期'],
  ['葛\u{e0100}飾', '葛飾'],
  ['-155人', '－155人'],
  ['市ヶ谷', '市ケ谷'],
])('[KPI20] %s and %s match', (a, b) => {
  expect(matchingKey(a)).toBe(matchingKey(b));
});

test.each([
  ['①企業立地', '1企業立地'],
  ['①1', '11'],
  ['①', '②'],
  ['①', '❶'],
])('[KPI20] %s and %s do not match, circled digits being no digits', (a, b) => {
  expect(matchingKey(a)).not.toBe(matchingKey(b));
});

test.each([
  ['①工学連携をはじめとした新産業の創出', '①医工学連携をはじめとした新産業の創出'],
  ['健幸都市いづかの実現', '健幸都市いいづかの実現'],
  ['安心なくらしを守る', '安心な暮らしを守る'],
  ['創業件数', '創業数'],
  ['サービス', 'サビス'],
  ['認証取得', '再認証取得'],
])('[KPI21] %s and %s stay apart', (a, b) => {
  expect(matchingKey(a)).not.toBe(matchingKey(b));
});

test('[KPI20] the key of a key is the key', () => {
  const text = fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '①',
          '゛',
          '\u3099',
          'か',
          'ー',
          '-',
          ' ',
          '´',
          'a',
          '\u200b',
          'ﾞ',
          '﨑',
          '⻑',
          '½',
          '㎡',
          '（',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(matchingKey(matchingKey(any))).toBe(matchingKey(any));
    }),
    { numRuns: 5000 },
  );
});

test('[KPI20] white space anywhere does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('施策', '①', '1', '-', '（', '）', 'ＤＸ', 'ー', 'か')), (parts) => {
      expect(matchingKey(parts.join(' \u3000\n'))).toBe(matchingKey(parts.join('')));
    }),
  );
});
