import { expect, test } from 'vitest';
import { readCounts } from './counts.ts';

test.each([
  [['5', '1', ''], { for: 5, against: 1, abstain: 0 }],
  [['５', ' 0 ', '１'], { for: 5, against: 0, abstain: 1 }],
  [['', '', ''], null],
  [['多数', '', ''], null],
  [['-1', '2', ''], null],
] as const)('[REV76] a show of hands typed as %j is counted as %j', ([yes, no, abstain], counts) => {
  expect(readCounts({ for: yes, against: no, abstain })).toEqual(counts);
});
