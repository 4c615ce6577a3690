import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { setBodyFromJson } from '../document/body.ts';
import { setStrategyField } from '../document/edit.ts';
import { perform, type Step, steps } from '../document/testing/random-edits.ts';
import { must, type Replica, replicaOf, smallStrategy } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import type { Conflict, Resolution, Resolutions } from './conflict.ts';
import { contentOf, type StrategyContent } from './content.ts';
import { isDecided } from './decisions.ts';
import { editsBetween, sameContent } from './edits.ts';
import { isListed, isMade } from './testing/merge-claims.ts';
import { type BodyStep, bodySteps, playBody, richBody } from './testing/random-bodies.ts';
import { threeWay } from './three-way.ts';
import { writeContent } from './write-content.ts';

/** What one side does: to the tree and its fields, to the body of m2, to the strategy. */
interface Script {
  readonly steps: readonly Step[];
  readonly body: readonly BodyStep[];
  readonly title: string;
}

const script = (hostile: boolean): fc.Arbitrary<Script> =>
  fc.record({
    steps: steps(1, hostile),
    body: bodySteps,
    title: fc.constantFrom('総合戦略', '第2期', '改訂版'),
  });

interface Scripts {
  readonly before: readonly Step[];
  readonly draft: Script;
  readonly proposed: Script;
}

const scripts = (hostile: boolean): fc.Arbitrary<Scripts> =>
  fc.record({ before: steps(1, false), draft: script(hostile), proposed: script(hostile) });

/** A document, what became of it in the draft and in a fork of it, as Yjs has them. */
function concurrent({ before, draft, proposed }: Scripts) {
  const first = replicaOf(smallStrategy(), 9);
  must(setBodyFromJson(first.doc, null, nodeId('m2'), { type: 'doc', content: richBody }));
  for (const [index, step] of before.slice(0, 12).entries()) perform([first], step, index);
  const [left, right] = [played(first, draft, 10), played(first, proposed, 11)];
  const contents: readonly [C, C, C] = [contentOf(first.doc), contentOf(left.doc), contentOf(right.doc)];
  return { contents, draft: left.doc, fork: right.doc };
}

type C = StrategyContent;

function played(from: Replica, { steps, body, title }: Script, clientId: number): Replica {
  const replica = replicaOf(from.doc, clientId);
  // Node ids of new nodes are derived from these.
  const offset = clientId * 100;
  for (const [index, step] of steps.entries()) perform([replica], step, offset + index);
  const content = playBody(richBody, body, `w${clientId}`);
  if (body.length > 0) setBodyFromJson(replica.doc, replica.origin, nodeId('m2'), { type: 'doc', content });
  setStrategyField(replica.doc, replica.origin, 'title', title);
  return replica;
}

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
