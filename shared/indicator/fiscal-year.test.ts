import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { YEAR_STYLES } from '#shared/strategy/model.ts';
import { fiscalYearOf, formatFiscalYear, parseYear, type YearReading } from './fiscal-year.ts';

/** A reading in one line. */
function told(reading: YearReading): string {
  switch (reading.kind) {
    case 'fiscalYear':
    case 'calendarYear':
      return `${reading.kind} ${reading.year}`;
    case 'date':
      return `date ${reading.year}-${reading.month}-${reading.day ?? ''} in ${reading.fiscalYear}`;
    case 'range':
      return `range ${reading.from}-${reading.to}${reading.calendar ? ' calendar' : ''}`;
    case 'status':
      return `status ${reading.status}`;
    default:
      return reading.kind;
  }
}

function reads(table: readonly (readonly [raw: string, reading: string])[], rule: string): void {
  test.each(table)(`[${rule}] %j reads as %s`, (raw, reading) => {
    expect(told(parseYear(raw))).toBe(reading);
    expect(parseYear(raw).raw).toBe(raw);
  });
}

describe('one year', () => {
  reads(
    [
      // as the seeds print them
      ['2015', 'fiscalYear 2015'],
      ['2017', 'fiscalYear 2017'],
      ['2018', 'fiscalYear 2018'],
      ['2019', 'fiscalYear 2019'],
      ['2022', 'fiscalYear 2022'],
      ['2023', 'fiscalYear 2023'],
      ['2024', 'fiscalYear 2024'],
      ['2025', 'fiscalYear 2025'],
      ['2040', 'fiscalYear 2040'],
      ['R元', 'fiscalYear 2019'],
      ['R2', 'fiscalYear 2020'],
      ['R7', 'fiscalYear 2025'],
      ['2015 年度', 'fiscalYear 2015'],
      ['令和4年度', 'fiscalYear 2022'],
      ['令和6年度', 'fiscalYear 2024'],
      ['令和9年度', 'fiscalYear 2027'],
      ['(R元)', 'fiscalYear 2019'],
      // other ways to write them
      ['2019年度', 'fiscalYear 2019'],
      ['２０１９', 'fiscalYear 2019'],
      ['２０１９年度', 'fiscalYear 2019'],
      ['（2019）', 'fiscalYear 2019'],
      ['FY2019', 'fiscalYear 2019'],
      ['R1', 'fiscalYear 2019'],
      ['Ｒ７', 'fiscalYear 2025'],
      ['r7', 'fiscalYear 2025'],
      ['R.7', 'fiscalYear 2025'],
      ['令和元年度', 'fiscalYear 2019'],
      ['令和 7 年度', 'fiscalYear 2025'],
      ['令和７', 'fiscalYear 2025'],
      ['令6', 'fiscalYear 2024'],
      ['㋿6年度', 'fiscalYear 2024'],
      ['平成31年度', 'fiscalYear 2019'],
      ['平成元年度', 'fiscalYear 1989'],
      ['H30', 'fiscalYear 2018'],
      ['H31', 'fiscalYear 2019'],
      ['H35', 'fiscalYear 2023'],
      ['S60', 'fiscalYear 1985'],
      ['昭和60年度', 'fiscalYear 1985'],
      ['R6年度末', 'fiscalYear 2024'],
      ['2024年度実績', 'fiscalYear 2024'],
      ['毎年度', 'everyYear'],
      ['', 'blank'],
      ['　', 'blank'],
      ['―', 'none'],
      ['未定', 'status undecided'],
    ],
    'KPI12',
  );
  reads(
    [
      ['2019年', 'calendarYear 2019'],
      ['２０１９年', 'calendarYear 2019'],
      ['令和元年', 'calendarYear 2019'],
      ['平成31年', 'calendarYear 2019'],
      ['R2年', 'calendarYear 2020'],
      ['令和2年（2020年）', 'calendarYear 2020'],
    ],
    'KPI13',
  );
  reads(
    [
      ['令和元年度（2019年度）', 'fiscalYear 2019'],
      ['令和元年度（2019）', 'fiscalYear 2019'],
      ['2019（令和元）年度', 'fiscalYear 2019'],
      ['2019(R元)', 'fiscalYear 2019'],
      ['平成31（令和元）年度', 'fiscalYear 2019'],
      ['平成31年度・令和元年度', 'fiscalYear 2019'],
      ['2019（R2）', 'text'],
      ['令和2年10月1日', 'date 2020-10-1 in 2020'],
      ['R2.10.1', 'date 2020-10-1 in 2020'],
      ['令和2年10月1日現在', 'date 2020-10-1 in 2020'],
      ['2019年3月末', 'date 2019-3- in 2018'],
      ['2018/3/31', 'date 2018-3-31 in 2017'],
      ['2018-04-01', 'date 2018-4-1 in 2018'],
      ['令和3年度から令和6年度', 'range 2021-2024'],
      ['2020～2024', 'range 2020-2024'],
      ['2020-24', 'range 2020-2024'],
      ['2019-20年度', 'range 2019-2020'],
      ['R3〜R7', 'range 2021-2025'],
      ['R3-7', 'range 2021-2025'],
      ['H27～31', 'range 2015-2019'],
      ['H27～R元の平均', 'range 2015-2019'],
      ['R元～5', 'range 2019-2023'],
      ['2010年～2015年', 'range 2010-2015 calendar'],
    ],
    'KPI14',
  );
  test.each([
    '19',
    '325',
    '元年度',
    '5年間',
    'R0',
    '2019年13月',
    '2019年1月32日',
    '2024～2020',
    '2019 2020',
    '次期計画',
    '30000',
    '2019年度ごろか',
    'X7',
  ])('[KPI18] %j is no year and stays text', (raw) => {
    expect(parseYear(raw)).toEqual({ kind: 'text', raw });
  });
});

test.each([
  [2019, 'western', '2019年度'],
  [2019, 'era', '令和元年度'],
  [2019, 'eraShort', 'R元'],
  [2019, 'both', '令和元年度（2019年度）'],
  [2018, 'era', '平成30年度'],
  [2025, 'eraShort', 'R7'],
  [1989, 'era', '平成元年度'],
  [1988, 'eraShort', 'S63'],
  [1867, 'both', '1867年度'],
] as const)('[KPI15] the fiscal year %i in style %s is %s', (year, style, written) => {
  expect(formatFiscalYear(year, style)).toBe(written);
});

test('[KPI15] every style reads back as the same fiscal year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1868, max: 2100 }), fc.constantFrom(...YEAR_STYLES), (year, style) => {
      expect(parseYear(formatFiscalYear(year, style))).toMatchObject({ kind: 'fiscalYear', year });
    }),
  );
});

test.each([
  [2020, 3, 2019],
  [2020, 4, 2020],
  [2020, 12, 2020],
  [2021, 1, 2020],
])('[KPI14] %i-%i lies in the fiscal year %i', (year, month, fiscalYear) => {
  expect(fiscalYearOf({ year, month })).toBe(fiscalYear);
});
