import { expect, test } from 'vitest';
import type { Action } from '#shared/access/actions.ts';
import { documentId, revisionId } from '#shared/ids.ts';
import type { WaitingRevision } from '../db/revision-work.ts';
import { revisionsToDo } from './revision-work.ts';

const NOW = new Date('2026-11-20T05:00:00Z');
const BALLOT = { deadline: new Date('2026-12-04T08:00:00Z'), isVoter: true, hasVoted: false, missing: 2 };
const OVER = { ...BALLOT, deadline: NOW };

const MEMBER: readonly Action[] = ['vote'];
const CHAIR: readonly Action[] = ['vote', 'closeVote'];
const SECRETARIAT: readonly Action[] = ['screenRevision', 'applyRevision'];

const revision = (fields: Partial<WaitingRevision>): WaitingRevision => ({
  documentId: documentId('d'),
  id: revisionId('r'),
  number: 3,
  title: '',
  state: 'submitted',
  isAuthor: false,
  ballot: null,
  ...fields,
});
const tasks = (rights: readonly Action[], ...revisions: Partial<WaitingRevision>[]) =>
  revisionsToDo(revisions.map(revision), (action) => rights.includes(action), NOW).map(({ task }) => task);

test.each<[string, readonly Action[], Partial<WaitingRevision>, string | undefined]>([
  ['a voter without a vote', MEMBER, { state: 'underReview', ballot: BALLOT }, 'vote'],
  ['a voter with one', MEMBER, { state: 'underReview', ballot: { ...BALLOT, hasVoted: true } }, undefined],
  [
    'a member who is not eligible',
    MEMBER,
    { state: 'underReview', ballot: { ...BALLOT, isVoter: false } },
    undefined,
  ],
  ['a voter after the deadline', MEMBER, { state: 'underReview', ballot: OVER }, undefined],
  ['who may vote no longer', [], { state: 'underReview', ballot: BALLOT }, undefined],
  ['the chair before voting', CHAIR, { state: 'underReview', ballot: { ...BALLOT, missing: 1 } }, 'vote'],
  [
    'the chair while others are missing',
    CHAIR,
    { state: 'underReview', ballot: { ...BALLOT, hasVoted: true } },
    undefined,
  ],
  [
    'the chair when all have voted',
    CHAIR,
    { state: 'underReview', ballot: { ...BALLOT, hasVoted: true, missing: 0 } },
    'close',
  ],
  ['the chair after the deadline', CHAIR, { state: 'underReview', ballot: OVER }, 'close'],
  ['an author of what was returned', MEMBER, { state: 'returned', isAuthor: true }, 'mend'],
  ['another member', MEMBER, { state: 'returned' }, undefined],
  ['the secretariat, of what was submitted', SECRETARIAT, { state: 'submitted' }, 'screen'],
  ['the secretariat, of what is continued', SECRETARIAT, { state: 'continued' }, 'screen'],
  ['the secretariat, of what was approved', SECRETARIAT, { state: 'approved' }, 'apply'],
  ['the secretariat, of what could not be applied', SECRETARIAT, { state: 'conflicted' }, 'adjust'],
  ['a member, of what was approved', MEMBER, { state: 'approved' }, undefined],
])('[WORK18] %s', (_, rights, fields, task) => {
  expect(tasks(rights, fields)).toEqual(task === undefined ? [] : [task]);
});

test('[WORK18] votes come first', () => {
  const rights = [...CHAIR, ...SECRETARIAT];
  const voting = { state: 'underReview', ballot: BALLOT } as const;
  expect(tasks(rights, { state: 'approved' }, { state: 'submitted' }, voting)).toEqual([
    'vote',
    'screen',
    'apply',
  ]);
});
