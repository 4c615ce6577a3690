import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingField, MeetingProblem } from '#shared/meetings/draft.ts';
import { MEETING_LIMITS } from '#shared/meetings/model.ts';

const text = meetingMessages.form;

const LONGEST: Readonly<Partial<Record<MeetingField, number>>> = MEETING_LIMITS;

/** What to mend, as the sentence under the field. */
export function problemText({ field, code }: MeetingProblem): string {
  return code === 'tooLong' ? text.tooLong(LONGEST[field] ?? 0) : text.problem[code];
}
