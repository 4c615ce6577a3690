import { Link } from '@remix-run/react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingId } from '#shared/ids.ts';
import { writeSide } from '#shared/versions/side.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { useMeetings } from './use-meetings.ts';

/** The way to what changed between the meeting before and this one; up to now for the last. */
export function SincePrevious({ id }: { readonly id: MeetingId }) {
  const { slug } = useStrategy();
  const meetings = useMeetings();
  const at = meetings.findIndex((meeting) => meeting.id === id);
  const previous = meetings[at - 1];
  if (previous === undefined) return null;
  const isLast = at === meetings.length - 1;
  const query = new URLSearchParams({
    from: writeSide({ at: 'meeting', id: previous.id }),
    to: writeSide(isLast ? { at: 'draft' } : { at: 'meeting', id }),
  });
  return (
    <p className="mt-2">
      <Link to={`/strategies/${slug}/compare?${query}`} className="text-link">
        {meetingMessages.page.sincePrevious}
      </Link>
    </p>
  );
}
