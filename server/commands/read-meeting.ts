import type { MeetingId } from '#shared/ids.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { ok, type Result } from '#shared/result.ts';
import { findAgenda } from '../db/agenda.ts';
import type { Sql } from '../db/database.ts';
import { findInvitees } from '../db/invitations.ts';
import { findMaterials } from '../db/materials.ts';
import { countComments, type MeetingRow } from '../db/meetings.ts';
import type { MeetingRefusal, OpenMeeting } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterMeeting } from './meeting-context.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** One meeting with its agenda, materials and those who are invited. */
export async function readMeeting(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
): Promise<Result<OpenMeeting, MeetingRefusal>> {
  const entered = await enterMeeting(context, viewer, slug, id, 'readMeetings');
  if (!entered.ok) return entered;
  const { strategy, meeting } = entered.value;
  const canRun = refusal(viewer, 'runMeeting', strategy) === null;
  return ok({
    meeting: await wholeMeeting(context.sql, meeting),
    canRun,
    commentCount: canRun ? await countComments(context.sql, id) : null,
  });
}

/** A meeting's row with everything that hangs on it. */
export async function wholeMeeting(sql: Sql, meeting: MeetingRow): Promise<MeetingRecord> {
  const [agenda, materials, invitees] = await Promise.all([
    findAgenda(sql, meeting.id),
    findMaterials(sql, meeting.id),
    findInvitees(sql, meeting.id),
  ]);
  return { ...meeting, agenda, materials, invitees };
}
