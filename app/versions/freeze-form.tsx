import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { FROZEN_KINDS, type FreezeDraft } from '#shared/versions/forms.ts';
import { useMeetings } from '../meetings/use-meetings.ts';
import type { FormAnswer } from './form-answer.ts';
import { FormField } from './form-field.tsx';
import { FormFrame } from './form-frame.tsx';

const text = versionMessages.freeze;
const BLANK: FreezeDraft = { name: '', kind: 'outline', note: '', meeting: '' };

/** The form of a new version. */
export function FreezeForm({ answer }: { readonly answer: FormAnswer<FreezeDraft> | undefined }) {
  const meetings = useMeetings();
  const draft = answer?.draft ?? BLANK;
  const problems = answer?.problems ?? [];
  return (
    <FormFrame title={text.title} lead={text.lead} submit={text.submit} answer={answer}>
      <FormField field="name" required support={text.nameSupport} problems={problems}>
        {(ties) => <input {...ties} className="version-input" defaultValue={draft.name} autoComplete="off" />}
      </FormField>
      <FormField field="kind" required problems={problems}>
        {(ties) => (
          <select {...ties} className="version-input version-choice" defaultValue={draft.kind}>
            {FROZEN_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {versionMessages.kind[kind]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {meetings.length > 0 && (
        <FormField field="meeting" support={text.meetingSupport} problems={problems}>
          {(ties) => (
            <select {...ties} className="version-input version-choice" defaultValue={draft.meeting}>
              <option value="">{text.noMeeting}</option>
              {meetings.map((meeting) => (
                <option key={meeting.id} value={meeting.id}>
                  {meetingMessages.name(meeting)}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <FormField field="note" support={text.noteSupport} problems={problems}>
        {(ties) => <textarea {...ties} rows={3} className="version-input" defaultValue={draft.note} />}
      </FormField>
    </FormFrame>
  );
}
