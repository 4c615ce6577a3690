import { Link } from '@remix-run/react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingId } from '#shared/ids.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { useMeetings } from './use-meetings.ts';

const text = meetingMessages.page;

/** The ways to the meetings before and after one. */
export function Neighbours({ id }: { readonly id: MeetingId }) {
  const { slug } = useStrategy();
  const meetings = useMeetings();
  const at = meetings.findIndex((meeting) => meeting.id === id);
  const neighbours = [
    { label: text.previous, meeting: meetings[at - 1] },
    { label: text.following, meeting: at === -1 ? undefined : meetings[at + 1] },
  ];
  if (neighbours.every(({ meeting }) => meeting === undefined)) return null;
  return (
    <nav aria-label={text.neighbours} className="meeting-neighbours">
      {neighbours.map(({ label, meeting }) => (
        <span key={label}>
          {meeting !== undefined && (
            <>
              {label}
              <Link to={`/strategies/${slug}/meetings/${meeting.id}`} className="text-link">
                {meetingMessages.name(meeting)}
              </Link>
            </>
          )}
        </span>
      ))}
    </nav>
  );
}
