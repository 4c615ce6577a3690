import type { MeetingId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { deleteMeeting } from '../db/meetings.ts';
import type { MeetingRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeMeetings, enterMeeting, type MeetingContext } from './meeting-context.ts';

/** Takes a meeting away with its agenda and materials; comments that refer to it keep standing, without it. */
export async function removeMeeting(
  context: MeetingContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
): Promise<Result<void, MeetingRefusal>> {
  const entered = await enterMeeting(context, viewer, slug, id, 'runMeeting');
  if (!entered.ok) return entered;
  const { documentId } = entered.value.strategy;
  return changeMeetings(context, documentId, async (sql) =>
    (await deleteMeeting(sql, documentId, id)) ? ok(undefined) : err({ code: 'unknownMeeting' }),
  );
}
