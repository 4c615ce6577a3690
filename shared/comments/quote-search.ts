import { type FlatRange, type FlatText, flatContext } from './flat-text.ts';
import { COMMENT_LIMITS, type RangeAnchor } from './model.ts';
import { isEditOf, withoutBreaks } from './similarity.ts';

/** What is sought: a quote and the text that stood on both sides of it, all without line breaks. */
export interface SoughtQuote {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** Units of context that another place of the quote shared with it then; null if there was none. */
  readonly rival: number | null;
}

/** An occurrence of the quote, and how many units agree with its context on either side. */
export interface Occurrence extends FlatRange {
  readonly left: number;
  readonly right: number;
}

/** Units of quote and context that must agree before words elsewhere are taken for the quoted ones. */
const ENOUGH = 16;
/** What standing where the quote is known to have stood counts for. */
const NEARNESS = 8;
/** What being the only such words counts for, then and now. */
const UNIQUENESS = 12;
/** Units that must agree on each side of a short quote that is neither near nor the only one. */
const EACH_SIDE = 4;
/** Units of a neighbour by which it is recognised. */
const NEIGHBOUR = 8;
/** Bounds on what a hostile quote can cost. */
const MOST_OCCURRENCES = 2_000;
const MOST_PAIRS = 200;

/** What a range anchor seeks; null if it goes beyond what one may hold. */
export function soughtQuote(
  anchor: Pick<RangeAnchor, 'quote' | 'before' | 'after' | 'rival'>,
): SoughtQuote | null {
  const { quote, before, after, rival } = anchor;
  const { quote: longest, context } = COMMENT_LIMITS;
  if (quote.length > longest || before.length > context || after.length > context) return null;
  const words = withoutBreaks(quote);
  return words.trim() === '' ? null : { quote: words, ...flatContext(before, after, context), rival };
}

/** Every place where exactly the quote stands. */
export function occurrencesOf(sought: SoughtQuote, flat: FlatText): Occurrence[] {
  const found: Occurrence[] = [];
  const { text } = flat;
  const { quote } = sought;
  for (
    let start = text.indexOf(quote);
    start !== -1 && found.length < MOST_OCCURRENCES;
    start = text.indexOf(quote, start + 1)
  ) {
    found.push(withAgreement(sought, flat, start, start + sought.quote.length));
  }
  return found;
}

/** Units of context that the place most like the quote's own shares with it; null if the quote is nowhere else. */
export function rivalOf(sought: SoughtQuote, flat: FlatText, own: FlatRange): number | null {
  const others = occurrencesOf(sought, flat).filter(({ start }) => start !== own.start);
  return others.length === 0 ? null : Math.max(...others.map(({ left, right }) => left + right));
}

/** Where the quote is known, or at least likely, to have stood. */
export interface FormerPlace {
  /** `exact`: Yjs still knows the place; `block`: only its block is known. */
  readonly kind: 'exact' | 'block';
  readonly isNear: (range: FlatRange) => boolean;
  /** Length of the quote and of the context that is likely to be still around it. */
  readonly units: number;
}

/** The occurrence that the context speaks for, or null if it does not speak clearly enough. */
export function bestOccurrence(
  sought: SoughtQuote,
  occurrences: readonly Occurrence[],
  former: FormerPlace,
): Occurrence | null {
  const { quote, before, after, rival } = sought;
  const isOnly = rival === null && occurrences.length === 1;
  let best: Occurrence | null = null;
  let most = 0;
  for (const occurrence of occurrences) {
    const { left, right } = occurrence;
    const near = former.isNear(occurrence);
    const evidence = quote.length + left + right + (near ? NEARNESS : 0) + (isOnly ? UNIQUENESS : 0);
    const all = near ? former.units + NEARNESS : quote.length + before.length + after.length;
    if (evidence < Math.min(ENOUGH, all) || evidence <= most) continue;
    if (!(near && former.kind === 'exact') && !outdoesRival(sought, occurrence)) continue;
    if (!near && !isOnly && quote.length < ENOUGH && !agreesOnEachSide(sought, occurrence)) continue;
    best = occurrence;
    most = evidence;
  }
  return best;
}

/** False for what may just be the other place that was there from the beginning. */
function outdoesRival({ before, after, rival }: SoughtQuote, { left, right }: Occurrence): boolean {
  return rival === null || left + right > rival || left + right === before.length + after.length;
}

function agreesOnEachSide({ before, after }: SoughtQuote, { left, right }: Occurrence): boolean {
  return left >= Math.min(EACH_SIDE, before.length) && right >= Math.min(EACH_SIDE, after.length);
}

/**
 * What stands between the quote's neighbours, if that is an edit of the quote. `edges` are ends of the quote's block
 * at which the quote itself began or ended, which are neighbours, too.
 */
export function betweenNeighbours(
  sought: SoughtQuote,
  flat: FlatText,
  edges: { readonly start: number | null; readonly end: number | null },
): FlatRange | null {
  const { quote } = sought;
  const starts = ends(flat.text, sought.before.slice(-NEIGHBOUR), 'behind');
  const stops = ends(flat.text, sought.after.slice(0, NEIGHBOUR), 'before');
  if (edges.start !== null) starts.unshift(edges.start);
  if (edges.end !== null) stops.unshift(edges.end);
  let pairs = 0;
  for (const start of starts) {
    for (const end of stops) {
      if (end <= start || end - start > 2 * quote.length + 200) continue;
      if (pairs++ === MOST_PAIRS) return null;
      if (!isEditOf(quote, flat.text.slice(start, end))) continue;
      if (outdoesRival(sought, withAgreement(sought, flat, start, end))) return { start, end };
    }
  }
  return null;
}

/** Where a neighbour's text ends or begins, every time that it occurs. */
function ends(text: string, neighbour: string, side: 'behind' | 'before'): number[] {
  const found: number[] = [];
  if (neighbour === '') return found;
  for (
    let at = text.indexOf(neighbour);
    at !== -1 && found.length < MOST_OCCURRENCES;
    at = text.indexOf(neighbour, at + 1)
  ) {
    found.push(side === 'behind' ? at + neighbour.length : at);
  }
  return found;
}

function withAgreement(
  { before, after }: SoughtQuote,
  { text }: FlatText,
  start: number,
  end: number,
): Occurrence {
  return { start, end, left: agreeingBefore(text, start, before), right: agreeingAfter(text, end, after) };
}

function agreeingBefore(text: string, end: number, context: string): number {
  let units = 0;
  const most = Math.min(end, context.length);
  while (units < most && text[end - 1 - units] === context[context.length - 1 - units]) units++;
  return units;
}

function agreeingAfter(text: string, start: number, context: string): number {
  let units = 0;
  const most = Math.min(text.length - start, context.length);
  while (units < most && text[start + units] === context[units]) units++;
  return units;
}
