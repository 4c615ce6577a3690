import type { MappedBody } from './mapped-body.ts';
import { withoutBreaks } from './similarity.ts';

/** Stands before the first and behind the last unit of a flat text, so that a context can agree with an end. */
const EDGE = '\u0000';

/** A range of a flat text's units. */
export interface FlatRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A body's text without line breaks, in which quotes are sought: splitting, joining and moving a break change nothing
 * in it. Its first and last unit are no text but the body's ends.
 */
export class FlatText {
  readonly text: string;
  /** Offset in the body's text of each unit of `text`, its ends included. */
  private readonly offsets: readonly number[];

  constructor(text: string) {
    const offsets = [-1];
    for (let at = 0; at < text.length; at++) if (text[at] !== '\n') offsets.push(at);
    offsets.push(text.length);
    this.offsets = offsets;
    this.text = EDGE + withoutBreaks(text) + EDGE;
  }

  /** The flat range of a body's range. */
  flatRange(from: number, to: number): FlatRange {
    return { start: this.firstAt(from), end: this.firstAt(to) };
  }

  /** The body's range of a flat range that is not empty; breaks at its ends are left out. */
  bodyRange({ start, end }: FlatRange): { from: number; to: number } {
    return { from: this.offsets[start] ?? 0, to: (this.offsets[end - 1] ?? -1) + 1 };
  }

  /** Index of the first unit that stands at `offset` or behind it. */
  private firstAt(offset: number): number {
    let low = 1;
    let high = this.offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const flatTexts = new WeakMap<MappedBody, FlatText>();

/** The flat text of a body, made when the first anchor needs it. */
export function flatTextOf(body: MappedBody): FlatText {
  const known = flatTexts.get(body) ?? new FlatText(body.reading.text);
  flatTexts.set(body, known);
  return known;
}

/** Context of a quote as it reads in a flat text; a context that is not full ended at the body's end. */
export function flatContext(before: string, after: string, full: number): { before: string; after: string } {
  return {
    before: (before.length < full ? EDGE : '') + withoutBreaks(before),
    after: withoutBreaks(after) + (after.length < full ? EDGE : ''),
  };
}
