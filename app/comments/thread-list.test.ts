import { describe, expect, test } from 'vitest';
import type { Thread } from '#shared/comments/model.ts';
import {
  type ChangeId,
  changeId,
  meetingId,
  nodeId,
  revisionId,
  type ThreadId,
  threadId,
  userId,
} from '#shared/ids.ts';
import { sampleNodes } from '../indicators/grid-fixtures.ts';
import { documentOrder } from './document-order.ts';
import {
  ANSWERED,
  baselineOf,
  commentOf,
  MEMBER,
  onChange,
  SECRETARIAT,
  threadOf,
} from './thread-fixtures.ts';
import {
  type FollowedPlace,
  groupThreads,
  NO_FILTER,
  passesFilter,
  tabCounts,
  threadsOfTab,
} from './thread-list.ts';

// Goal G with target T; in it measure M with KPIs A and B, then measure N with KPI C.
const order = documentOrder(sampleNodes());
const reader = { id: MEMBER.id, roles: ['member'] } as const;
const numbers = (threads: readonly Thread[]) => threads.map(({ number }) => number);

describe('tabs', () => {
  const threads = [
    threadOf(1, 'A'),
    threadOf(2, 'A', { resolution: ANSWERED }),
    threadOf(3, 'B', { comments: [commentOf('x', { mentions: [{ kind: 'person', userId: MEMBER.id }] })] }),
    threadOf(4, 'B', { comments: [commentOf('x', { mentions: [{ kind: 'role', role: 'member' }] })] }),
    threadOf(5, 'C', { assignee: MEMBER }),
    threadOf(6, 'C', { assignee: MEMBER, resolution: ANSWERED }),
    threadOf(7, 'C', { comments: [commentOf('x', { mentions: [{ kind: 'role', role: 'chair' }] })] }),
  ];

  test('[COMMENT40] each tab counts what it lists', () => {
    expect(tabCounts(threads, reader, null)).toEqual({ open: 5, resolved: 2, mine: 3, all: 7 });
  });

  test.each([
    ['open', [1, 3, 4, 5, 7]],
    ['resolved', [2, 6]],
    ['mine', [3, 4, 5]],
    ['all', [1, 2, 3, 4, 5, 6, 7]],
  ] as const)('[COMMENT40] %s lists %j', (tab, expected) => {
    expect(numbers(threadsOfTab(threads, tab, reader, null))).toEqual(expected);
  });

  test('[COMMENT40] a call in a hidden comment calls nobody', () => {
    const hidden = commentOf('', {
      mentions: [{ kind: 'person', userId: MEMBER.id }],
      state: { kind: 'hidden', reason: '個人名' },
    });
    expect(tabCounts([threadOf(1, 'A', { comments: [hidden] })], reader, null).mine).toBe(0);
  });
});

describe('on revisions', () => {
  const whole = threadOf(1, '', { anchor: onChange(null) });
  const target = threadOf(2, '', { anchor: onChange('target:A') });
  const source = threadOf(3, '', { anchor: onChange('source:A'), resolution: ANSWERED });
  const threads = [whole, target, source, threadOf(4, 'A')];
  const R = revisionId('R');
  const groups = (changeId: ChangeId | null, lost: readonly Thread[] = []) => {
    const place = { revisionId: R, changeId };
    const gone = new Set(lost.map(({ id }) => id));
    const list = groupThreads(threads, { order, lost: gone, place, onlyPlace: false });
    return Object.fromEntries(list.groups.map((group) => [group.key, numbers(group.threads)]));
  };

  test('[COMMENT63] 未対応 and 対応済 are of the document, or of the revision that is shown', () => {
    expect(tabCounts(threads, reader, null)).toEqual({ open: 1, resolved: 0, mine: 0, all: 4 });
    expect(tabCounts(threads, reader, R)).toEqual({ open: 2, resolved: 1, mine: 0, all: 4 });
    expect(numbers(threadsOfTab(threads, 'open', reader, null))).toEqual([4]);
    expect(numbers(threadsOfTab(threads, 'open', reader, R))).toEqual([1, 2]);
    expect(numbers(threadsOfTab(threads, 'resolved', reader, R))).toEqual([3]);
  });

  test('[COMMENT63] in the document they stand behind its own', () => {
    const list = groupThreads(threads, { order, lost: new Set(), place: null, onlyPlace: false });
    expect(list.groups.map((group) => numbers(group.threads))).toEqual([[4, 1, 2, 3]]);
  });

  test('[COMMENT64] a selected change comes first; without one the revision, then its changes', () => {
    expect(groups(changeId('target:A'))).toEqual({ item: [2], rest: [4, 1, 3] });
    expect(groups(null)).toEqual({ item: [1], below: [2, 3], rest: [4] });
  });

  test('[COMMENT64] a change that the revision has no more is listed as gone', () => {
    expect(groups(null, [source])).toMatchObject({ below: [2], gone: [3] });
  });

  test('[COMMENT40] a goal has none of them', () => {
    const passing = threads.filter((one) => passesFilter(one, { ...NO_FILTER, goal: nodeId('G') }, order));
    expect(numbers(passing)).toEqual([4]);
  });
});

describe('filters', () => {
  const passing = (filter: Partial<typeof NO_FILTER>, threads: readonly Thread[]) =>
    numbers(threads.filter((thread) => passesFilter(thread, { ...NO_FILTER, ...filter }, order)));

  test('[COMMENT40] by person: who wrote in it, or is to answer it', () => {
    const threads = [
      threadOf(1, 'A', { comments: [commentOf('x', { author: SECRETARIAT })] }),
      threadOf(2, 'A', { comments: [commentOf('x'), commentOf('y', { author: SECRETARIAT })] }),
      threadOf(3, 'A', { assignee: SECRETARIAT }),
      threadOf(4, 'A'),
    ];
    expect(passing({ person: SECRETARIAT.id }, threads)).toEqual([1, 2, 3]);
    expect(passing({ person: userId('nobody') }, threads)).toEqual([]);
  });

  test('[COMMENT40] by goal or measure: everything below it', () => {
    const threads = [
      threadOf(1, 'G'),
      threadOf(2, 'M'),
      threadOf(3, 'A'),
      threadOf(4, 'C'),
      threadOf(5, 'away'),
    ];
    expect(passing({ goal: nodeId('G') }, threads)).toEqual([1, 2, 3, 4]);
    expect(passing({ goal: nodeId('M') }, threads)).toEqual([2, 3]);
  });

  test('[COMMENT40] by kind, and by the meeting of either sort', () => {
    const third = meetingId('third');
    const threads = [
      threadOf(1, 'A', { kind: 'opinion' }),
      threadOf(2, 'A', { meetingId: third }),
      threadOf(3, 'A', { dueMeetingId: third }),
    ];
    expect(passing({ kind: 'opinion' }, threads)).toEqual([1]);
    expect(passing({ meeting: third }, threads)).toEqual([2, 3]);
    expect(passing({ meeting: third, kind: 'opinion' }, threads)).toEqual([]);
  });
});

describe('groups', () => {
  const threads = [
    threadOf(1, 'C'),
    threadOf(2, 'A'),
    threadOf(3, 'A', { anchor: baselineOf('A') }),
    threadOf(4, 'M'),
    threadOf(5, 'G'),
    threadOf(6, 'binned'),
    threadOf(0, 'A', { id: threadId('being sent') }),
  ];
  const grouped = (
    place: FollowedPlace | null,
    { onlyPlace = false, lost = [] as readonly ThreadId[] } = {},
  ) => {
    const list = groupThreads(threads, { order, lost: new Set(lost), place, onlyPlace });
    return {
      ...Object.fromEntries(list.groups.map((group) => [group.key, numbers(group.threads)])),
      folded: list.folded,
    };
  };

  test('[COMMENT41] without a selection threads stand in document order, own unsent ones last of their item', () => {
    expect(grouped(null)).toEqual({ all: [5, 4, 2, 3, 0, 1], gone: [6], folded: 0 });
  });

  test('[COMMENT41] a selected item comes first, then the rest', () => {
    expect(grouped({ nodeId: nodeId('A'), field: null })).toEqual({
      item: [2, 3, 0],
      rest: [5, 4, 1],
      gone: [6],
      folded: 0,
    });
  });

  test('[COMMENT41] of a selected cell its own threads come first', () => {
    expect(grouped({ nodeId: nodeId('A'), field: 'baseline' })).toMatchObject({ item: [3, 2, 0] });
  });

  test('[COMMENT41] what lies below a selected measure stands under a heading of its own', () => {
    expect(grouped({ nodeId: nodeId('M'), field: null })).toMatchObject({ item: [4], below: [2, 3, 0] });
  });

  test('[COMMENT41] 選択中の項目のみ counts the rest instead of listing it, and says that nothing is here', () => {
    expect(grouped({ nodeId: nodeId('A'), field: null }, { onlyPlace: true })).toEqual({
      item: [2, 3, 0],
      folded: 4,
    });
    expect(grouped({ nodeId: nodeId('T'), field: null }, { onlyPlace: true })).toEqual({
      item: [],
      folded: 7,
    });
  });

  test('[COMMENT42] words that are gone from a live item are listed as gone, and with their item when it is selected', () => {
    const lost = [threadId('thread 2')];
    expect(grouped(null, { lost })).toMatchObject({ gone: [2, 6] });
    expect(grouped({ nodeId: nodeId('A'), field: null }, { lost })).toMatchObject({ item: [2, 3, 0] });
  });
});
