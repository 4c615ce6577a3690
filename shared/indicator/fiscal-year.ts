import type { YearStyle } from '#shared/strategy/model.ts';
import { foldForReading } from './folding.ts';
import { isNone, type StatusCode, statusOf } from './states.ts';

/**
 * What a year's cell says; `raw` is what was typed. Years are western. A bare 2019 or R元 is a fiscal year
 * (2019 = April 2019 to March 2020); 2019年 is a calendar year and stays one.
 */
export type YearReading = { readonly raw: string } & Read;

type Read =
  | { readonly kind: 'fiscalYear' | 'calendarYear'; readonly year: number }
  /** A day, or a month if `day` is null, and the fiscal year in which it lies. */
  | ({ readonly kind: 'date'; readonly fiscalYear: number } & DateParts)
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly calendar: boolean }
  | { readonly kind: 'status'; readonly status: StatusCode }
  | { readonly kind: 'everyYear' | 'none' | 'blank' | 'text' };

interface DateParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number | null;
}

/** Reads a year's cell in western or Japanese years; never fails, never alters. */
export function parseYear(raw: string): YearReading {
  const text = foldForReading(raw).normalize('NFKC').replaceAll(' ', '').replace(WRAPPED, '$1');
  if (text === '') return { kind: 'blank', raw };
  if (text.length > LONGEST_READ) return { kind: 'text', raw };
  if (isNone(text)) return { kind: 'none', raw };
  if (/^[毎各]年度?$/.test(text)) return { kind: 'everyYear', raw };
  const status = statusOf(text);
  if (status !== null) return { kind: 'status', raw, status };
  return { raw, ...(readSingle(text) ?? readDate(text) ?? readRange(text) ?? { kind: 'text' }) };
}

/** Writes a fiscal year (2019 = April 2019 to March 2020) in the strategy's style; `parseYear` reads it back. */
export function formatFiscalYear(year: number, style: YearStyle): string {
  const era = ERAS.find((candidate) => candidate.first <= year);
  if (style === 'western' || era === undefined) return `${year}年度`;
  const ordinal = year === era.first ? '元' : `${year - era.first + 1}`;
  if (style === 'eraShort') return `${era.letter}${ordinal}`;
  return style === 'era' ? `${era.name}${ordinal}年度` : `${era.name}${ordinal}年度（${year}年度）`;
}

/** The fiscal year in which a date lies; it begins on April 1 (地方自治法 208 条). */
export function fiscalYearOf({ year, month }: Pick<DateParts, 'year' | 'month'>): number {
  return month >= 4 ? year : year - 1;
}

/** Newest first. A fiscal year takes the name of the era that begins in it: 平成31年度 = 令和元年度. */
const ERAS = [
  { name: '令和', letter: 'R', first: 2019 },
  { name: '平成', letter: 'H', first: 1989 },
  { name: '昭和', letter: 'S', first: 1926 },
  { name: '大正', letter: 'T', first: 1912 },
  { name: '明治', letter: 'M', first: 1868 },
] as const;

const LONGEST_READ = 40;
const WRAPPED = /^[([〔【]([^()[\]〔〕【】]*)[)\]〕】]$/;
const YEAR = String.raw`((?:18|19|20|21)\d\d|(?:令和?|平成?|昭和?|大正?|明治?|[RHSTM]\.?)(?:元|\d{1,2}))`;
/** Said of a year without changing it: 年度末, 年度実績. */
const TIME = '(?:末|当初|時点|現在|実績|見込み?)*';
const SINGLE = new RegExp(
  `^(?:FY)?${YEAR}(年度?)?(?:[(・/=]${YEAR}(年度?)?\\)?)?(年度?)?(?:FY)?${TIME}$`,
  'i',
);
const DATE = new RegExp(
  String.raw`^${YEAR}(?:年(\d{1,2})月(?:(\d{1,2})日)?|[./](\d{1,2})(?:[./](\d{1,2}))?|-(\d\d)-(\d\d))${TIME}$`,
  'i',
);
const RANGE = new RegExp(
  String.raw`^${YEAR}(年度?)?(?:~|-|から)(?:${YEAR}|(\d{1,2}))(年度?)?(?:まで)?(?:の?(?:平均|累計|合計))?$`,
  'i',
);

/** One year, perhaps told twice: 令和元年度（2019年度）, 2019(R元)年度; two that differ are not one year. */
function readSingle(text: string): Read | null {
  const [, typed = '', unit, again, unitAgain, lastUnit] = SINGLE.exec(text) ?? [];
  const year = westernYear(typed);
  if (year === null || (again !== undefined && westernYear(again) !== year)) return null;
  return { kind: isCalendar([unit, unitAgain, lastUnit]) ? 'calendarYear' : 'fiscalYear', year };
}

function readDate(text: string): Read | null {
  const [, typed = '', ...parts] = DATE.exec(text) ?? [];
  const year = westernYear(typed);
  const [month, day = null] = parts.filter((part) => part !== undefined).map(Number);
  if (year === null || month === undefined || month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  return { kind: 'date', year, month, day, fiscalYear: fiscalYearOf({ year, month }) };
}

/** 令和3年度から令和6年度, 2020～2024; a short end takes the century or era of the beginning: 2020-24, H27～31. */
function readRange(text: string): Read | null {
  const [, first = '', unit, second, short = '', lastUnit] = RANGE.exec(text) ?? [];
  const from = westernYear(first);
  const to = westernYear(
    second ?? first.replace(/(?:元|\d{1,2})$/, short.padStart(/^\d/.test(first) ? 2 : 1, '0')),
  );
  if (from === null || to === null || to <= from) return null;
  return { kind: 'range', from, to, calendar: isCalendar([unit, lastUnit]) };
}

function isCalendar(units: readonly (string | undefined)[]): boolean {
  return units.includes('年') && !units.includes('年度');
}

function westernYear(typed: string): number | null {
  const digits = /(?:元|\d+)$/.exec(typed)?.[0];
  if (digits === undefined) return null;
  if (digits.length === 4) return Number(digits);
  const era = ERAS.find(
    ({ name, letter }) => typed.startsWith(name.slice(0, 1)) || typed.toUpperCase().startsWith(letter),
  );
  const ordinal = digits === '元' ? 1 : Number(digits);
  return era === undefined || ordinal === 0 ? null : era.first + ordinal - 1;
}
