import fc from 'fast-check';
import { setStrategyField } from '../../document/edit.ts';
import { perform, type Step, steps } from '../../document/testing/random-edits.ts';
import { replicaOf, smallStrategy } from '../../document/testing/replica.ts';
import { DEFAULT_NUMBERING } from '../../strategy/settings.ts';
import { contentOf, type StrategyContent } from '../content.ts';

/** What happens to the nodes, and to the strategy's own fields. */
interface Script {
  readonly steps: readonly Step[];
  readonly title: string;
  readonly until: number | null;
  readonly isNumbered: boolean;
}

const script: fc.Arbitrary<Script> = fc.record({
  steps: steps(1, true),
  title: fc.constantFrom('総合戦略', '第2期総合戦略'),
  until: fc.constantFrom(2027, 2030, null),
  isNumbered: fc.boolean(),
});

/** A content and what became of it by random edits, hostile ones among them. */
export const editedContents: fc.Arbitrary<readonly [StrategyContent, StrategyContent]> = fc
  .tuple(script, script)
  .map(([first, second]) => {
    const desk = replicaOf(smallStrategy(), 10);
    play(desk, first, 0);
    const before = contentOf(desk.doc);
    play(desk, second, first.steps.length);
    return [before, contentOf(desk.doc)];
  });

/** Two contents that know nothing of each other, though nodes of any kind share ids. */
export const unrelatedContents: fc.Arbitrary<readonly [StrategyContent, StrategyContent]> = fc
  .tuple(script, script)
  .map(([first, second]) => {
    const [one, other] = [first, second].map((each) => {
      const desk = replicaOf(smallStrategy(), 10);
      play(desk, each, 0);
      return contentOf(desk.doc);
    });
    if (one === undefined || other === undefined) throw new Error('two scripts give two contents');
    return [one, other];
  });

function play(
  desk: ReturnType<typeof replicaOf>,
  { steps, title, until, isNumbered }: Script,
  at: number,
): void {
  for (const [index, step] of steps.entries()) perform([desk], step, at + index);
  setStrategyField(desk.doc, desk.origin, 'title', title);
  setStrategyField(desk.doc, desk.origin, 'planPeriodTo', until);
  const measure = isNumbered
    ? DEFAULT_NUMBERING.measure
    : [{ style: 'none' as const, prefix: '', suffix: '' }];
  setStrategyField(desk.doc, desk.origin, 'numbering', { ...DEFAULT_NUMBERING, measure });
}
