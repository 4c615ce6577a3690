import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RangeAnchor } from '#shared/comments/model.ts';
import { anchorOn, twoPeople } from '#shared/comments/testing/marked-text.ts';
import { type CommentWorld, createCommentWorld, ITEM, opening } from './comment-world.ts';

let world: CommentWorld;
beforeAll(async () => {
  world = await createCommentWorld();
});
afterAll(() => world.close());

const TEXT = '創業数の目標値は120件、\n就業数の目標値は150件とする👪。';

test.each([
  ['words that stand once', '120件、\n就業'],
  ['words that stand twice', '目標値'],
  ['one character beside an emoji', 'る'],
])('[COMMENT1] an anchor on %s is stored and read as it was made', async (_, words) => {
  const [{ doc }] = twoPeople(TEXT);
  const open = opening();
  const anchor: RangeAnchor = { ...anchorOn(doc, words), nodeId: ITEM };
  expect(await world.take('member1', [{ ...open, anchor }])).toMatchObject({ ok: true });
  const stored = (await world.threads()).find(({ id }) => id === open.threadId);
  expect(stored?.anchor).toEqual(anchor);
});

test('[COMMENT13] an anchor that holds more than an anchor may is refused', async () => {
  const [{ doc }] = twoPeople(TEXT);
  const open = opening();
  const anchor: RangeAnchor = { ...anchorOn(doc, '目標値'), nodeId: ITEM };
  const malformed: readonly Partial<RangeAnchor>[] = [
    { quote: '長'.repeat(2_001) },
    { before: '長'.repeat(33) },
    { start: 'A'.repeat(65) },
    { rivals: { before: 33, after: 0, inBlock: true } },
    { rivals: { before: Number.NaN, after: 0, inBlock: false } },
  ];
  for (const change of malformed) {
    const reply = await world.take('member1', [{ ...open, anchor: { ...anchor, ...change } }]);
    expect(reply).toMatchObject({ ok: false, code: 'malformed' });
  }
});
