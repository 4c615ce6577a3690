import { Link } from '@remix-run/react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { RevisionId } from '#shared/ids.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { useMeetings } from './use-meetings.ts';

/** 第3回の議題: links to the meetings that have a revision on their agenda; nothing where none has. */
export function RevisionMeetings({ id }: { readonly id: RevisionId }) {
  const { slug } = useStrategy();
  const meetings = useMeetings().filter(({ revisionIds }) => revisionIds.includes(id));
  if (meetings.length === 0) return null;
  return (
    <span className="revision-meetings">
      {meetings.map((meeting) => (
        <Link
          key={meeting.id}
          to={`/strategies/${slug}/meetings/${meeting.id}`}
          className="text-link"
          title={meetingMessages.name(meeting)}
        >
          {meetingMessages.onAgendaOf(meeting.round)}
        </Link>
      ))}
    </span>
  );
}
