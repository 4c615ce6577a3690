import { describe, expect, test } from 'vitest';
import { changeId, commentId, meetingId, nodeId, revisionId, threadId, userId } from '../ids.ts';
import { applyOperation, type CommentActor, type CommentRights, shownThread } from './apply.ts';
import { type Anchor, COMMENT_LIMITS, type CommentPerson, type Thread } from './model.ts';
import type { CommentOperation } from './operations.ts';

const NOW = '2026-11-20T05:00:00.000Z';
const member: CommentPerson = { id: userId('member'), name: '委員1', role: 'member' };
const other: CommentPerson = { id: userId('other'), name: '委員2', role: 'member' };
const office: CommentPerson = { id: userId('office'), name: '事務局', role: 'secretariat' };
const WRITER: CommentRights = { write: true, answer: false, hide: false };
const OFFICE: CommentRights = { write: true, answer: true, hide: true };
const READER: CommentRights = { write: false, answer: false, hide: false };

const actor = (person: CommentPerson, rights: CommentRights, now = NOW): CommentActor => ({
  person,
  rights,
  now,
  personOf: (id) => [member, other, office].find((known) => known.id === id) ?? null,
  hasItem: (id) => id === 'kpi',
  hasMeeting: (id) => id === 'third',
  seesRevision: (id) => id === 'ours',
});

const KPI: Anchor = {
  target: 'field',
  nodeId: nodeId('kpi'),
  itemTitle: '①-1 相談件数',
  field: 'target',
  quote: '325',
};
const onRevision = (id: string): Anchor => ({
  target: 'change',
  revisionId: revisionId(id),
  changeId: changeId('target:kpi'),
  itemTitle: '第3号 目標値の再設定',
  quote: '325 → 340',
});
const T = threadId('t');
const FIRST = commentId('first');
const OPEN: Extract<CommentOperation, { type: 'open' }> = {
  type: 'open',
  threadId: T,
  commentId: FIRST,
  kind: 'opinion',
  anchor: KPI,
  body: '単位は人でしょうか。',
  mentions: [],
  meetingId: null,
};
const REPLY: CommentOperation = {
  type: 'reply',
  threadId: T,
  commentId: commentId('second'),
  body: '確認します。',
  mentions: [],
};
const resolve = (outcome: 'adopted' | null, replaces: string | null = null): CommentOperation => ({
  type: 'resolve',
  threadId: T,
  outcome,
  rationale: '単位を記載します。',
  replaces,
});

function applied(thread: Thread | null, operation: CommentOperation, by = actor(member, WRITER)): Thread {
  const result = applyOperation(thread, operation, by);
  if (!result.ok) throw new Error(result.error);
  if (result.value === null) throw new Error('removed');
  return result.value;
}

const opened = () => applied(null, OPEN);
const answered = () => applied(opened(), resolve('adopted'), actor(office, OFFICE));

function refusalOf(thread: Thread | null, operation: CommentOperation, by: CommentActor): string | null {
  const result = applyOperation(thread, operation, by);
  return result.ok ? null : result.error;
}

describe('rights', () => {
  const operations: readonly (readonly [CommentOperation, Thread | null, 'write' | 'answer' | 'hide'])[] = [
    [OPEN, null, 'write'],
    [REPLY, opened(), 'write'],
    [{ type: 'endorse', threadId: T, endorsed: true }, opened(), 'write'],
    [{ type: 'assign', threadId: T, assignee: other.id, dueMeetingId: null }, opened(), 'answer'],
    [resolve('adopted'), opened(), 'answer'],
    [{ type: 'hide', threadId: T, commentId: FIRST, reason: '個人名があるため' }, opened(), 'hide'],
  ];

  test.each(operations)('[COMMENT23] $type asks for its right', (operation, thread, right) => {
    for (const rights of [READER, WRITER, { ...WRITER, answer: true }, OFFICE]) {
      const refusal = refusalOf(thread, operation, actor(other, rights));
      expect(refusal).toBe(rights[right] ? null : 'mayNot');
    }
  });

  test('[COMMENT23] the one who opened a thread may reopen it, and the office; nobody else', () => {
    const reopen: CommentOperation = { type: 'reopen', threadId: T };
    expect(refusalOf(answered(), reopen, actor(member, WRITER))).toBeNull();
    expect(refusalOf(answered(), reopen, actor(office, OFFICE))).toBeNull();
    expect(refusalOf(answered(), reopen, actor(other, WRITER))).toBe('mayNot');
    expect(refusalOf(opened(), reopen, actor(office, OFFICE))).toBe('notResolved');
  });
});

describe('one’s own words', () => {
  const edit: CommentOperation = {
    type: 'edit',
    threadId: T,
    commentId: FIRST,
    body: '単位は件でしょうか。',
    mentions: [],
  };
  const remove: CommentOperation = { type: 'delete', threadId: T, commentId: FIRST };

  test('[COMMENT24] an edit shows when it was made', () => {
    const later = '2026-11-20T06:00:00.000Z';
    const [comment] = applied(opened(), edit, actor(member, WRITER, later)).comments;
    expect(comment).toMatchObject({ body: '単位は件でしょうか。', createdAt: NOW, editedAt: later });
  });

  test.each([edit, remove])('[COMMENT24] $type of another’s words is refused, whoever asks', (operation) => {
    expect(refusalOf(opened(), operation, actor(other, WRITER))).toBe('notYours');
    expect(refusalOf(opened(), operation, actor(office, OFFICE))).toBe('notYours');
  });

  test.each([edit, remove])('[COMMENT24] $type of hidden words is refused', (operation) => {
    const hide: CommentOperation = { type: 'hide', threadId: T, commentId: FIRST, reason: '重複のため' };
    const hidden = applied(opened(), hide, actor(office, OFFICE));
    expect(refusalOf(hidden, operation, actor(member, WRITER))).toBe('notYours');
  });

  test('[COMMENT25] deleting one of two leaves its place; deleting the last removes the thread', () => {
    const two = applied(opened(), REPLY, actor(other, WRITER));
    const left = applied(two, remove);
    expect(left.comments.map(({ state, body }) => [state.kind, body])).toEqual([
      ['deleted', ''],
      ['shown', '確認します。'],
    ]);
    expect(applyOperation(opened(), remove, actor(member, WRITER))).toEqual({ ok: true, value: null });
  });

  test('[COMMENT26] hidden words are not sent, and come back', () => {
    const hide: CommentOperation = {
      type: 'hide',
      threadId: T,
      commentId: FIRST,
      reason: '個人名があるため',
    };
    const hidden = applied(opened(), hide, actor(office, OFFICE));
    expect(shownThread(hidden).comments[0]).toMatchObject({
      body: '',
      state: { kind: 'hidden', reason: '個人名があるため' },
    });
    const unhide: CommentOperation = { type: 'unhide', threadId: T, commentId: FIRST };
    expect(shownThread(applied(hidden, unhide, actor(office, OFFICE)))).toEqual(opened());
  });
});

describe('the answer', () => {
  test('[COMMENT27] an opinion needs an outcome, a question may do without', () => {
    expect(refusalOf(opened(), resolve(null), actor(office, OFFICE))).toBe('malformed');
    const question = applied(null, { ...OPEN, kind: 'question' });
    expect(applied(question, resolve(null), actor(office, OFFICE)).resolution).toMatchObject({ by: office });
  });

  test('[COMMENT27] an answer that one has not seen is not replaced', () => {
    const thread = answered();
    expect(refusalOf(thread, resolve('adopted', null), actor(office, OFFICE))).toBe('alreadyResolved');
    expect(refusalOf(thread, resolve('adopted', NOW), actor(office, OFFICE))).toBeNull();
  });
});

describe('on a revision', () => {
  const opened = applied(null, { ...OPEN, anchor: onRevision('ours') });

  test('[COMMENT60] a thread is opened on a revision or on one change of it', () => {
    expect(opened.anchor).toMatchObject({ target: 'change', revisionId: 'ours', changeId: 'target:kpi' });
    const whole = applied(null, { ...OPEN, anchor: { ...onRevision('ours'), changeId: null } as Anchor });
    expect(whole.anchor).toMatchObject({ changeId: null });
  });

  test('[COMMENT61] one that the person may not see is not there for them', () => {
    const theirs: CommentActor = { ...actor(member, WRITER), seesRevision: () => false };
    expect(refusalOf(null, { ...OPEN, anchor: onRevision('ours') }, theirs)).toBe('unknownItem');
    expect(refusalOf(opened, REPLY, theirs)).toBe('unknownThread');
    expect(refusalOf(opened, REPLY, actor(member, WRITER))).toBeNull();
  });
});

describe('bounds', () => {
  const long = 'あ'.repeat(COMMENT_LIMITS.body + 1);
  test.each<[string, CommentOperation, string]>([
    ['no words', { ...OPEN, body: ' \n　' }, 'malformed'],
    ['too many words', { ...OPEN, body: long }, 'malformed'],
    ['what no database holds', { ...OPEN, body: 'a\0' }, 'malformed'],
    ['an unknown item', { ...OPEN, anchor: { ...KPI, nodeId: nodeId('gone') } }, 'unknownItem'],
    ['an unknown meeting', { ...OPEN, meetingId: meetingId('first') }, 'unknownMeeting'],
    ['an unknown person', { ...OPEN, mentions: [{ kind: 'person', userId: userId('x') }] }, 'unknownPerson'],
  ])('[COMMENT28] %s is refused', (_, operation, code) => {
    expect(refusalOf(null, operation, actor(member, WRITER))).toBe(code);
  });

  test('[COMMENT28] the longest words are taken, and a single character', () => {
    expect(refusalOf(null, { ...OPEN, body: long.slice(1) }, actor(member, WRITER))).toBeNull();
    expect(refusalOf(null, { ...OPEN, body: '？' }, actor(member, WRITER))).toBeNull();
  });
});

test('[COMMENT23] endorsing twice counts once, and can be taken back', () => {
  const endorse = (endorsed: boolean): CommentOperation => ({ type: 'endorse', threadId: T, endorsed });
  const by = actor(other, WRITER);
  const once = applied(applied(opened(), endorse(true), by), endorse(true), by);
  expect(once.endorsers).toEqual([other]);
  expect(applied(once, endorse(false), by).endorsers).toEqual([]);
});
