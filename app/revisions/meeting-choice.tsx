import { useId } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { MeetingId } from '#shared/ids.ts';
import { useMeetings } from '../meetings/use-meetings.ts';

const text = revisionMessages.ballot;

interface MeetingChoiceProps {
  readonly label: string;
  readonly value: MeetingId | null;
  readonly onChoose: (id: MeetingId | null) => void;
}

/** One of the strategy's meetings, or none. */
export function MeetingChoice({ label, value, onChoose }: MeetingChoiceProps) {
  const meetings = useMeetings();
  const id = useId();
  if (meetings.length === 0) return null;
  return (
    <div className="revision-field">
      <label htmlFor={id} className="revision-label">
        {label}
      </label>
      <select
        id={id}
        className="revision-input"
        value={value ?? ''}
        onChange={({ target }) => onChoose(meetings.find((each) => each.id === target.value)?.id ?? null)}
      >
        <option value="">{text.noMeeting}</option>
        {meetings.map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {meetingMessages.name(meeting)}
          </option>
        ))}
      </select>
    </div>
  );
}
