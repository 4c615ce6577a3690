import { documentFileMessages } from '../i18n/ja/document-files.ts';
import type { YearStyle } from '../strategy/model.ts';
import type { Imprint } from './printed.ts';
import type { DocumentTemplate, FooterField } from './template.ts';

/** What an imprint is made from. */
export interface ImprintInput {
  readonly template: DocumentTemplate;
  /** Of the document. */
  readonly title: string;
  /** The strategy's own way to write years. */
  readonly yearStyle: YearStyle;
  /** Day on which the document is made, yyyy-mm-dd. */
  readonly today: string;
  readonly version: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** What identifies the paper, with its foot in the town's order. */
export function imprintOf(input: ImprintInput): Imprint {
  const { template, version, hash, today } = input;
  const { documentNumber } = template;
  const day = template.day || today;
  const dayText = writtenDay(day, template.yearStyle ?? input.yearStyle);
  const said: Readonly<Record<Exclude<FooterField, 'page'>, string>> = {
    title: input.title,
    documentNumber,
    day: dayText,
    version,
    hash: documentFileMessages.hash(hash),
  };
  const parts = template.footer.map((field) => (field === 'page' ? '' : said[field]));
  return {
    documentNumber,
    day,
    dayText,
    version,
    hash,
    footer: parts.filter((part) => part !== '').join(documentFileMessages.between),
    hasPageNumbers: template.footer.includes('page'),
  };
}

const ERA_DAY = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  // A day without a time has no zone.
  timeZone: 'UTC',
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** A day (yyyy-mm-dd) as documents write it: 2026年11月20日, 令和8年11月20日, R8.11.20, or the first two in one. */
export function writtenDay(day: string, style: YearStyle): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const western = `${year}年${month}月${date}日`;
  if (style === 'western') return western;
  const parts = ERA_DAY.formatToParts(new Date(Date.UTC(year, month - 1, date)));
  const said = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const era = said('era');
  const ordinal = said('year') === '1' ? '元' : said('year');
  const letter = ERA_LETTERS[era];
  if (style === 'eraShort' && letter !== undefined) return `${letter}${ordinal}.${month}.${date}`;
  const inEra = `${era}${ordinal}年`;
  return `${inEra}${style === 'both' ? `（${year}年）` : ''}${month}月${date}日`;
}

const ERA_LETTERS: Readonly<Record<string, string>> = { 令和: 'R', 平成: 'H', 昭和: 'S' };
