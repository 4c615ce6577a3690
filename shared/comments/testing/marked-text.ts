import * as Y from 'yjs';
import { type BodyNode, bodyOf, readBody, setBodyFromJson } from '../../document/body.ts';
import { readStrategy } from '../../document/read.ts';
import { must, type Replica, replicaOf, smallStrategy } from '../../document/testing/replica.ts';
import { nodeId } from '../../ids.ts';
import { createAnchorIndex } from '../anchor-index.ts';
import type { AnchorPlace } from '../anchor-place.ts';
import { makeRangeAnchor } from '../make-anchor.ts';
import type { Anchor, RangeAnchor } from '../model.ts';

/** The body that tests edit: that of measure m1. */
export const NODE = nodeId('m1');

/** A paragraph per line, or blocks in ProseMirror's JSON. */
export type BodyText = string | readonly BodyNode[];

/** Two people's copies of a document whose measure m1 has this text. */
export function twoPeople(text: BodyText): [Replica, Replica] {
  const base = smallStrategy();
  const content = typeof text === 'string' ? text.split('\n').map(paragraph) : text;
  must(setBodyFromJson(base, null, NODE, { type: 'doc', content }));
  return [replicaOf(base, 10), replicaOf(base, 11)];
}

export function paragraph(text: string): BodyNode {
  return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] };
}

/** Anchors a thread on words of the text: the first occurrence, or the one behind `after`. */
export function anchorOn(doc: Y.Doc, words: string, after = ''): RangeAnchor {
  const node = readStrategy(doc).nodes.find(({ id }) => id === NODE);
  const text = textOf(doc);
  const from = text.indexOf(words, text.indexOf(after) + after.length);
  if (node === undefined || from === -1) throw new Error(`「${words}」 is not in the text`);
  const anchor = makeRangeAnchor(doc, node, { from, to: from + words.length });
  if (!anchor.ok) throw new Error(anchor.error);
  return anchor.value;
}

/** The text with the anchor's place in 【】, in 〈〉 if its words were edited; 'lost: why' if it has none. */
export function marked(doc: Y.Doc, anchor: Anchor): string {
  const place = placeOf(doc, anchor);
  if (place.kind === 'lost') return `lost: ${place.reason}`;
  if (place.target !== 'range') return place.target;
  const text = textOf(doc);
  const [open, close] = place.isExact ? '【】' : '〈〉';
  return text.slice(0, place.from) + open + text.slice(place.from, place.to) + close + text.slice(place.to);
}

/** Where the anchor stands in a document that is read once. */
export function placeOf(doc: Y.Doc, anchor: Anchor): AnchorPlace {
  const index = createAnchorIndex(doc, () => readStrategy(doc));
  const place = index.resolve(anchor);
  index.close();
  return place;
}

export function textOf(doc: Y.Doc): string {
  const body = bodyOf(doc, NODE);
  return body === null ? '' : readBody(body).text;
}

/** The document as a server that has compacted it, or that was started again, reads it. */
export function compacted(doc: Y.Doc): Y.Doc {
  const again = new Y.Doc();
  Y.applyUpdateV2(again, Y.encodeStateAsUpdateV2(doc));
  return again;
}
