import type * as Y from 'yjs';
import { setBodyFromText } from '../../document/body.ts';
import { addNode, binNode, moveNode, setField } from '../../document/edit.ts';
import type { NewNode } from '../../document/new-node.ts';
import { must, smallStrategy } from '../../document/testing/replica.ts';
import { nodeId } from '../../ids.ts';
import { contentOf } from '../content.ts';
import { diff } from '../diff.ts';

/** Something done to a document. */
export type Doing = (doc: Y.Doc) => void;

/** `<change id> <category>` of every change that this makes of a document prepared like that. */
export function changes(doing: Doing, prepared: Doing = () => undefined): readonly string[] {
  const doc = smallStrategy();
  prepared(doc);
  const before = contentOf(doc);
  doing(doc);
  return diff(before, contentOf(doc)).map(({ id, category }) => `${id} ${category}`);
}

/** Sets a field of a node. */
export const field =
  (id: string, name: Parameters<typeof setField>[3], value: string | null): Doing =>
  (doc) =>
    must(setField(doc, null, nodeId(id), name, value));
/** Adds a node last under its parent. */
export const add =
  (node: Omit<NewNode, 'id'>, id: string, parent: string): Doing =>
  (doc) =>
    // The caller's fields belong to its kind.
    must(
      addNode(doc, null, { ...node, id: nodeId(id) } as NewNode, { parent: nodeId(parent), after: 'last' }),
    );
/** Puts a node into the bin. */
export const bin =
  (id: string): Doing =>
  (doc) =>
    must(binNode(doc, null, nodeId(id)));
/** Moves a node behind a sibling, or first (null). */
export const move =
  (id: string, parent: string | null, after: string | null): Doing =>
  (doc) =>
    must(
      moveNode(doc, null, nodeId(id), {
        parent: parent === null ? null : nodeId(parent),
        after: after === null ? null : nodeId(after),
      }),
    );
/** Writes a body anew, a paragraph a line. */
export const text =
  (id: string, lines: string): Doing =>
  (doc) =>
    must(setBodyFromText(doc, null, nodeId(id), lines));
/** One thing after the other. */
export const all =
  (...doings: readonly Doing[]): Doing =>
  (doc) => {
    for (const doing of doings) doing(doc);
  };
/** Gives m1 the initiatives i0 … i9. */
export const tenMore: Doing = (doc) => {
  for (let n = 0; n < 10; n++) add({ kind: 'initiative', title: `取組${n}` }, `i${n}`, 'm1')(doc);
};
