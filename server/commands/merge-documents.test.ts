import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '#shared/diff/content.ts';
import { concurrent, scripts } from '#shared/diff/testing/concurrent-edits.ts';
import { threeWay } from '#shared/diff/three-way.ts';
import { setField } from '#shared/document/edit.ts';
import { must, replicaOf, smallStrategy } from '#shared/document/testing/replica.ts';
import { nodeId } from '#shared/ids.ts';
import { clientsClash, mergeDocuments } from './merge-documents.ts';

const target = (doc: Y.Doc) =>
  Reflect.get(contentOf(doc).nodes.find(({ id }) => id === 'k1') ?? {}, 'target');

/** The same field written on both sides, under these client ids. */
function both(draftClient: number, forkClient: number) {
  const base = smallStrategy();
  const [draft, fork] = [replicaOf(base, draftClient).doc, replicaOf(base, forkClient).doc];
  must(setField(draft, null, nodeId('k1'), 'target', '案'));
  must(setField(fork, null, nodeId('k1'), 'target', '変更案'));
  return { base, draft, fork };
}

describe('a merge', () => {
  test('[REV26] of any concurrent edits reads as expected, also for who has written on meanwhile', () => {
    fc.assert(
      fc.property(scripts(true), (given) => {
        const { contents, draft, fork } = concurrent(given);
        const { expected } = threeWay(...contents, {});
        const before = Y.encodeStateVector(draft);
        const { doc, bytes, clientId } = mergeDocuments(draft, fork, expected);
        expect(contentOf(doc)).toEqual(expected);
        expect(Y.decodeStateVector(before).has(clientId) || Y.getState(fork.store, clientId) > 0).toBe(false);
        // In the draft that people have open.
        Y.applyUpdate(draft, bytes);
        expect(contentOf(draft)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    [5, 6],
    [6, 5],
  ])('[REV26] has the value that was decided, whichever client id is the larger (%i, %i)', (left, right) => {
    const { base, draft, fork } = both(left, right);
    for (const take of ['draft', 'proposed'] as const) {
      const sides = [contentOf(base), contentOf(draft), contentOf(fork)] as const;
      const { expected } = threeWay(...sides, { 'k1/target': { take } });
      expect(target(mergeDocuments(draft, fork, expected).doc)).toBe(take === 'draft' ? '案' : '変更案');
    }
  });

  test('[REV27] of what one client id wrote differently on both sides since the vector is no merge', () => {
    const { base, draft, fork } = both(5, 6);
    const vector = Y.encodeStateVector(base);
    expect(clientsClash(vector, draft, fork)).toBe(false);
    const same = both(5, 5);
    expect(clientsClash(vector, same.draft, same.fork)).toBe(true);
    expect(clientsClash(Y.encodeStateVector(same.draft), same.draft, same.fork)).toBe(false);
  });
});
