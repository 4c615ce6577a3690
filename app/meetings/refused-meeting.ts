import type { MeetingRefusal, ReadMaterialRefusal } from '#server/services/meetings.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';

/** What a screen of the meetings answers when it cannot be shown: 403 or 404, with the reason in words. */
export function refusedMeeting(refusal: MeetingRefusal | ReadMaterialRefusal): Response {
  const { page, refusal: text } = meetingMessages;
  switch (refusal.code) {
    case 'refused':
      return new Response(text.refused, { status: 403 });
    case 'unknownMeeting':
      return new Response(page.unknown, { status: 404 });
    case 'unknownMaterial':
      return new Response(text.unknownMaterial, { status: 404 });
    default:
      return refusedStrategy(refusal);
  }
}
