import { useMemo } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingId } from '#shared/ids.ts';
import { useMeetings } from '../meetings/use-meetings.ts';

/** A meeting as one chooses it: 第3回 … */
export interface MeetingChoice {
  readonly id: MeetingId;
  readonly label: string;
}

/** The strategy's meetings in their order. */
export function useMeetingChoices(): readonly MeetingChoice[] {
  const meetings = useMeetings();
  return useMemo(
    () => meetings.map((meeting) => ({ id: meeting.id, label: meetingMessages.name(meeting) })),
    [meetings],
  );
}

/** What a meeting is called, also when it has been deleted meanwhile. */
export function useMeetingLabel(): (id: MeetingId) => string {
  const meetings = useMeetingChoices();
  return useMemo(() => {
    const labels = new Map(meetings.map(({ id, label }) => [id, label]));
    return (id) => labels.get(id) ?? commentMessages.thread.unknownMeeting;
  }, [meetings]);
}
