import { indicatorMessages } from '#shared/i18n/ja/indicators.ts';
import { groupDigits } from './decimal.ts';
import { formatFiscalYear, type YearReading } from './fiscal-year.ts';
import type { Quantity } from './quantity.ts';
import type { ReadingWords } from './reading-words.ts';
import type { RelativeChange } from './relative-change.ts';
import type { IndicatorValue } from './value.ts';

/** How a cell was understood, in full digits: 約493万人 → 「約 4,930,000 人」; '' for a blank cell. */
export function describeValue(
  value: IndicatorValue,
  words: ReadingWords = indicatorMessages.reading,
): string {
  switch (value.kind) {
    case 'number':
      return describeQuantity(value, words);
    case 'components':
      return value.components
        .map(({ label, quantity }) => `${label} ${describeQuantity(quantity, words)}`)
        .join(words.separator);
    case 'relativeChange':
      return describeChange(value, words);
    case 'state':
      return words.state(value.state);
    case 'status':
      return words.status[value.status];
    case 'none':
    case 'text':
      return words[value.kind];
    case 'blank':
      return '';
  }
}

/** How a year's cell was understood: R元 → 「令和元年度（2019年度）」, 2019年 → 「2019年（暦年）」; '' for a blank cell. */
export function describeYear(reading: YearReading, words: ReadingWords = indicatorMessages.reading): string {
  const inEra = (year: number): string => formatFiscalYear(year, 'era');
  switch (reading.kind) {
    case 'fiscalYear':
      return formatFiscalYear(reading.year, 'both');
    case 'calendarYear':
      return words.calendarYear(reading.year);
    case 'date':
      return words.day(reading.year, reading.month, reading.day, inEra(reading.fiscalYear));
    case 'range': {
      const told = reading.calendar ? words.calendarYear : inEra;
      return words.range(told(reading.from), told(reading.to));
    }
    case 'status':
      return words.status[reading.status];
    case 'everyYear':
    case 'none':
      return words[reading.kind];
    case 'text':
      return words.yearText;
    case 'blank':
      return '';
  }
}

function describeQuantity(quantity: Quantity, words: ReadingWords, bound = words.comparator): string {
  const { decimal, sign, unit, approximate, comparator, basis, note } = quantity;
  const plain = (sign === '-' ? '' : sign) + groupDigits(decimal);
  // %, ℃ and the like stand close to the number, words of units apart
  const withUnit = /^[%‰℃℉°]/.test(unit) || unit === '' ? plain + unit : `${plain} ${unit}`;
  const about = approximate ? words.approximately(withUnit) : withUnit;
  const bounded = comparator === null ? about : bound[comparator](about);
  return (basis === '' ? '' : `${basis} `) + bounded + (note === '' ? '' : words.note(note));
}

function describeChange({ change, amount, reference }: RelativeChange, words: ReadingWords): string {
  if (amount === null) return reference + words.changeAlone[change];
  const bound = { ...words.comparator, atMost: words.atMostBy };
  const told = words.change[change](describeQuantity(amount, words, bound));
  return reference === '' ? told : `${reference} ${told}`;
}
