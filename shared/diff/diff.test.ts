import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setStrategyField } from '../document/edit.ts';
import { must, rawNode, smallStrategy } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import { applyEdits } from './apply-edits.ts';
import { contentOf } from './content.ts';
import { diff } from './diff.ts';
import { editsBetween } from './edits.ts';
import { add, all, bin, changes, type Doing, field, move, tenMore } from './testing/doings.ts';
import { editedContents, unrelatedContents } from './testing/random-contents.ts';

describe.each([
  ['of one document', editedContents],
  ['of two documents that only share ids', unrelatedContents],
])('contents %s', (_, pairs) => {
  test('[REV3] every edit belongs to exactly one change, and the changes together make the one of the other', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = diff(before, after);
        const edits = found.flatMap((change) => change.edits);
        const sorted = (list: readonly unknown[]) => list.map((edit) => JSON.stringify(edit)).sort();
        expect(sorted(edits)).toEqual(sorted(editsBetween(before, after)));
        expect(applyEdits(before, edits)).toEqual(after);
        expect(found.filter((change) => change.edits.length === 0)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('[REV4] ids tell the changes apart and are the same each time; equals have none', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const ids = diff(before, after).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(diff(JSON.parse(JSON.stringify(before)), after).map(({ id }) => id)).toEqual(ids);
        expect(diff(before, before)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('moves', () => {
  test('[REV7] moving one of ten is one move, and moving it back is none', () => {
    expect(changes(move('i2', 'm1', 'i7'), tenMore)).toEqual(['place:i2 moved']);
    expect(changes(all(move('i2', 'm1', 'i7'), move('i2', 'm1', 'i1')), tenMore)).toEqual([]);
  });

  test('[REV7] what comes to hang elsewhere is moved, once, with all that it holds', () => {
    expect(changes(move('m1', 'g2', null))).toEqual(['place:m1 moved']);
  });

  test('[REV7] neighbours that come and go move nothing', () => {
    expect(
      changes(all(bin('i3'), bin('i0'), add({ kind: 'initiative', title: '新' }, 'i', 'm1')), tenMore),
    ).toEqual(['whole:i0 initiativeRemoved', 'whole:i3 initiativeRemoved', 'whole:i initiativeAdded']);
  });

  test('[REV7] orders written anew in the same sequence are one editorial change', () => {
    const respaced: Doing = (doc) => {
      for (let n = 0; n < 10; n++)
        rawNode(doc, nodeId(`i${n}`)).set('order', `V${String.fromCharCode(65 + n)}`);
    };
    expect(changes(respaced, tenMore)).toEqual(['layout editorial']);
  });

  test('[REV7] of two that change places the one moved whose order was written', () => {
    expect(changes(move('i1', 'm1', null), tenMore)).toEqual(['place:i1 moved']);
    expect(changes(move('i0', 'm1', 'i1'), tenMore)).toEqual(['place:i0 moved']);
  });
});

describe('what is told with a change', () => {
  test('[REV8] changes come in document order, what is gone where it was, the strategy first', () => {
    const doing = all(
      bin('i1'),
      field('i2', 'title', '別の取組'),
      field('m2', 'title', '別の施策'),
      bin('t1'),
      (doc) => must(setStrategyField(doc, null, 'planPeriodTo', 2030)),
      field('i0', 'title', '改めた取組'),
    );
    expect(changes(doing, tenMore)).toEqual([
      'period planPeriodChanged',
      'whole:t1 indicatorRemoved',
      'name:i0 initiativeChanged',
      'whole:i1 initiativeRemoved',
      'name:i2 initiativeChanged',
      'name:m2 narrativeChanged',
    ]);
  });

  test('[REV8] a change knows the node before and after, and the numbers and titles above it', () => {
    const doc = smallStrategy();
    const before = contentOf(doc);
    all(field('k1', 'target', '50件'), bin('t1'))(doc);
    const [gone, reset] = diff(before, contentOf(doc));
    expect([gone?.before?.title, gone?.after, gone?.path]).toEqual([
      '出生数',
      null,
      [{ id: 'g1', number: '基本目標1 ', title: '目標一' }],
    ]);
    const { before: was, after: is } = reset ?? {};
    expect([was?.kind === 'indicator' && was.target, is?.kind === 'indicator' && is.target]).toEqual([
      '',
      '50件',
    ]);
    expect(reset?.path.map(({ number, title }) => number + title)).toEqual([
      '基本目標1 目標一',
      '施策1 施策一',
    ]);
  });
});
