import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setField } from '../document/edit.ts';
import { must, replicaOf, smallStrategy, sync } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import { applyEdits } from './apply-edits.ts';
import { contentOf, type StrategyContent } from './content.ts';
import { editsBetween, sameContent } from './edits.ts';
import { editedContents, unrelatedContents } from './testing/random-contents.ts';

type Pair = readonly [StrategyContent, StrategyContent];

const contents: readonly (readonly [string, fc.Arbitrary<Pair>])[] = [
  ['of one document before and after random edits', editedContents],
  ['of two documents that only share ids', unrelatedContents],
];

describe.each(contents)('contents %s', (_, pairs) => {
  test('[REV1] the edits between them, made in any order, turn the one into the other', () => {
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), ([before, after], dice) => {
        const edits = shuffled(editsBetween(before, after), dice);
        expect(applyEdits(before, edits)).toEqual(after);
      }),
      { numRuns: 150 },
    );
  });

  test('[REV2] there are no edits between equals, and some between contents that differ', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const copy: StrategyContent = JSON.parse(JSON.stringify(before));
        expect(editsBetween(before, copy)).toEqual([]);
        expect(sameContent(before, after)).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
      { numRuns: 100 },
    );
  });

  test('[REV1] the edits back again end where it began', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(
          applyEdits(applyEdits(before, editsBetween(before, after)), editsBetween(after, before)),
        ).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

test('[REV2] equal documents have equal contents, whatever their history', () => {
  const [one, other] = [replicaOf(smallStrategy(), 5), replicaOf(smallStrategy(), 6)];
  must(setField(one.doc, one.origin, nodeId('k1'), 'target', '50件'));
  must(setField(other.doc, other.origin, nodeId('k1'), 'title', '起業数'));
  expect(sameContent(contentOf(one.doc), contentOf(other.doc))).toBe(false);
  sync(one, other);
  sync(other, one);
  expect(sameContent(contentOf(one.doc), contentOf(other.doc))).toBe(true);
});

test('[REV1] an edit of a node that is not there does nothing', () => {
  const content = contentOf(smallStrategy());
  const gone = nodeId('gone');
  expect(
    applyEdits(content, [{ type: 'field', nodeId: gone, field: 'title', before: '', after: '題名' }]),
  ).toEqual(content);
});

test('[REV1] what hung on a node that is gone stands last at the root, as the reader would show it', () => {
  const content = contentOf(smallStrategy());
  const goal = content.nodes.find(({ id }) => id === 'g1');
  if (goal === undefined) throw new Error('no goal');
  const { nodes } = applyEdits(content, [{ type: 'remove', node: goal }]);
  expect(nodes.map(({ id, parent }) => `${parent ?? ''}/${id}`)).toEqual([
    '/g2',
    '/m1',
    'm1/k1',
    '/t1',
    '/m2',
  ]);
});

function shuffled<T>(items: readonly T[], dice: fc.Stream<number>): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice((dice.next().value ?? 0) % left.length, 1)[0] as T); // there are as many as items
}
