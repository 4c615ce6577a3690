import { describe, expect, test } from 'vitest';
import type { RoleName } from '../access/roles.ts';
import type { Anchor, Comment, CommentPerson, CommentState, Mention, Thread } from '../comments/model.ts';
import type { CommentOperation } from '../comments/operations.ts';
import { commentId, nodeId, revisionId, threadId, type UserId, userId } from '../ids.ts';
import { noticesOf, type Reader } from './notices-of.ts';

const id = userId;
const REVISION = revisionId('R');
const readers: readonly Reader[] = [
  reader('office', 'secretariat'),
  reader('chair', 'chair'),
  reader('one', 'member'),
  reader('two', 'member'),
  reader('three', 'member'),
  reader('section', 'department'),
  // responsible for the item that is commented on
  reader('garden', 'department'),
];

const THREAD = threadId('t');
const ON_ITEM: Anchor = { target: 'node', nodeId: nodeId('n'), itemTitle: '', quote: '' };
const ON_REVISION: Anchor = {
  target: 'change',
  revisionId: REVISION,
  changeId: null,
  itemTitle: '第3号 目標値の再設定',
  quote: '',
};
const [FIRST, SECOND, NEXT] = [commentId('first'), commentId('second'), commentId('next')];

describe('on a revision', () => {
  // Its author is `one`, and `two` may not see it.
  const opened = (by: string) => kinds([[open([role('member')], ON_REVISION), null]], by);

  test('[NOTICE13] a new thread is told to the secretariat and to its authors', () => {
    expect(kinds([[open([], ON_REVISION), null]], 'chair')).toEqual({ office: 'opened', one: 'opened' });
  });

  test('[NOTICE13] nobody hears of what they may not see, although they are called', () => {
    expect(opened('office')).toEqual({ one: 'mention', three: 'mention' });
    const comments = [comment(FIRST, 'one'), comment(SECOND, 'two')];
    expect(kinds([[reply([]), { anchor: ON_REVISION, comments }]], 'office')).toEqual({ one: 'reply' });
  });
});

describe('who hears of what', () => {
  test.each<[string, CommentOperation, Partial<Thread> | null, string, Record<string, string>]>([
    ['opening a thread', open([]), null, 'one', { office: 'opened', garden: 'opened' }],
    ['opening one as the office', open([]), null, 'office', { garden: 'opened' }],
    [
      'opening one that calls a person',
      open([person('two')]),
      null,
      'one',
      { two: 'mention', office: 'opened', garden: 'opened' },
    ],
    [
      'opening one that calls who is in charge',
      open([person('garden')]),
      null,
      'one',
      { garden: 'mention', office: 'opened' },
    ],
    [
      'opening one that calls a role',
      open([role('member')]),
      null,
      'one',
      { two: 'mention', three: 'mention', office: 'opened', garden: 'opened' },
    ],
    ['a reply, to the author', reply([]), {}, 'two', { one: 'reply' }],
    [
      'a reply, to those who replied before',
      reply([]),
      { comments: [comment(FIRST, 'one'), comment(SECOND, 'two')] },
      'three',
      { one: 'reply', two: 'reply' },
    ],
    [
      'a reply, to who is to answer',
      reply([]),
      { assignee: someone('section') },
      'two',
      {
        one: 'reply',
        section: 'reply',
      },
    ],
    [
      'a reply, not to who took their words back',
      reply([]),
      { comments: [comment(FIRST, 'one'), comment(SECOND, 'two', { state: { kind: 'deleted' } })] },
      'three',
      { one: 'reply' },
    ],
    ['a reply that calls the author', reply([person('one')]), {}, 'two', { one: 'mention' }],
    ['being assigned', assign('section'), {}, 'office', { section: 'assigned' }],
    ['another deadline', assign('section'), { assignee: someone('section') }, 'office', {}],
    ['nobody being assigned any more', assign(null), { assignee: someone('section') }, 'office', {}],
    [
      'an answer',
      { type: 'resolve', threadId: THREAD, outcome: 'adopted', rationale: '', replaces: null },
      { endorsers: [someone('three')] },
      'office',
      { one: 'answered', three: 'answered' },
    ],
    [
      'being opened again, to who answered it',
      { type: 'reopen', threadId: THREAD },
      { resolution: { outcome: null, rationale: '', by: someone('office'), at: '' } },
      'section',
      { one: 'reopened', office: 'reopened' },
    ],
    [
      'being hidden',
      { type: 'hide', threadId: THREAD, commentId: FIRST, reason: '個人名' },
      {},
      'office',
      {
        one: 'hidden',
      },
    ],
    ['being shown again', { type: 'unhide', threadId: THREAD, commentId: FIRST }, {}, 'office', {}],
    ['a deletion', { type: 'delete', threadId: THREAD, commentId: FIRST }, {}, 'one', {}],
    ['an endorsement', { type: 'endorse', threadId: THREAD, endorsed: true }, {}, 'two', {}],
  ])('[NOTICE1] %s', (_, operation, before, by, expected) => {
    expect(kinds([[operation, before]], by)).toEqual(expected);
  });

  test('[NOTICE1] an edit tells whom it newly calls', () => {
    const before = { comments: [comment(FIRST, 'one', { mentions: [person('two')] })] };
    const edit = (mentions: readonly Mention[]): CommentOperation => ({
      type: 'edit',
      threadId: THREAD,
      commentId: FIRST,
      body: '',
      mentions,
    });
    expect(kinds([[edit([person('two'), person('three')]), before]], 'one')).toEqual({ three: 'mention' });
    expect(kinds([[edit([role('member')]), before]], 'one')).toEqual({ three: 'mention' });
  });

  test('[NOTICE2] nobody hears of what they did themselves', () => {
    expect(kinds([[open([person('one'), role('member')]), null]], 'one')).toEqual({
      office: 'opened',
      garden: 'opened',
      two: 'mention',
      three: 'mention',
    });
    expect(kinds([[assign('section'), {}]], 'section')).toEqual({});
  });

  test('[NOTICE2] who may not read comments hears of none', () => {
    const asked: CommentOperation = open([person('viewer'), role('viewer'), person('nobody')]);
    expect(kinds([[asked, null]], 'one')).toEqual({ office: 'opened', garden: 'opened' });
    expect(kinds([[reply([]), { comments: [comment(FIRST, 'left')] }]], 'two')).toEqual({});
  });

  test('[NOTICE3] of several things in one thread one is told, the most specific', () => {
    const resolve: CommentOperation = {
      type: 'resolve',
      threadId: THREAD,
      outcome: null,
      rationale: '',
      replaces: null,
    };
    expect(
      kinds(
        [
          [reply([]), {}],
          [resolve, {}],
        ],
        'office',
      ),
    ).toEqual({ one: 'answered' });
    expect(
      kinds(
        [
          [resolve, {}],
          [reply([person('one')]), {}],
        ],
        'office',
      ),
    ).toEqual({ one: 'mention' });
    expect(
      kinds(
        [
          [open([person('section')]), null],
          [assign('section'), {}],
        ],
        'office',
      ),
    ).toEqual({
      garden: 'opened',
      section: 'mention',
    });
  });

  test('[NOTICE3] another thread is told for itself', () => {
    const other = threadId('other');
    const changes = [
      { operation: reply([]), before: thread({}) },
      { operation: { ...reply([]), threadId: other }, before: thread({ id: other }) },
    ];
    expect(noticesOf(changes, id('two'), readers).map(({ threadId }) => threadId)).toEqual([THREAD, other]);
  });

  test('[NOTICE4] a notice refers to the comment, or to the thread as a whole', () => {
    const told = (operation: CommentOperation) =>
      noticesOf([{ operation, before: thread({}) }], id('office'), readers).map((notice) => notice.commentId);
    expect(told(reply([]))).toEqual([NEXT]);
    expect(told({ type: 'hide', threadId: THREAD, commentId: FIRST, reason: '' })).toEqual([FIRST]);
    expect(told(assign('section'))).toEqual([null]);
  });
});

type Change = readonly [operation: CommentOperation, before: Partial<Thread> | null];

/** Person → kind of the notice. */
function kinds(changes: readonly Change[], by: string): Record<UserId, string> {
  const notices = noticesOf(
    changes.map(([operation, before]) => ({ operation, before: before && thread(before) })),
    id(by),
    readers,
  );
  return Object.fromEntries(notices.map(({ userId, kind }) => [userId, kind]));
}

function reader(person: string, ...roles: RoleName[]): Reader {
  const inCharge = person === 'garden' ? [nodeId('n')] : [];
  const authorOf = person === 'one' ? [REVISION] : [];
  const sees = person === 'two' ? [] : [REVISION];
  return {
    userId: id(person),
    roles,
    inCharge: new Set(inCharge),
    sees: new Set(sees),
    authorOf: new Set(authorOf),
  };
}

function someone(person: string): CommentPerson {
  return { id: id(person), name: person, role: 'member' };
}

function person(who: string): Mention {
  return { kind: 'person', userId: id(who) };
}

function role(name: RoleName): Mention {
  return { kind: 'role', role: name };
}

function open(mentions: readonly Mention[], anchor = ON_ITEM): CommentOperation {
  const thread = { threadId: THREAD, commentId: FIRST, kind: 'question', anchor, meetingId: null } as const;
  return { type: 'open', ...thread, body: '', mentions };
}

function reply(mentions: readonly Mention[]): CommentOperation {
  return { type: 'reply', threadId: THREAD, commentId: NEXT, body: '', mentions };
}

function assign(who: string | null): CommentOperation {
  const assignee = who === null ? null : id(who);
  return { type: 'assign', threadId: THREAD, assignee, dueMeetingId: null };
}

function comment(
  which: Comment['id'],
  author: string,
  more: { readonly mentions?: readonly Mention[]; readonly state?: CommentState } = {},
): Comment {
  return {
    id: which,
    author: someone(author),
    body: '',
    mentions: [],
    createdAt: '',
    editedAt: null,
    state: { kind: 'shown' },
    ...more,
  };
}

/** Opened by `one`. */
function thread(parts: Partial<Thread>): Thread {
  return {
    id: THREAD,
    number: 1,
    revision: 1,
    kind: 'question',
    anchor: ON_ITEM,
    comments: [comment(FIRST, 'one')],
    endorsers: [],
    meetingId: null,
    assignee: null,
    dueMeetingId: null,
    resolution: null,
    ...parts,
  };
}
