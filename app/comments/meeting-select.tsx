import { useId } from 'react';
import { type MeetingId, meetingId } from '#shared/ids.ts';
import { useMeetingChoices } from './meeting-choices.ts';

interface MeetingSelectProps {
  readonly label: string;
  /** What stands for no meeting. */
  readonly none: string;
  readonly value: MeetingId | null;
  readonly choose: (id: MeetingId | null) => void;
}

/** One of the strategy's meetings, or none; nothing while it has no meeting. */
export function MeetingSelect({ label, none, value, choose }: MeetingSelectProps) {
  const meetings = useMeetingChoices();
  const id = useId();
  if (meetings.length === 0) return null;
  return (
    <div className="comment-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="comment-select"
        value={value ?? ''}
        onChange={({ target }) => choose(target.value === '' ? null : meetingId(target.value))}
      >
        <option value="">{none}</option>
        {meetings.map(({ id: key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
