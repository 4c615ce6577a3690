import { describe, expect, test } from 'vitest';
import { type AgendaRow, type MeetingDraft, type MeetingProblem, readDraft } from './draft.ts';
import { MEETING_LIMITS } from './model.ts';

const DRAFT: MeetingDraft = {
  round: '3',
  title: '総合戦略委員会',
  day: '2026-11-20',
  start: '14:00',
  end: '16:00',
  place: '市役所 会議室',
  note: '',
  agenda: [],
  invited: ['a'],
};

const row = (fields: Partial<AgendaRow>): AgendaRow => ({
  id: '',
  title: '',
  note: '',
  nodeId: '',
  revisionId: '',
  ...fields,
});

function problemsOf(change: Partial<MeetingDraft>): readonly MeetingProblem[] {
  const read = readDraft({ ...DRAFT, ...change });
  return read.ok ? [] : read.error;
}

test('[MEETING3] a whole form is read', () => {
  expect(readDraft({ ...DRAFT, agenda: [row({ title: '開会' })] })).toEqual({
    ok: true,
    value: {
      round: 3,
      title: '総合戦略委員会',
      startsAt: new Date('2026-11-20T05:00:00Z'),
      endsAt: new Date('2026-11-20T07:00:00Z'),
      place: '市役所 会議室',
      note: '',
      agenda: [{ id: '', title: '開会', note: '', nodeId: null, revisionId: null }],
      invited: ['a'],
    },
  });
});

test('[MEETING3] end, place, note and agenda may be left out', () => {
  expect(readDraft({ ...DRAFT, end: '', place: ' ', invited: [] })).toMatchObject({
    value: { endsAt: null, place: '', agenda: [], invited: [] },
  });
});

describe('[MEETING3] a field that cannot be read is named:', () => {
  const long = (length: number) => 'あ'.repeat(length + 1);
  test.each<[Partial<MeetingDraft>, MeetingProblem]>([
    [{ round: '' }, { field: 'round', row: null, code: 'missing' }],
    [{ round: '0' }, { field: 'round', row: null, code: 'notARound' }],
    [{ round: '1000' }, { field: 'round', row: null, code: 'notARound' }],
    [{ round: '三' }, { field: 'round', row: null, code: 'notARound' }],
    [{ title: '　' }, { field: 'title', row: null, code: 'missing' }],
    [{ title: long(MEETING_LIMITS.title) }, { field: 'title', row: null, code: 'tooLong' }],
    [{ day: '' }, { field: 'day', row: null, code: 'missing' }],
    [{ day: '2026-02-30' }, { field: 'day', row: null, code: 'notADay' }],
    [{ start: '' }, { field: 'start', row: null, code: 'missing' }],
    [{ start: '25:00' }, { field: 'start', row: null, code: 'notATime' }],
    [{ end: 'x' }, { field: 'end', row: null, code: 'notATime' }],
    [{ end: '14:00' }, { field: 'end', row: null, code: 'endNotAfterStart' }],
    [{ end: '9:00' }, { field: 'end', row: null, code: 'endNotAfterStart' }],
    [{ place: long(MEETING_LIMITS.place) }, { field: 'place', row: null, code: 'tooLong' }],
    [{ note: long(MEETING_LIMITS.note) }, { field: 'note', row: null, code: 'tooLong' }],
    [
      { agenda: [row({ title: '開会' }), row({ note: '説明' })] },
      { field: 'agenda', row: 1, code: 'itemWithoutTitle' },
    ],
    [{ agenda: [row({ nodeId: 'goal-1' })] }, { field: 'agenda', row: 0, code: 'itemWithoutTitle' }],
    [
      { agenda: [row({ title: long(MEETING_LIMITS.agendaTitle) })] },
      { field: 'agenda', row: 0, code: 'itemTooLong' },
    ],
    [
      { agenda: Array.from({ length: MEETING_LIMITS.agendaItems + 1 }, () => row({ title: '議題' })) },
      { field: 'agenda', row: null, code: 'tooManyItems' },
    ],
  ])('%o', (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });
});

test('[MEETING3] all that has to be mended is said at once', () => {
  const codes = problemsOf({ round: 'x', title: '', day: '', start: '' }).map(({ field }) => field);
  expect(codes).toEqual(['round', 'title', 'day', 'start']);
});

test('[MEETING3] full-width figures, 第3回 and blanks are read as people mean them', () => {
  expect(
    readDraft({ ...DRAFT, round: '第３回', title: ' 総合戦略\t委員会 ', start: '１４：００' }),
  ).toMatchObject({
    value: { round: 3, title: '総合戦略 委員会', startsAt: new Date('2026-11-20T05:00:00Z') },
  });
});

test('[MEETING3] rows without anything are left out, the others keep their order', () => {
  const agenda = [
    row({}),
    row({ title: '二' }),
    row({ title: ' ' }),
    row({ title: '一', note: '甲\r\n乙\0' }),
  ];
  expect(readDraft({ ...DRAFT, agenda })).toMatchObject({
    value: { agenda: [{ title: '二' }, { title: '一', note: '甲\n乙' }] },
  });
});
