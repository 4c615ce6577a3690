import type { Comparator } from './quantity.ts';
import type { Change } from './relative-change.ts';
import type { StatusCode } from './states.ts';

/** The words in which one language tells a reading; shared/i18n has one set a language. */
export interface ReadingWords {
  readonly approximately: (number: string) => string;
  readonly comparator: Readonly<Record<Comparator, (number: string) => string>>;
  /** 最大4ポイント改善: of a movement, `atMost` is 最大. */
  readonly atMostBy: (number: string) => string;
  readonly change: Readonly<Record<Change, (amount: string) => string>>;
  /** The same without an amount: 増加. */
  readonly changeAlone: Readonly<Record<Change, string>>;
  readonly status: Readonly<Record<StatusCode, string>>;
  readonly state: (state: string) => string;
  readonly none: string;
  readonly text: string;
  readonly separator: string;
  readonly note: (note: string) => string;
  readonly calendarYear: (year: number) => string;
  readonly day: (year: number, month: number, day: number | null, fiscalYear: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly everyYear: string;
  readonly yearText: string;
}
