import { expect, test } from 'vitest';
import type { CommentRefusal } from '#shared/comments/operations.ts';
import { threadId } from '#shared/ids.ts';
import type { OutgoingBatch } from './comments.ts';
import { outgoingChange, threadsOnTheirWay } from './outgoing-state.ts';

const batch = (id: string, refusal: CommentRefusal | null = null): OutgoingBatch => ({
  id,
  operations: [{ type: 'endorse', threadId: threadId(`thread of ${id}`), endorsed: true }],
  madeAt: 0,
  refusal,
});

test('[COMMENT48] a batch that is gone was sent, one with a reason was refused, and each is told once', () => {
  const before = [batch('a'), batch('b'), batch('c'), batch('old', 'mayNot')];
  const after = [batch('b', 'tooFast'), batch('c'), batch('d')];
  expect(outgoingChange(before, after)).toEqual({ sent: [batch('a')], refused: [batch('b', 'tooFast')] });
  expect(outgoingChange(after, [batch('c'), batch('d')])).toEqual({ sent: [], refused: [] });
});

test('[COMMENT48] a refused batch is not on its way any more', () => {
  const ids = threadsOnTheirWay([batch('a'), batch('b', 'mayNot')]);
  expect([...ids]).toEqual(['thread of a']);
});
