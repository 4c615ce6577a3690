import { fromBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { BlockRange, FoundRange, LostPlace } from './anchor-place.ts';
import { type FlatRange, type FlatText, flatTextOf } from './flat-text.ts';
import type { MappedBody } from './mapped-body.ts';
import { COMMENT_LIMITS, type RangeAnchor } from './model.ts';
import {
  bestOccurrence,
  betweenNeighbours,
  type FormerPlace,
  occurrencesOf,
  overlaps,
} from './quote-search.ts';
import { isEditOf, withoutBreaks } from './similarity.ts';
import { type SoughtQuote, soughtQuote } from './sought-quote.ts';

const LOST: LostPlace = { kind: 'lost', reason: 'text' };

/**
 * Where a range's words stand in a body now: where Yjs says, if the quote or an edit of it is there; else where the
 * quote is found, in its block first; else what stands between its neighbours, if that is an edit of it; else lost.
 * Depends on the document's content and the anchor only, and never throws, whatever the anchor holds.
 */
export function resolveRange(body: MappedBody, anchor: RangeAnchor): FoundRange | LostPlace {
  const sought = soughtQuote(anchor);
  if (sought === null) return LOST;
  const positions = positionsOf(anchor);
  const start = positions && offsetOf(body, positions.start);
  const end = positions && offsetOf(body, positions.end);
  const own = start !== null && end !== null ? trimmed(body.reading.text, start, end) : null;
  if (own !== null && withoutBreaks(own.text) === sought.quote) return found(body, anchor, own);
  const flat = flatTextOf(body);
  const search = new Search(body, anchor, sought, flat, [start, end]);
  const range =
    own !== null && isEditOf(sought.quote, own.text)
      ? (search.around(flat.flatRange(own.from, own.to)) ?? own)
      : search.anywhere();
  return range === null ? LOST : found(body, anchor, range);
}

interface BodyRange {
  readonly from: number;
  readonly to: number;
}

class Search {
  private readonly body: MappedBody;
  private readonly anchor: RangeAnchor;
  private readonly sought: SoughtQuote;
  private readonly flat: FlatText;
  /** Where Yjs says that the range began and ended, as far as it still knows. */
  private readonly known: readonly number[];

  constructor(
    body: MappedBody,
    anchor: RangeAnchor,
    sought: SoughtQuote,
    flat: FlatText,
    known: readonly (number | null)[],
  ) {
    this.body = body;
    this.anchor = anchor;
    this.sought = sought;
    this.flat = flat;
    this.known = known
      .filter((offset) => offset !== null)
      .map((offset) => flat.flatRange(offset, offset).start);
  }

  /**
   * The whole quote where a part of it was found, because its rest was brought back or stands in another block
   * since a split; or within what was found, if these words are only there.
   */
  around(part: FlatRange): BodyRange | null {
    const { sought, flat } = this;
    const all = occurrencesOf(sought, flat);
    const isOnly = sought.rivals === null && all.length === 1;
    const here = all.filter((each) =>
      isOnly ? overlaps(each, part) : each.start <= part.start && each.end >= part.end,
    );
    const best = bestOccurrence(sought, here, { kind: 'exact', isNear: () => true, units: 0 });
    return best === null ? null : flat.bodyRange(best);
  }

  anywhere(): BodyRange | null {
    const { sought, flat } = this;
    const block = this.blockNow();
    const former = this.formerPlace(block);
    const exact = bestOccurrence(sought, occurrencesOf(sought, flat), former);
    const range = exact ?? betweenNeighbours(sought, flat, former, this.edges(block));
    return range === null ? null : flat.bodyRange(range);
  }

  private formerPlace(block: FlatRange | null): FormerPlace {
    const { known } = this;
    if (known.length > 0) {
      const isNear = ({ start, end }: FlatRange) => known.some((at) => start <= at && at <= end);
      return { kind: 'exact', isNear, units: this.sought.quote.length };
    }
    const isNear = (range: FlatRange) => block !== null && overlaps(range, block);
    return { kind: 'block', isNear, units: this.unitsInBlock() };
  }

  private blockNow(): FlatRange | null {
    const span = this.body.spans.find(({ id }) => id === this.anchor.blockId);
    return span === undefined ? null : this.flat.flatRange(span.from, span.to);
  }

  /** Length of the quote and of the context that stood in the same blocks. */
  private unitsInBlock(): number {
    const { before, after } = this.anchor;
    const head = before.slice(before.lastIndexOf('\n') + 1);
    const tail = after.includes('\n') ? after.slice(0, after.indexOf('\n')) : after;
    return this.sought.quote.length + head.length + tail.length;
  }

  /** Ends of the block at which the quote itself began or ended. */
  private edges(block: FlatRange | null): { start: number | null; end: number | null } {
    const { before, after } = this.anchor;
    const beganBlock = before === '' || before.endsWith('\n');
    const endedBlock = after === '' || after.startsWith('\n');
    return {
      start: block !== null && beganBlock ? block.start : null,
      end: block !== null && endedBlock ? block.end : null,
    };
  }
}

interface Positions {
  readonly start: Y.RelativePosition;
  readonly end: Y.RelativePosition;
}

const decoded = new WeakMap<RangeAnchor, Positions | 'unreadable'>();

function positionsOf(anchor: RangeAnchor): Positions | null {
  let positions = decoded.get(anchor);
  if (positions === undefined) {
    const [start, end] = [decode(anchor.start), decode(anchor.end)];
    positions = start === null || end === null ? 'unreadable' : { start, end };
    decoded.set(anchor, positions);
  }
  return positions === 'unreadable' ? null : positions;
}

/** Only positions of an item: one of a whole type would make a root type, and none of ours is such. */
function decode(base64: string): Y.RelativePosition | null {
  // Browsers and Node disagree on what else base64 may hold.
  if (base64.length > COMMENT_LIMITS.position || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  if (base64.length % 4 !== 0) return null;
  try {
    const position = Y.decodeRelativePosition(fromBase64(base64));
    return position.item === null ? null : position;
  } catch {
    // lib0 has no other way to say that bytes end too early or that a number is too large.
    return null;
  }
}

/** `followRedone` is off: only the person who undid knows what was redone as what, so others would differ. */
function offsetOf(body: MappedBody, position: Y.RelativePosition): number | null {
  const place = Y.createAbsolutePositionFromRelativePosition(position, body.doc, false);
  return place === null ? null : body.offsetOf(place.type, place.index);
}

function trimmed(text: string, start: number, end: number): (BodyRange & { text: string }) | null {
  let [from, to] = [start, end];
  while (from < to && text[from] === '\n') from++;
  while (from < to && text[to - 1] === '\n') to--;
  return from < to ? { from, to, text: text.slice(from, to) } : null;
}

function found(body: MappedBody, { nodeId, quote }: RangeAnchor, { from, to }: BodyRange): FoundRange {
  const text = body.reading.text.slice(from, to);
  const blocks = blocksOf(body, from, to);
  const isExact = withoutBreaks(text) === withoutBreaks(quote);
  return { kind: 'found', target: 'range', nodeId, from, to, blocks, text, isExact };
}

function blocksOf({ spans }: MappedBody, from: number, to: number): readonly BlockRange[] {
  return spans
    .filter((span) => span.from < to && span.to > from)
    .map((span) => ({
      blockId: span.id,
      from: Math.max(from, span.from) - span.from,
      to: Math.min(to, span.to) - span.from,
    }));
}
