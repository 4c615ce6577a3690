import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { bodyOf } from '../document/body.ts';
import type { ReadNode } from '../document/read.ts';
import { err, ok, type Result } from '../result.ts';
import { flatTextOf } from './flat-text.ts';
import { cut, itemTitle, splitsPair } from './item-anchor.ts';
import { type MappedBody, mapBody } from './mapped-body.ts';

import { COMMENT_LIMITS, type RangeAnchor } from './model.ts';
import { rivalsOf } from './quote-search.ts';
import { soughtQuote } from './sought-quote.ts';

/** A place in a block's text; offsets count as shared/document/block-text.ts says. */
export interface BlockPoint {
  readonly blockId: string;
  readonly offset: number;
}

/**
 * Why a selection cannot be commented on: nothing but white space or links is in it, it is longer than
 * COMMENT_LIMITS.quote, or the text is not the one that was selected any more.
 */
export type RangeRefusal = 'emptySelection' | 'selectionTooLong' | 'textChanged';

/**
 * Hangs a thread on a range of an item's text, between offsets of `readBody(…).text`. The range is widened to whole
 * characters and footnotes, and narrowed where it begins or ends with nothing but the end of a paragraph.
 */
export function makeRangeAnchor(
  doc: Y.Doc,
  node: ReadNode,
  range: { readonly from: number; readonly to: number },
): Result<RangeAnchor, RangeRefusal> {
  const body = bodyOf(doc, node.id);
  return body === null ? err('textChanged') : rangeAnchor(mapBody(body), node, range.from, range.to);
}

/** The same between two places in blocks, which may come in either order. */
export function makeBlockRangeAnchor(
  doc: Y.Doc,
  node: ReadNode,
  one: BlockPoint,
  other: BlockPoint,
): Result<RangeAnchor, RangeRefusal> {
  const body = bodyOf(doc, node.id);
  if (body === null) return err('textChanged');
  const mapped = mapBody(body);
  const [a, b] = [offsetAt(mapped, one), offsetAt(mapped, other)];
  if (a === null || b === null) return err('textChanged');
  return rangeAnchor(mapped, node, Math.min(a, b), Math.max(a, b));
}

function offsetAt({ spans }: MappedBody, { blockId, offset }: BlockPoint): number | null {
  const span = spans.find(({ id }) => id === blockId);
  return span === undefined || offset < 0 || offset > span.to - span.from ? null : span.from + offset;
}

function rangeAnchor(
  body: MappedBody,
  node: ReadNode,
  first: number,
  last: number,
): Result<RangeAnchor, RangeRefusal> {
  const { text } = body.reading;
  if (first < 0 || last > text.length || !(first <= last)) return err('textChanged');
  const { from, to } = wholeCharacters(body, first, last);
  const quote = text.slice(from, to);
  if (quote.trim() === '') return err('emptySelection');
  if (quote.length > COMMENT_LIMITS.quote) return err('selectionTooLong');
  const [start, end] = [body.unitAt(from), body.unitAt(to - 1)];
  const block = body.spans.find((span) => span.to >= from);
  if (start === null || end === null || block === undefined) throw new Error('text without an item');
  const before = tail(text.slice(0, from), COMMENT_LIMITS.context);
  const after = cut(text.slice(to), COMMENT_LIMITS.context);
  const flat = flatTextOf(body);
  const sought = soughtQuote({ quote, before, after, rivals: null });
  if (sought === null) return err('selectionTooLong');
  return ok({
    target: 'range',
    nodeId: node.id,
    itemTitle: itemTitle(node),
    quote,
    blockId: block.id,
    before,
    after,
    rivals: rivalsOf(sought, flat, flat.flatRange(from, to), flat.flatRange(block.from, block.to)),
    // To the right of what stands before it, and to the left of what stands behind it: text typed there stays out.
    start: encoded(start.id, 0),
    end: encoded(end.id, -1),
  });
}

function encoded(item: Y.ID, side: 0 | -1): string {
  return toBase64(Y.encodeRelativePosition(new Y.RelativePosition(null, null, item, side)));
}

function wholeCharacters(body: MappedBody, first: number, last: number): { from: number; to: number } {
  const { text } = body.reading;
  let [from, to] = [first, last];
  while (from < to && text[from] === '\n') from++;
  while (from < to && text[to - 1] === '\n') to--;
  if (from === to) return { from, to };
  const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text);
  const [begins, ends] = [characters.containing(from), characters.containing(to - 1)];
  if (begins !== undefined) from = Math.min(from, begins.index);
  if (ends !== undefined) to = Math.max(to, ends.index + ends.segment.length);
  return { from: body.unitAt(from)?.from ?? from, to: body.unitAt(to - 1)?.to ?? to };
}

/** The last units of a text; never half a surrogate pair. */
function tail(text: string, limit: number): string {
  const from = Math.max(0, text.length - limit);
  return text.slice(splitsPair(text, from) ? from + 1 : from);
}
