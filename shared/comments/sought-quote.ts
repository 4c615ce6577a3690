import { flatContext } from './flat-text.ts';
import { COMMENT_LIMITS, type RangeAnchor, type Rivals } from './model.ts';
import { withoutBreaks } from './similarity.ts';

/** What is sought: a quote and the text that stood on both sides of it, all without line breaks. */
export interface SoughtQuote {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly rivals: Rivals | null;
}

/** What a range anchor seeks; null if it holds nothing to seek, or more than an anchor may. */
export function soughtQuote(
  anchor: Pick<RangeAnchor, 'quote' | 'before' | 'after' | 'rivals'>,
): SoughtQuote | null {
  const { quote, before, after, rivals } = anchor;
  const { quote: longest, context } = COMMENT_LIMITS;
  if (quote.length > longest || before.length > context || after.length > context) return null;
  const words = withoutBreaks(quote);
  return words.trim() === '' ? null : { quote: words, ...flatContext(before, after, context), rivals };
}
