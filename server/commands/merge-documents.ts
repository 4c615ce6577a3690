import * as Y from 'yjs';
import { contentOf, type StrategyContent } from '#shared/diff/content.ts';
import { sameContent } from '#shared/diff/edits.ts';
import { writeContent } from '#shared/diff/write-content.ts';
import { hasPending } from '../sync/document-fold.ts';

/** A document with what another one has, ready to be appended to its log. */
export interface MergedDocument {
  /** As it stands with the update. */
  readonly doc: Y.Doc;
  /** From the document as it was: Yjs update, V1. */
  readonly bytes: Uint8Array;
  /** Under which the difference to what was expected is written; nobody has used it. */
  readonly clientId: number;
}

/**
 * True if somebody wrote under one client id on both sides since the vector: then the same clocks mean different
 * things, and a merge would silently drop one of them.
 */
export function clientsClash(since: Uint8Array, one: Y.Doc, other: Y.Doc): boolean {
  const base = Y.decodeStateVector(since);
  return Array.from(one.store.clients.keys()).some((client) => {
    const before = base.get(client) ?? 0;
    return Y.getState(one.store, client) > before && Y.getState(other.store, client) > before;
  });
}

/**
 * Gives a document all that the other one has, and writes by forward edits what the merge did not make as expected:
 * a merge that looks clean may hold the wrong value, depending on client ids. Throws unless it then reads as expected.
 */
export function mergeDocuments(target: Y.Doc, other: Y.Doc, expected: StrategyContent): MergedDocument {
  const before = Y.encodeStateAsUpdate(target);
  const vector = Y.encodeStateVector(target);
  const merged = docOf(before);
  while (Y.getState(other.store, merged.clientID) > 0 || Y.getState(target.store, merged.clientID) > 0) {
    merged.clientID = new Y.Doc().clientID;
  }
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(other, vector));
  writeContent(merged, 'merge', expected);
  const bytes = Y.encodeStateAsUpdate(merged, vector);
  const { clientID: clientId } = merged;
  merged.destroy();
  // As everyone will get it, not as it was made here.
  const doc = docOf(before);
  Y.applyUpdate(doc, bytes);
  if (hasPending(doc) || !sameContent(contentOf(doc), expected)) {
    throw new Error('the merged document does not read as expected');
  }
  return { doc, bytes, clientId };
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}
