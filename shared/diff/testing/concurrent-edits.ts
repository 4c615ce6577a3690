import fc from 'fast-check';
import { setBodyFromJson } from '../../document/body.ts';
import { setStrategyField } from '../../document/edit.ts';
import { perform, type Step, steps } from '../../document/testing/random-edits.ts';
import { must, type Replica, replicaOf, smallStrategy } from '../../document/testing/replica.ts';
import { nodeId } from '../../ids.ts';
import { contentOf, type StrategyContent } from '../content.ts';
import { type BodyStep, bodySteps, playBody, richBody } from './random-bodies.ts';

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

/** Scripts of all three; hostile ones write past the editor. */
export const scripts = (hostile: boolean): fc.Arbitrary<Scripts> =>
  fc.record({ before: steps(1, false), draft: script(hostile), proposed: script(hostile) });

/** A document, what became of it in the draft and in a fork of it, as Yjs has them. */
export function concurrent({ before, draft, proposed }: Scripts) {
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
