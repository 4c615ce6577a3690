import { type MeetingId, meetingId, type VersionId, versionId } from '../ids.ts';

/** A side of a comparison: a version, the draft as it is now, or the document as of a moment. */
export type Side =
  | { readonly at: 'version'; readonly id: VersionId }
  | { readonly at: 'draft' }
  /** When the viewer's visit before this one ended. */
  | { readonly at: 'lastVisit' }
  /** The last meeting that has begun, or one of the strategy's meetings. */
  | { readonly at: 'lastMeeting' }
  | { readonly at: 'meeting'; readonly id: MeetingId };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MEETING = 'meeting:';

/** A side as an address says it: a version's id, `draft`, `lastVisit`, `lastMeeting`, `meeting:<id>`; null for anything else. */
export function readSide(text: string): Side | null {
  if (text === 'draft' || text === 'lastVisit' || text === 'lastMeeting') return { at: text };
  if (UUID.test(text)) return { at: 'version', id: versionId(text) };
  const meeting = text.startsWith(MEETING) ? text.slice(MEETING.length) : '';
  return UUID.test(meeting) ? { at: 'meeting', id: meetingId(meeting) } : null;
}

/** The side as `readSide` reads it. */
export function writeSide(side: Side): string {
  switch (side.at) {
    case 'version':
      return side.id;
    case 'meeting':
      return `${MEETING}${side.id}`;
    default:
      return side.at;
  }
}
