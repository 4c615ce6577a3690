import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { MeetingForm as FormStart } from '#server/services/meetings.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { MeetingDraft, MeetingProblem } from '#shared/meetings/draft.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { AgendaFields } from './agenda-fields.tsx';
import { BackToList } from './back-to-list.tsx';
import type { FormAnswer } from './form-answer.ts';
import { FormField } from './form-field.tsx';
import { FormProblems } from './form-problems.tsx';
import { InvitationFields } from './invitation-fields.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { MeetingPane } from './meeting-pane.tsx';
import { WhenFields } from './when-fields.tsx';

const text = meetingMessages.form;

interface MeetingFormProps {
  readonly start: FormStart;
  readonly answer: FormAnswer | undefined;
  readonly title: string;
  readonly submit: string;
  /** Address of the record; null of a new meeting. */
  readonly record: string | null;
  /** Where やめる leads. */
  readonly back: string;
}

/** The form of a meeting, for the secretariat. What was typed stays in it until it is kept. */
export function MeetingForm({ start, answer, title, submit, record, back }: MeetingFormProps) {
  const [touched, setTouched] = useState(false);
  const { state } = useNavigation();
  const draft = answer?.draft ?? start.draft;
  const problems = answer?.problems ?? [];
  const touch = () => setTouched(true);
  useHeldDraft(touched);
  return (
    <MeetingPane>
      <BackToList />
      <h1 className="meeting-title">{title}</h1>
      {answer !== undefined && <FormProblems answer={answer} record={record} />}
      <Form method="post" noValidate className="meeting-form" onChange={touch}>
        {/* Enter in a field sends the form with its first button, which must not be one of an agenda row. */}
        <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />
        <input type="hidden" name="changedAt" value={answer?.changedAt || start.changedAt} />
        <NameFields draft={draft} problems={problems} />
        <WhenFields draft={draft} problems={problems} />
        <FormField field="place" support={text.placeSupport} problems={problems}>
          {(ties) => <input {...ties} className="meeting-input" defaultValue={draft.place} />}
        </FormField>
        <AgendaFields
          initial={draft.agenda}
          revisions={start.revisions}
          problems={problems}
          onChange={touch}
        />
        <InvitationFields people={start.people} invited={draft.invited} />
        <FormField field="note" support={text.noteSupport} problems={problems}>
          {(ties) => <textarea {...ties} rows={3} className="meeting-input" defaultValue={draft.note} />}
        </FormField>
        <div className="meeting-actions">
          <Button type="submit" variant="solid" aria-disabled={state !== 'idle' || undefined}>
            {state === 'submitting' ? text.saving : submit}
          </Button>
          <ButtonLink to={back}>{text.cancel}</ButtonLink>
        </div>
      </Form>
      <LeaveGuard active={touched} words={text} />
    </MeetingPane>
  );
}

/** While the form holds what is not kept, no screen says 保存済み. */
function useHeldDraft(held: boolean): void {
  const workspace = useWorkspaceOrNull();
  useEffect(() => (held ? workspace?.holdDraft(() => undefined) : undefined), [held, workspace]);
}

interface FieldsProps {
  readonly draft: MeetingDraft;
  readonly problems: readonly MeetingProblem[];
}

function NameFields({ draft, problems }: FieldsProps) {
  return (
    <div className="meeting-name">
      <FormField field="round" required problems={problems}>
        {(ties) => (
          <span className="meeting-round">
            {text.ordinal}
            <input {...ties} inputMode="numeric" className="meeting-input" defaultValue={draft.round} />
            {text.times}
          </span>
        )}
      </FormField>
      <FormField field="title" required support={text.titleSupport} problems={problems}>
        {(ties) => (
          <input {...ties} className="meeting-input" defaultValue={draft.title} autoComplete="off" />
        )}
      </FormField>
    </div>
  );
}
