import { describe, expect, test } from 'vitest';
import { threadId, userId } from '#shared/ids.ts';
import type { MentionCandidate } from './mention-search.ts';
import { operationOf, remaining } from './operation-of.ts';
import { ANSWERED, baselineOf, threadOf } from './thread-fixtures.ts';
import type { Writing } from './writing.ts';

let made = 0;
const newId = () => `id ${++made}`;
const candidates: readonly MentionCandidate[] = Array.from({ length: 25 }, (_, at) => ({
  mention: { kind: 'person', userId: userId(`person ${at}`) },
  name: `人${at}番`,
  remark: '',
}));
const THREAD = threadOf(1, 'A', { kind: 'opinion' });

const opening = (text: string): Writing => ({
  type: 'open',
  id: 'open',
  anchor: baselineOf('A'),
  kind: 'opinion',
  meetingId: null,
  text,
  mentions: [],
});
const resolving = (outcome: Extract<Writing, { type: 'resolve' }>['outcome'], text = ''): Writing => ({
  type: 'resolve',
  id: 'resolve',
  threadId: THREAD.id,
  outcome,
  text,
});
const done = (writing: Writing, thread = THREAD) => operationOf(writing, { thread, candidates, newId });

describe('what is sent', () => {
  test('[COMMENT44] is the text without the space around it, and those whose name stands in it', () => {
    expect(done(opening('\n @人3番 と\n@人12番 \n'))).toMatchObject({
      ok: true,
      value: {
        type: 'open',
        body: '@人3番 と\n@人12番',
        mentions: [
          { kind: 'person', userId: 'person 12' },
          { kind: 'person', userId: 'person 3' },
        ],
      },
    });
  });

  test('[COMMENT27] is an outcome for an opinion, none needed for a question, and says which answer it replaces', () => {
    expect(done(resolving('none'))).toEqual({ ok: false, error: 'noOutcome' });
    expect(done(resolving(null))).toEqual({ ok: false, error: 'noOutcome' });
    expect(done(resolving('none'), threadOf(1, 'A'))).toMatchObject({
      value: { outcome: null, replaces: null },
    });
    const answered = { ...THREAD, resolution: ANSWERED };
    expect(done(resolving('adopted', ' 直しました '), answered)).toMatchObject({
      value: { outcome: 'adopted', rationale: '直しました', replaces: ANSWERED?.at },
    });
  });
});

describe('what is not sent yet', () => {
  test.each([
    ['nothing but space', ' \n　', 'blank'],
    ['a text beyond the limit', 'あ'.repeat(4_001), 'tooLong'],
    ['more calls than one may make', candidates.map(({ name }) => `@${name}`).join(' '), 'tooManyMentions'],
  ])('[COMMENT28] %s', (_name, text, error) => {
    expect(done(opening(text))).toEqual({ ok: false, error });
  });

  test('[COMMENT47] a reply to a thread that is gone', () => {
    const reply: Writing = {
      type: 'reply',
      id: 'reply',
      threadId: threadId('gone'),
      text: '文',
      mentions: [],
    };
    expect(operationOf(reply, { thread: null, candidates, newId })).toEqual({ ok: false, error: 'gone' });
  });

  test('[COMMENT28] says how many characters are left, or too many', () => {
    expect(remaining(`${'あ'.repeat(3_990)}  `)).toBe(10);
    expect(remaining('あ'.repeat(4_003))).toBe(-3);
  });
});

test('[COMMENT24] an edit keeps its comment', () => {
  const comment = THREAD.comments[0];
  if (comment === undefined) throw new Error('no comment');
  const edit: Writing = {
    type: 'edit',
    id: 'edit',
    threadId: THREAD.id,
    commentId: comment.id,
    before: comment.body,
    text: '直した',
    mentions: [],
  };
  expect(done(edit)).toMatchObject({ value: { type: 'edit', commentId: comment.id, body: '直した' } });
});
