import type { MeetingId } from '#shared/ids.ts';
import { EMPTY_ROW, type MeetingDraft } from '#shared/meetings/draft.ts';
import {
  type AgendaItem,
  type AgendaRevision,
  INVITED_ROLES,
  type Invitee,
  type MeetingRecord,
} from '#shared/meetings/model.ts';
import { tokyoClock } from '#shared/meetings/tokyo-time.ts';
import { ok, type Result } from '#shared/result.ts';
import { findAgendaRevisions } from '../db/agenda-revisions.ts';
import { findInvitable } from '../db/invitations.ts';
import { meetingsOf } from '../db/meetings.ts';
import type { MeetingForm, MeetingRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterMeeting, enterMeetings } from './meeting-context.ts';
import { wholeMeeting } from './read-meeting.ts';
import type { StrategyContext } from './strategy-context.ts';

/** What the form of a meeting starts from; `id` null: a new one, which follows the one with the highest round. */
export async function meetingForm(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId | null,
): Promise<Result<MeetingForm, MeetingRefusal>> {
  return id === null ? newForm(context, viewer, slug) : formOf(context, viewer, slug, id);
}

async function newForm(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
): Promise<Result<MeetingForm, MeetingRefusal>> {
  const entered = await enterMeetings(context, viewer, slug, 'runMeeting');
  if (!entered.ok) return entered;
  const { documentId } = entered.value;
  const [meetings, people, revisions] = await Promise.all([
    meetingsOf(context.sql, documentId),
    findInvitable(context.sql, documentId),
    findAgendaRevisions(context.sql, documentId),
  ]);
  const last = [...meetings].sort((a, b) => a.round - b.round).at(-1);
  const draft: MeetingDraft = {
    round: String((last?.round ?? 0) + 1),
    // A committee keeps its name.
    title: last?.title ?? '',
    day: '',
    start: '',
    end: '',
    place: '',
    note: '',
    agenda: [EMPTY_ROW],
    invited: people.filter(({ role }) => INVITED_ROLES.includes(role)).map(({ userId }) => userId),
  };
  return ok({ draft, changedAt: '', people, revisions });
}

async function formOf(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
): Promise<Result<MeetingForm, MeetingRefusal>> {
  const entered = await enterMeeting(context, viewer, slug, id, 'runMeeting');
  if (!entered.ok) return entered;
  const { strategy, meeting } = entered.value;
  const [record, invitable, waiting] = await Promise.all([
    wholeMeeting(context.sql, meeting),
    findInvitable(context.sql, strategy.documentId),
    findAgendaRevisions(context.sql, strategy.documentId),
  ]);
  return ok({
    draft: draftOf(record),
    changedAt: record.changedAt,
    people: everyone(record.invitees, invitable),
    revisions: withThoseOn(record.agenda, waiting),
  });
}

function draftOf(record: MeetingRecord): MeetingDraft {
  const { day, time: start } = tokyoClock(new Date(record.startsAt));
  return {
    round: String(record.round),
    title: record.title,
    day,
    start,
    end: record.endsAt === null ? '' : tokyoClock(new Date(record.endsAt)).time,
    place: record.place,
    note: record.note,
    agenda: record.agenda.map(({ nodeId, revision, ...item }) => ({
      ...item,
      nodeId: nodeId ?? '',
      revisionId: revision?.id ?? '',
    })),
    invited: record.invitees.map(({ userId }) => userId),
  };
}

/** Those who can be invited, and those who were and have no role any more. */
function everyone(invited: readonly Invitee[], invitable: readonly Invitee[]): readonly Invitee[] {
  const known = new Set(invitable.map(({ userId }) => userId));
  return [...invitable, ...invited.filter(({ userId }) => !known.has(userId))];
}

/** What is on the agenda stays there, although it is decided by now. */
function withThoseOn(
  agenda: readonly AgendaItem[],
  waiting: readonly AgendaRevision[],
): readonly AgendaRevision[] {
  const known = new Set(waiting.map(({ id }) => id));
  return [
    ...waiting,
    ...agenda.flatMap(({ revision }) => (revision && !known.has(revision.id) ? revision : [])),
  ];
}
