import type { FlatRange, FlatText } from './flat-text.ts';
import type { Rivals } from './model.ts';
import { isEditOf } from './similarity.ts';
import type { SoughtQuote } from './sought-quote.ts';

/** A range in a flat text, and how many units around it agree with the quote's context on either side. */
export interface Occurrence extends FlatRange {
  readonly left: number;
  readonly right: number;
}

/** Where the quote is known, or likely, to have stood. */
export interface FormerPlace {
  /** `exact`: Yjs still knows the place; `block`: at most its block is known. */
  readonly kind: 'exact' | 'block';
  readonly isNear: (range: FlatRange) => boolean;
  /** Length of the quote and of the context that is likely to be still around it. */
  readonly units: number;
}

/** Units of quote and context that must agree before words are taken for the quoted ones. */
const ENOUGH = 16;
/** What standing at the former place counts for. */
const NEARNESS = 8;
/** What being the only such words counts for, then and now. */
const UNIQUENESS = 12;
/** Units that must agree on each side of a short quote that is neither near nor the only one. */
const EACH_SIDE = 4;
/** Units by which a neighbour is recognised. */
const NEIGHBOUR = 8;
/** Bounds on what a hostile quote can cost. */
const MOST_OCCURRENCES = 2_000;
const MOST_NEIGHBOURS = 50;
const MOST_COMPARED = 20;

/** Every place where exactly the quote stands. */
export function occurrencesOf(sought: SoughtQuote, flat: FlatText): Occurrence[] {
  const { quote } = sought;
  return placesOf(flat.text, quote).map((start) => occurrence(sought, flat, start, start + quote.length));
}

/** What is to be remembered of the quote's other places, so that they are not taken for its own one day. */
export function rivalsOf(
  sought: SoughtQuote,
  flat: FlatText,
  own: FlatRange,
  block: FlatRange,
): Rivals | null {
  const others = occurrencesOf(sought, flat).filter(({ start }) => start !== own.start);
  if (others.length === 0) return null;
  return {
    before: Math.max(...others.map(({ left }) => left)),
    after: Math.max(...others.map(({ right }) => right)),
    inBlock: others.some((other) => overlaps(other, block)),
  };
}

/** The occurrence of the quote that the context speaks for, or null if it does not speak clearly enough. */
export function bestOccurrence(
  sought: SoughtQuote,
  occurrences: readonly Occurrence[],
  former: FormerPlace,
): Occurrence | null {
  const { quote, before, after, rivals } = sought;
  const isOnly = rivals === null && occurrences.length === 1;
  const nearOnes = occurrences.filter(former.isNear);
  let best: Occurrence | null = null;
  let most = 0;
  for (const each of occurrences) {
    const isNear = former.isNear(each);
    const around = each.left + each.right + (isNear ? NEARNESS : 0) + (isOnly ? UNIQUENESS : 0);
    const evidence = quote.length + around;
    const all = isNear ? former.units + NEARNESS : quote.length + before.length + after.length;
    if (evidence < Math.min(ENOUGH, all) || evidence <= most) continue;
    const isShort = quote.length < ENOUGH && !isNear && !isOnly;
    if (isShort && (each.left < EACH_SIDE || each.right < EACH_SIDE) && !agreesWholly(sought, each)) continue;
    if (isNear ? !standsOut(sought, each, former, nearOnes.length) : !outdoes(rivals, each)) continue;
    best = each;
    most = evidence;
  }
  return best;
}

/**
 * What stands between the quote's neighbours, if that is an edit of the quote: at the former place if the nearest
 * units agree, elsewhere if the whole context does. `edges` are ends of the quote's block at which the quote itself
 * began or ended, which are neighbours, too.
 */
export function betweenNeighbours(
  sought: SoughtQuote,
  flat: FlatText,
  former: FormerPlace,
  edges: { readonly start: number | null; readonly end: number | null },
): FlatRange | null {
  const { quote, before, after } = sought;
  const left = before.slice(-NEIGHBOUR);
  const starts = placesOf(flat.text, left, MOST_NEIGHBOURS).map((at) => at + left.length);
  const ends = placesOf(flat.text, after.slice(0, NEIGHBOUR), MOST_NEIGHBOURS);
  if (edges.start !== null) starts.unshift(edges.start);
  if (edges.end !== null) ends.unshift(edges.end);
  let compared = 0;
  for (const start of starts) {
    for (const end of ends) {
      if (end <= start || end - start > 2 * quote.length + 200) continue;
      const each = occurrence(sought, flat, start, end);
      const isLikely = former.isNear(each)
        ? standsOut(sought, each, former, 1)
        : agreesWholly(sought, each) && outdoes(sought.rivals, each);
      if (!isLikely) continue;
      if (compared++ === MOST_COMPARED) return null;
      if (isEditOf(quote, flat.text.slice(start, end))) return each;
    }
  }
  return null;
}

/** True if two flat ranges have a unit in common. */
export function overlaps(a: FlatRange, b: FlatRange): boolean {
  return a.start < b.end && a.end > b.start;
}

/** True for a near place that cannot be one of the others that were in the same block from the beginning. */
function standsOut({ rivals }: SoughtQuote, each: Occurrence, former: FormerPlace, howMany: number): boolean {
  if (former.kind === 'exact' || rivals === null) return true;
  return (!rivals.inBlock && howMany === 1) || outdoes(rivals, each);
}

/** On each side: when what stood between two places alike is deleted, one side of the other agrees wholly. */
function outdoes(rivals: Rivals | null, { left, right }: Occurrence): boolean {
  return rivals === null || (left > rivals.before && right > rivals.after);
}

function agreesWholly({ before, after }: SoughtQuote, { left, right }: Occurrence): boolean {
  return left === before.length && right === after.length;
}

function occurrence(
  { before, after }: SoughtQuote,
  { text }: FlatText,
  start: number,
  end: number,
): Occurrence {
  let left = 0;
  while (
    left < before.length &&
    left < start &&
    text[start - 1 - left] === before[before.length - 1 - left]
  ) {
    left++;
  }
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  return { start, end, left, right };
}

/** Where some words begin, every time that they occur. */
function placesOf(text: string, words: string, most = MOST_OCCURRENCES): number[] {
  const places: number[] = [];
  if (words === '') return places;
  let at = text.indexOf(words);
  while (at !== -1 && places.length < most) {
    places.push(at);
    at = text.indexOf(words, at + 1);
  }
  return places;
}
