import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNode, binNode } from '../document/edit.ts';
import { readStrategy } from '../document/read.ts';
import { changeId, commentId, meetingId, nodeId, revisionId, threadId, userId } from '../ids.ts';
import type { Comment, Thread } from './model.ts';
import { type OpinionChoice, opinionRows } from './opinion-list.ts';

const ALL: OpinionChoice = { state: 'all', meetingId: null, order: 'number' };
const member = { id: userId('m'), name: '委員1', role: 'member' } as const;
const office = { id: userId('o'), name: '事務局', role: 'secretariat' } as const;

function strategy(): Y.Doc {
  const doc = new Y.Doc();
  const goal = nodeId('goal');
  addNode(
    doc,
    null,
    { id: goal, kind: 'goal', title: '雇用の創出', pageRef: 'P6' },
    { parent: null, after: 'last' },
  );
  for (const id of ['first', 'second']) {
    addNode(
      doc,
      null,
      { id: nodeId(id), kind: 'indicator', role: 'numericalTarget', title: `指標 ${id}` },
      { parent: goal, after: 'last' },
    );
  }
  return doc;
}

const comment = (body: string, changes: Partial<Comment> = {}): Comment => ({
  id: commentId(body),
  author: member,
  body,
  mentions: [],
  createdAt: '2026-11-20T05:00:00.000Z',
  editedAt: null,
  state: { kind: 'shown' },
  ...changes,
});

const thread = (number: number, node: string, changes: Partial<Thread> = {}): Thread => ({
  id: threadId(String(number)),
  number,
  revision: number,
  kind: 'opinion',
  anchor: {
    target: 'field',
    nodeId: nodeId(node),
    itemTitle: '当時の指標名',
    field: 'target',
    quote: '325 人',
  },
  comments: [comment(`意見 ${number}`)],
  endorsers: [],
  meetingId: null,
  assignee: null,
  dueMeetingId: null,
  resolution: null,
  ...changes,
});

const answer = {
  outcome: 'adopted',
  rationale: '反映します。',
  by: office,
  at: '2026-11-21T00:00:00.000Z',
} as const;
const rowsOf = (threads: readonly Thread[], choice: Partial<OpinionChoice> = {}, doc = strategy()) =>
  opinionRows(threads, readStrategy(doc), { ...ALL, ...choice });

describe('意見と対応一覧', () => {
  test('[COMMENT33] says where, what, and what became of it; the page is the nearest one above', () => {
    const [row] = rowsOf([thread(1, 'first', { resolution: answer, endorsers: [office] })]);
    expect(row).toMatchObject({
      number: 1,
      person: member,
      endorsers: 1,
      place: { path: [{ title: '雇用の創出' }, { title: '指標 first' }], field: 'target', quote: '325 人' },
      comments: [{ body: '意見 1' }],
      isAnswered: true,
      rationale: '反映します。',
      outcome: 'adopted',
      pageRef: 'P6',
    });
  });

  test('[COMMENT33] an item in the bin is named as it was then, and comes last in the order of places', () => {
    const doc = strategy();
    binNode(doc, null, nodeId('first'));
    const rows = rowsOf([thread(1, 'first'), thread(2, 'second')], { order: 'place' }, doc);
    expect(rows.map(({ number }) => number)).toEqual([2, 1]);
    expect(rows[1]?.place).toMatchObject({ path: [], itemTitle: '当時の指標名' });
    expect(rows[1]?.pageRef).toBe('');
  });

  test('[COMMENT65] a thread on a revision names that and stands behind the document, before what is gone', () => {
    const anchor = {
      target: 'change',
      revisionId: revisionId('r'),
      changeId: changeId('target:first'),
      itemTitle: '第3号 ふるさと納税 ─ 目標値の再設定',
      quote: '1,000件 → 46,000件',
    } as const;
    const threads = [thread(1, 'unknown'), thread(2, '', { anchor }), thread(3, 'first')];
    const rows = rowsOf(threads, { order: 'place' });
    expect(rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(rows.map(({ place }) => place.isRevision)).toEqual([false, true, false]);
    expect(rows[1]?.place).toMatchObject({ itemTitle: anchor.itemTitle, quote: anchor.quote, path: [] });
  });

  test('[COMMENT33] in the order of places, threads on one place go by number', () => {
    const threads = [thread(1, 'second'), thread(2, 'first'), thread(3, 'first')];
    expect(rowsOf(threads).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(rowsOf(threads, { order: 'place' }).map(({ number }) => number)).toEqual([2, 3, 1]);
  });

  test('[COMMENT33] words that were hidden or deleted are not in it, nor a thread of nothing else', () => {
    const hidden = comment('', { id: commentId('h'), state: { kind: 'hidden', reason: '個人名' } });
    const rows = rowsOf([
      thread(1, 'first', { comments: [hidden] }),
      thread(2, 'first', { comments: [hidden, comment('返信', { author: office })] }),
    ]);
    expect(rows.map(({ number, comments }) => [number, comments.map(({ body }) => body)])).toEqual([
      [2, ['返信']],
    ]);
  });

  test('[COMMENT33] can be narrowed to what is open, to what is answered, and to a meeting', () => {
    const second = meetingId('second meeting');
    const threads = [thread(1, 'first', { resolution: answer }), thread(2, 'first', { meetingId: second })];
    const numbers = (choice: Partial<OpinionChoice>) => rowsOf(threads, choice).map(({ number }) => number);
    expect(numbers({ state: 'answered' })).toEqual([1]);
    expect(numbers({ state: 'open' })).toEqual([2]);
    expect(numbers({ meetingId: second })).toEqual([2]);
  });
});
