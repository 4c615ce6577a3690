import * as Y from 'yjs';
import { leafText } from '../document/block-text.ts';
import { type BodyReading, readBody } from '../document/body.ts';
import { BLOCK_ID } from '../document/body-blocks.ts';
import type { ReadElements } from '../document/body-elements.ts';

/** Where a block's text stands in the body's text. */
export interface BlockSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The smallest thing that has an id in Yjs: a code unit of text, a hard break, a whole footnote. */
export interface Unit {
  readonly id: Y.ID;
  readonly from: number;
  readonly to: number;
}

/** A body as it is now, and where in its text each thing that Yjs holds stands. */
export interface MappedBody {
  readonly doc: Y.Doc;
  readonly reading: BodyReading;
  /** Every block in order; its separator, a line break, stands at `to`. */
  readonly spans: readonly BlockSpan[];
  /** What stands at an offset of the text; null between blocks. */
  unitAt(offset: number): Unit | null;
  /** Offset in the text of a place in a Yjs type; null if the type is not part of the text that is shown. */
  offsetOf(type: unknown, index: number): number | null;
}

/** Reads a body once, so that many anchors can be resolved in it. Good until the document changes. */
export function mapBody(body: Y.XmlFragment): MappedBody {
  const { doc } = body;
  if (doc === null) throw new Error('a body outside a document has no places');
  const elements: ReadElements = new Map();
  const reading = readBody(body, elements);
  const sources = new Map<string, Y.XmlElement>();
  for (const [element, node] of elements) {
    if (node.isTextblock) sources.set(String(node.attrs[BLOCK_ID]), element);
  }
  const map = new RunMap(elements);
  const spans: BlockSpan[] = [];
  let from = 0;
  for (const { id, text } of reading.blocks) {
    const to = from + text.length;
    const source = sources.get(id);
    if (source !== undefined) map.addBlock(source, from);
    spans.push({ id, from, to });
    from = to + 1;
  }
  return {
    doc,
    reading,
    spans,
    unitAt: (offset) => map.unitAt(offset),
    offsetOf: (type, index) => map.offsetOf(type, index),
  };
}

/** What one Yjs item contributes to the text: `length` units at `offset`, standing at `index` in its type. */
interface Run {
  readonly offset: number;
  readonly length: number;
  readonly index: number;
  readonly id: Y.ID;
  /** True if each unit has an id of its own; a break, a footnote and a run of text as a whole have one. */
  readonly isText: boolean;
}

/** The runs of a block's element, or of one of its texts. */
interface Runs {
  readonly from: number;
  readonly runs: Run[];
}

class RunMap {
  private readonly elements: ReadElements;
  private readonly perType = new Map<unknown, Runs>();
  /** Runs of characters, breaks and footnotes, by offset. */
  private readonly shown: Run[] = [];

  constructor(elements: ReadElements) {
    this.elements = elements;
  }

  /** Blocks come in the order of the text. */
  addBlock(block: Y.XmlElement, from: number): void {
    const runs = this.begin(block, from);
    let offset = from;
    for (const { item, index } of countedItems(block)) {
      const length = this.addChild(item, offset);
      runs.push({ offset, length, index, id: item.id, isText: false });
      offset += length;
    }
  }

  unitAt(offset: number): Unit | null {
    const run = this.shown[countWhere(this.shown, (each) => each.offset <= offset) - 1];
    if (run === undefined || offset >= run.offset + run.length) return null;
    const { id } = run;
    if (!run.isText) return { id, from: run.offset, to: run.offset + run.length };
    return { id: Y.createID(id.client, id.clock + offset - run.offset), from: offset, to: offset + 1 };
  }

  offsetOf(type: unknown, index: number): number | null {
    const known = this.perType.get(type);
    if (known === undefined) return null;
    const run = known.runs[countWhere(known.runs, (each) => each.index < index) - 1];
    if (run === undefined) return known.from;
    return run.offset + (run.isText ? Math.min(index - run.index, run.length) : run.length);
  }

  /** Adds what stands in a block; answers the length of its text. */
  private addChild(item: Y.Item, offset: number): number {
    if (!(item.content instanceof Y.ContentType)) return 0;
    const { type } = item.content;
    if (type instanceof Y.XmlText) return this.addText(type, offset);
    const leaf = type instanceof Y.XmlElement ? this.elements.get(type) : undefined;
    const length = leaf === undefined ? 0 : leafText(leaf).length;
    if (length > 0) this.shown.push({ offset, length, index: 0, id: item.id, isText: false });
    return length;
  }

  private addText(text: Y.XmlText, from: number): number {
    const runs = this.begin(text, from);
    let offset = from;
    for (const { item, index } of countedItems(text)) {
      const length = item.content instanceof Y.ContentString ? item.content.str.length : 0;
      const run = { offset, length, index, id: item.id, isText: true };
      runs.push(run);
      if (length > 0) this.shown.push(run);
      offset += length;
    }
    return offset - from;
  }

  private begin(type: Y.XmlElement | Y.XmlText, from: number): Run[] {
    const runs: Run[] = [];
    this.perType.set(type, { from, runs });
    return runs;
  }
}

/** The items that a type's length counts, with the index at which each begins. */
function* countedItems(type: Y.XmlElement | Y.XmlText): Generator<{ item: Y.Item; index: number }> {
  let index = 0;
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    yield { item, index };
    index += item.length;
  }
}

/** How many leading items of a sorted list satisfy `holds`. */
function countWhere<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
