import { expect, test } from 'vitest';
import { revisionId } from '#shared/ids.ts';
import { ANSWERED, onChange, threadOf } from './thread-fixtures.ts';
import { revisionCounts } from './use-revision-comments.ts';

test('[COMMENT63] a revision counts its open threads itself, as a whole and by change', () => {
  const threads = [
    threadOf(1, '', { anchor: onChange(null) }),
    threadOf(2, '', { anchor: onChange('target:A') }),
    threadOf(3, '', { anchor: onChange('target:A'), resolution: ANSWERED }),
    threadOf(4, '', { anchor: { ...onChange('target:A'), revisionId: revisionId('another') } }),
    threadOf(5, 'A'),
  ];
  expect(revisionCounts(threads, revisionId('R'))).toEqual({
    total: 2,
    whole: 1,
    changes: new Map([['target:A', 1]]),
  });
});
