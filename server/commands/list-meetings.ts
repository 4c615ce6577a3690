import type { MeetingBrief } from '#shared/meetings/model.ts';
import { ok, type Result } from '#shared/result.ts';
import { findMeetings, meetingsOf } from '../db/meetings.ts';
import type { MeetingList } from '../services/meetings.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** The strategy's meetings as its list shows them. */
export async function listMeetings(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
): Promise<Result<MeetingList, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'readMeetings');
  if (!entered.ok) return entered;
  return ok({
    meetings: await findMeetings(context.sql, entered.value.documentId),
    now: context.now().toISOString(),
    canRun: refusal(viewer, 'runMeeting', entered.value) === null,
  });
}

/** The strategy's meetings as comments, deadlines and filters name them. */
export async function briefMeetings(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
): Promise<Result<readonly MeetingBrief[], OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'readMeetings');
  return entered.ok ? ok(await meetingsOf(context.sql, entered.value.documentId)) : entered;
}
