import type { DocumentId, MeetingId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Transaction } from '../db/database.ts';
import { findMeeting, type MeetingRow } from '../db/meetings.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { MeetingRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** What the commands on meetings work with. */
export interface MeetingContext extends StrategyContext {
  readonly events: Pick<EventBus, 'publish'>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True if Postgres can compare the text with an id of ours. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** The strategy's row if the viewer may do this with its meetings. */
export async function enterMeetings(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  action: 'readMeetings' | 'runMeeting',
): Promise<Result<StrategyRow, MeetingRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'readMeetings');
  if (!entered.ok) return entered;
  const reason = refusal(viewer, action, entered.value);
  return reason === null ? entered : err({ code: 'refused', reason });
}

/** The strategy's row and the meeting's, if the viewer may do this with it. */
export async function enterMeeting(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
  action: 'readMeetings' | 'runMeeting',
): Promise<Result<{ readonly strategy: StrategyRow; readonly meeting: MeetingRow }, MeetingRefusal>> {
  const entered = await enterMeetings(context, viewer, slug, action);
  if (!entered.ok) return entered;
  const strategy = entered.value;
  const meeting = isUuid(id) ? await findMeeting(context.sql, strategy.documentId, id) : null;
  return meeting === null ? err({ code: 'unknownMeeting' }) : ok({ strategy, meeting });
}

/** Changes meetings in one transaction; if that was not refused, open screens are told. */
export async function changeMeetings<T, E>(
  { sql, events }: MeetingContext,
  documentId: DocumentId,
  change: (transaction: Transaction) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  // Nothing is written before a refusal, so that the transaction may end as any other.
  const result = await sql.begin((transaction) => change(transaction));
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const settled = result as Result<T, E>;
  if (settled.ok) events.publish({ documentId, event: { type: 'meetings' } });
  return settled;
}
