import { formatPeriod } from '#shared/i18n/ja/date-time.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { DocumentId, MeetingId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Transaction } from '../db/database.ts';
import { deleteMeeting, findMeeting, lockMeetings, type MeetingRow } from '../db/meetings.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { releaseThreads } from '../db/thread-meetings.ts';
import type { MeetingRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeMeetings, enterMeeting, type MeetingContext } from './meeting-context.ts';
import { recordAct } from './record-act.ts';
import { newsOfThreads, type ThreadNews, tellThreads } from './tell-threads.ts';

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
  const removed = await changeMeetings(context, documentId, async (sql) => {
    const gone = await remove(sql, documentId, id);
    if (gone.ok) await record(sql, context.now(), viewer, entered.value);
    return gone;
  });
  if (!removed.ok) return removed;
  const news = removed.value;
  if (news !== null) tellThreads(context.events, documentId, news);
  return ok(undefined);
}

async function record(
  sql: Transaction,
  at: Date,
  viewer: Viewer,
  { strategy, meeting }: { readonly strategy: StrategyRow; readonly meeting: MeetingRow },
): Promise<void> {
  const { startsAt, endsAt } = meeting;
  await recordAct(sql, { viewer, strategy, at, by: 'runMeeting' }, 'meetingRemoved', {
    meetingId: meeting.id,
    detail: {
      subject: meetingMessages.name(meeting),
      before: formatPeriod(new Date(startsAt), endsAt === null ? null : new Date(endsAt)),
    },
  });
}

/** The value is what that changed in the strategy's threads; null: nothing. */
async function remove(
  sql: Transaction,
  documentId: DocumentId,
  id: MeetingId,
): Promise<Result<ThreadNews | null, MeetingRefusal>> {
  // Also what batches of comments wait for: none refers to the meeting from now on.
  await lockMeetings(sql, documentId);
  if ((await findMeeting(sql, documentId, id)) === null) return err({ code: 'unknownMeeting' });
  const released = await releaseThreads(sql, documentId, id);
  await deleteMeeting(sql, id);
  if (released === null) return ok(null);
  return ok(await newsOfThreads(sql, released));
}
