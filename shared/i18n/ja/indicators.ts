import type { ReadingWords } from '#shared/indicator/reading-words.ts';
import type { WarningCode } from '#shared/indicator/warnings.ts';

/** How a cell's reading is told beside it, and what a row's quiet marks ask. */
export const indicatorMessages = {
  reading: {
    approximately: (number) => `約 ${number}`,
    comparator: {
      atLeast: (number) => `${number}以上`,
      atMost: (number) => `${number}以下`,
      within: (number) => `${number}以内`,
      moreThan: (number) => `${number}超`,
      lessThan: (number) => `${number}未満`,
    },
    atMostBy: (number) => `最大 ${number}`,
    change: {
      increase: (amount) => `${amount}の増加`,
      decrease: (amount) => `${amount}の減少`,
      improve: (amount) => `${amount}の改善`,
      worsen: (amount) => `${amount}の悪化`,
      maintain: (amount) => `${amount}の維持`,
      either: (amount) => `${amount}の増減`,
    },
    changeAlone: {
      increase: '増加',
      decrease: '減少',
      improve: '改善',
      worsen: '悪化',
      maintain: '維持',
      either: '増減',
    },
    status: {
      surveying: '調査中のため、まだ値がありません',
      tallying: '集計中のため、まだ値がありません',
      undecided: 'まだ決まっていません',
      unpublished: 'まだ公表されていません',
      unmeasured: '測定されていません',
      unknown: '値がわかりません',
    },
    state: (state) => `状態：${state}`,
    none: '値なし',
    text: '数値として読み取れないため、文字のまま扱います',
    separator: '、',
    note: (note) => `（${note}）`,
    calendarYear: (year) => `${year}年（暦年）`,
    day: (year, month, day, fiscalYear) =>
      `${year}年${month}月${day === null ? '' : `${day}日`}（${fiscalYear}）`,
    range: (from, to) => `${from}から${to}まで`,
    everyYear: '毎年度',
    yearText: '年度として読み取れないため、文字のまま扱います',
  } satisfies ReadingWords,
  warning: {
    targetWorseThanBaseline: '目標値が基準値より後退しています。このままでよいですか。',
    unitsDiffer: '基準値と目標値の単位が異なります。',
    baselineUnitMissing: '目標値には単位がありますが、基準値にはありません。',
    targetUnitMissing: '基準値には単位がありますが、目標値にはありません。',
    baselineUnreadable: '基準値を数値として読み取れません。文字のまま扱います。',
    targetUnreadable: '目標値を数値として読み取れません。文字のまま扱います。',
    baselineYearUnreadable: '基準年度を年度として読み取れません。文字のまま扱います。',
    targetYearUnreadable: '目標年度を年度として読み取れません。文字のまま扱います。',
  } satisfies Record<WarningCode, string>,
} as const;
