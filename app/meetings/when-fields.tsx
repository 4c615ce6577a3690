import { useState } from 'react';
import { formatDay } from '#shared/i18n/ja/date-time.ts';
import type { MeetingDraft, MeetingProblem } from '#shared/meetings/draft.ts';
import { momentInTokyo, readDay } from '#shared/meetings/tokyo-time.ts';
import { FormField } from './form-field.tsx';

interface WhenFieldsProps {
  readonly draft: MeetingDraft;
  readonly problems: readonly MeetingProblem[];
}

/** 開催日 with its day of the week, 開始時刻 and 終了時刻; always those of Japan. */
export function WhenFields({ draft, problems }: WhenFieldsProps) {
  const [day, setDay] = useState(draft.day);
  return (
    <div className="meeting-when">
      <FormField
        field="day"
        required
        problems={problems}
        support={<span aria-live="polite">{dayText(day)}</span>}
      >
        {(ties) => (
          <input
            {...ties}
            type="date"
            className="meeting-input"
            defaultValue={draft.day}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
      </FormField>
      <FormField field="start" required problems={problems}>
        {(ties) => <input {...ties} type="time" className="meeting-input" defaultValue={draft.start} />}
      </FormField>
      <FormField field="end" problems={problems}>
        {(ties) => <input {...ties} type="time" className="meeting-input" defaultValue={draft.end} />}
      </FormField>
    </div>
  );
}

/** Keeps its line while there is no day, so that nothing jumps. */
function dayText(typed: string): string {
  const day = readDay(typed);
  return day === null ? '\u3000' : formatDay(momentInTokyo(day, '12:00'));
}
