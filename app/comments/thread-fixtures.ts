import type { Anchor, ChangeAnchor, Comment, CommentPerson, Thread } from '#shared/comments/model.ts';
import { changeId, commentId, nodeId, revisionId, threadId, userId } from '#shared/ids.ts';

/** 委員1, unless a test says who. */
export const MEMBER: CommentPerson = { id: userId('member1'), name: '委員1', role: 'member' };
export const SECRETARIAT: CommentPerson = { id: userId('secretariat'), name: '事務局', role: 'secretariat' };

/** A comment that says `body`. */
export function commentOf(body: string, fields: Partial<Comment> = {}): Comment {
  return {
    id: commentId(`comment ${body}`),
    author: MEMBER,
    body,
    mentions: [],
    createdAt: '2026-11-20T05:05:00.000Z',
    editedAt: null,
    state: { kind: 'shown' },
    ...fields,
  };
}

/** An open 質問 with this number about a whole item. */
export function threadOf(number: number, node: string, fields: Partial<Thread> = {}): Thread {
  return {
    id: threadId(`thread ${number}`),
    number,
    revision: number,
    kind: 'question',
    anchor: { target: 'node', nodeId: nodeId(node), itemTitle: node, quote: '' },
    comments: [commentOf(`コメント${number}`)],
    endorsers: [],
    meetingId: null,
    assignee: null,
    dueMeetingId: null,
    resolution: null,
    ...fields,
  };
}

/** The 基準値 of an item. */
export function baselineOf(node: string, quote = '325人'): Anchor {
  return { target: 'field', nodeId: nodeId(node), itemTitle: node, quote, field: 'baseline' };
}

/** A change of revision `R`; null: that as a whole. */
export function onChange(change: string | null): ChangeAnchor {
  return {
    target: 'change',
    revisionId: revisionId('R'),
    changeId: change === null ? null : changeId(change),
    itemTitle: '第3号 目標値の再設定',
    quote: '',
  };
}

/** An answer of the secretariat. */
export const ANSWERED: Thread['resolution'] = {
  outcome: 'adopted',
  rationale: '',
  by: SECRETARIAT,
  at: '2026-11-20T06:00:00.000Z',
};
