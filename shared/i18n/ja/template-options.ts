import { comparisonMessages } from './comparison.ts';
import { indicatorListMessages } from './document-indicators.ts';
import { strategyOutlineMessages } from './document-outline.ts';
import { documentMessages } from './documents.ts';
import { overviewDesignMessages } from './overview-design.ts';
import { strategyDocumentMessages } from './strategy-document.ts';

interface OptionWords {
  readonly label: string;
  /** Of a choice, by its value. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** What a design's options are called where they are chosen, by their ids. */
export const templateOptions: Readonly<Record<string, OptionWords>> = {
  ...comparisonMessages.options,
  ...indicatorListMessages.options,
  ...strategyOutlineMessages.options,
  ...documentMessages.settings.options,
  ...overviewDesignMessages.options,
  ...strategyDocumentMessages.options,
};
