import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Conflict, Resolution, Resolutions } from './conflict.ts';
import { contentOf, type StrategyContent } from './content.ts';
import { isDecided } from './decisions.ts';
import { editsBetween, sameContent } from './edits.ts';
import { concurrent, scripts } from './testing/concurrent-edits.ts';
import { isListed, isMade } from './testing/merge-claims.ts';
import { threeWay } from './three-way.ts';
import { writeContent } from './write-content.ts';

/** The fork's changes merged into a copy of the draft, and the expected content written over it. */
function applied(draft: Y.Doc, fork: Y.Doc, expected: StrategyContent): StrategyContent {
  const copy = new Y.Doc();
  copy.clientID = 99;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(draft));
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(fork, Y.encodeStateVector(draft)));
  writeContent(copy, 'apply', expected);
  return contentOf(copy);
}

test.each([false, true])(
  '[REV22] [REV23] whatever draft and fork did, each change is in the result or listed (hostile: %s)',
  (hostile) => {
    fc.assert(
      fc.property(scripts(hostile), (given) => {
        const { contents } = concurrent(given);
        const { expected, conflicts } = threeWay(...contents, {});
        const [was, left, right] = contents;
        expect(
          editsBetween(was, left).filter(
            (edit) => !isMade(edit, expected) && !isListed(edit, conflicts, contents),
          ),
        ).toEqual([]);
        expect(
          editsBetween(was, right).filter(
            (edit) => !isMade(edit, expected) && !isListed(edit, conflicts, contents),
          ),
        ).toEqual([]);
        expect(conflicts.filter(({ draft, proposed }) => draft === null && proposed === null)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  },
);

test.each([false, true])(
  '[REV24] what is written over the merged document reads as expected, however conflicts are decided (hostile: %s)',
  (hostile) => {
    fc.assert(
      fc.property(scripts(hostile), fc.infiniteStream(fc.nat()), (given, dice) => {
        const { contents, draft, fork } = concurrent(given);
        let resolutions: Resolutions = {};
        let { expected, conflicts } = threeWay(...contents, resolutions);
        // A decision may raise another question, but not for ever.
        for (let round = 0; round < 5; round++) {
          const open = conflicts.filter((conflict) => !isDecided(conflict, resolutions));
          if (open.length === 0) break;
          for (const conflict of open) {
            resolutions = { ...resolutions, [conflict.id]: resolution(conflict, dice.next().value ?? 0) };
          }
          ({ expected, conflicts } = threeWay(...contents, resolutions));
        }
        expect(conflicts.filter((conflict) => !isDecided(conflict, resolutions))).toEqual([]);
        expect(applied(draft, fork, expected)).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  },
);

test('[REV22] a side that changed nothing leaves the other as it is, without a conflict', () => {
  fc.assert(
    fc.property(scripts(true), (given) => {
      const [was, is] = concurrent(given).contents;
      for (const [left, right] of [
        [was, is],
        [is, was],
        [is, is],
      ] as const) {
        const { expected, conflicts } = threeWay(was, left, right, {});
        expect(conflicts).toEqual([]);
        expect(sameContent(expected, is)).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
});

test('[REV23] decided for the draft throughout, nothing of the draft is lost; for the proposal, nothing of it', () => {
  fc.assert(
    fc.property(scripts(false), fc.constantFrom('draft', 'proposed'), (given, take) => {
      const { contents } = concurrent(given);
      let resolutions: Resolutions = {};
      let outcome = threeWay(...contents, resolutions);
      for (let round = 0; round < 5; round++) {
        resolutions = Object.fromEntries(outcome.conflicts.map(({ id }) => [id, { take }]));
        outcome = threeWay(...contents, resolutions);
      }
      const edits = editsBetween(contents[0], take === 'draft' ? contents[1] : contents[2]);
      const lost = edits.filter((edit) => edit.type !== 'body' && !isMade(edit, outcome.expected));
      // What one decision takes along lies in the same branch.
      expect(lost.filter((edit) => !isListed(edit, outcome.conflicts, contents))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

function resolution({ canMix, draft, proposed }: Conflict, dice: number): Resolution {
  if (canMix && dice % 3 === 0)
    return { take: 'mixed', text: `${draft ?? ''}・${proposed ?? ''}`.slice(0, 2000) };
  return { take: dice % 2 === 0 ? 'draft' : 'proposed' };
}
