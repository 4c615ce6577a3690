import { describe, expect, test } from 'vitest';
import { parseValue } from './value.ts';
import { reads } from './value-table.ts';

describe('values of printed strategies, as printed', () => {
  reads(
    [
      ['4,337 億円', 'number 433700000000 円'],
      ['3,724 億円', 'number 372400000000 円'],
      ['7,101 億円', 'number 710100000000 円'],
      ['7,464 億円', 'number 746400000000 円'],
      ['325 人', 'number 325 人'],
      ['500 人', 'number 500 人'],
      ['500万人', 'number 5000000 人'],
      ['1.47', 'number 1.47'],
      ['1.48', 'number 1.48'],
      ['2,510人', 'number 2510 人'],
      ['3,000人', 'number 3000 人'],
      ['61.4万人', 'number 614000 人'],
      ['68,323人', 'number 68323 人'],
      ['72,000人', 'number 72000 人'],
      ['38.2%', 'number 38.2 %'],
      ['60.0%', 'number 60.0 %'],
      ['70.6点', 'number 70.6 点'],
      ['72.0点', 'number 72.0 点'],
      ['1.41人', 'number 1.41 人'],
      ['1.72人', 'number 1.72 人'],
      ['30,915件', 'number 30915 件'],
      ['1,000件', 'number 1000 件'],
      ['46,000件', 'number 46000 件'],
    ],
    'KPI2',
  );
  reads(
    [
      ['-155人', 'number -155 人'],
      ['±0人', 'number ± 0 人'],
    ],
    'KPI3',
  );
  reads(
    [
      ['約493万人', 'number 約 4930000 人'],
      ['約65万人', 'number 約 650000 人'],
    ],
    'KPI4',
  );
  reads(
    [
      ['男79.3歳 女84.3歳', '男 79.3 歳 | 女 84.3 歳'],
      ['男80歳 女85歳', '男 80 歳 | 女 85 歳'],
    ],
    'KPI6',
  );
  reads(
    [
      ['認証取得', 'state 認証取得'],
      ['再認証取得', 'state 再認証取得'],
    ],
    'KPI7',
  );
  reads([['最大4ポイント改善', 'change improve atMost 4 ポイント']], 'KPI8');
  reads(
    [
      ['調査中', 'status surveying'],
      ['', 'blank'],
    ],
    'KPI9',
  );
});

describe('what is not one number', () => {
  reads(
    [
      ['男79.3歳女84.3歳', '男 79.3 歳 | 女 84.3 歳'],
      ['男79.3歳\n女84.3歳', '男 79.3 歳 | 女 84.3 歳'],
      ['男性：79.3歳、女性：84.3歳', '男性 79.3 歳 | 女性 84.3 歳'],
      ['男 約79.3歳 / 女 約84.3歳', '男 約 79.3 歳 | 女 約 84.3 歳'],
      ['男▲5人 女3人', '男 -5 人 | 女 3 人'],
      ['79.3歳（男） 84.3歳（女）', '男 79.3 歳 | 女 84.3 歳'],
      ['（男）79.3歳（女）84.3歳', '男 79.3 歳 | 女 84.3 歳'],
      ['小学校 54.2点 中学校 50.1点', '小学校 54.2 点 | 中学校 50.1 点'],
      ['契約1,000件・解約5件', '契約 1000 件 | 解約 5 件'],
      ['国語65.0％、算数62.3％、理科60.1％', '国語 65.0 % | 算数 62.3 % | 理科 60.1 %'],
    ],
    'KPI6',
  );
  reads(
    [
      ['策定', 'state 策定'],
      ['策定済み', 'state 策定済み'],
      ['未実施', 'state 未実施'],
      ['計画の策定', 'state 計画の策定'],
      ['計画策定（R6）', 'state 計画策定(R6)'],
      ['継続', 'state 継続'],
      ['○', 'state ○'],
      ['有', 'state 有'],
      ['2022年度', 'state 2022年度'],
      ['令和6年度策定', 'state 令和6年度策定'],
      ['令和6年度 策定', 'state 令和6年度 策定'],
      ['R7', 'state R7'],
      ['2025/3/31', 'state 2025/3/31'],
    ],
    'KPI7',
  );
  reads(
    [
      ['4ポイント改善', 'change improve 4 ポイント'],
      ['10%増', 'change increase 10 %'],
      ['約10％の増加', 'change increase 約 10 %'],
      ['前年度比10%増', 'change increase 10 % 前年度比'],
      ['基準値から 5ポイント以上の向上', 'change improve atLeast 5 ポイント 基準値から'],
      ['5%減（2013年度比）', 'change decrease 5 % 2013年度比'],
      ['2013年度比46%削減', 'change decrease 46 % 2013年度比'],
      ['5%up', 'change increase 5 %'],
      ['2割引き下げ', 'change decrease 2 割'],
      ['3日短縮する', 'change decrease 3 日'],
      ['2ポイント悪化', 'change worsen 2 ポイント'],
      ['±5ポイント以内', 'change either ± within 5 ポイント'],
      ['現状維持', 'change maintain 現状'],
      ['維持', 'change maintain'],
      ['増加', 'change increase'],
      ['現状より改善', 'change improve 現状より'],
    ],
    'KPI8',
  );
  reads(
    [
      ['', 'blank'],
      [' 　\n', 'blank'],
      ['\u200b', 'blank'],
      ['―', 'none'],
      ['－', 'none'],
      ['-', 'none'],
      ['ー', 'none'],
      ['－ －', 'none'],
      ['なし', 'none'],
      ['該当なし', 'none'],
      ['―※1', 'none'],
      ['0', 'number 0'],
      ['調査中（R8公表予定）', 'status surveying'],
      ['集計中', 'status tallying'],
      ['未定', 'status undecided'],
      ['検討中', 'status undecided'],
      ['今後設定', 'status undecided'],
      ['未公表', 'status unpublished'],
      ['未測定', 'status unmeasured'],
      ['不明', 'status unknown'],
      ['…', 'status unknown'],
    ],
    'KPI9',
  );
  test.each([
    '1,5',
    '1,23人',
    '1.2.3',
    '100 200',
    '1万20000人',
    '1.5億2万円',
    '10人〜20人',
    '10～20人',
    '2/3以上',
    '10:30',
    '①',
    '10²',
    '第3期',
    '2024年度 500人',
    '第3回 第4回',
    '約',
    '人',
    '±',
    '五百人',
    '数十件',
    '倍増',
    '全国平均以上',
    '≧5以上',
    '男79.3歳',
    '男1人 男2人',
    '5件の相談を受け付ける',
    'NaN',
    '1e5',
    '0x1F',
    '='.repeat(5),
    '9'.repeat(121),
  ])('[KPI10] %j stays text', (raw) => {
    expect(parseValue(raw)).toEqual({ kind: 'text', raw });
  });
});
