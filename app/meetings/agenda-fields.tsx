import Plus from 'lucide-react/icons/plus';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { AgendaChange } from '#shared/meetings/agenda-rows.ts';
import type { AgendaRow, MeetingProblem } from '#shared/meetings/draft.ts';
import type { AgendaRevision } from '#shared/meetings/model.ts';
import { buttonClass } from '../ui/button.tsx';
import { AgendaChangeButton } from './agenda-change-button.tsx';
import { AgendaRowFields } from './agenda-row-fields.tsx';
import { FieldNeed, fieldId } from './form-field.tsx';
import { problemText } from './problem-text.ts';
import { useAgendaRows } from './use-agenda-rows.ts';

const text = meetingMessages.form;

interface AgendaFieldsProps {
  readonly initial: readonly AgendaRow[];
  readonly revisions: readonly AgendaRevision[];
  readonly problems: readonly MeetingProblem[];
  readonly onChange: () => void;
}

/** 次第 as rows that are added, moved and removed. Without scripts the buttons send the form, which comes back. */
export function AgendaFields({ initial, revisions, problems, onChange }: AgendaFieldsProps) {
  const { rows, said, list, write, change } = useAgendaRows(initial);
  const own = problems.filter(({ field }) => field === 'agenda');
  const act = (what: AgendaChange) => {
    change(what);
    onChange();
  };
  return (
    <fieldset id={fieldId('agenda')} className="meeting-field">
      <legend className="meeting-label">
        {text.fields.agenda}
        <FieldNeed required={false} />
      </legend>
      <p className="meeting-support">{text.agendaSupport}</p>
      {own
        .filter(({ row }) => row === null)
        .map((problem) => (
          <p key={problem.code} className="meeting-problem">
            ＊{problemText(problem)}
          </p>
        ))}
      <ol ref={list} className="agenda-rows">
        {rows.map((row, at) => (
          <li key={row.key} className="agenda-row">
            <AgendaRowFields
              row={row}
              at={at}
              count={rows.length}
              revisions={revisions}
              problems={own.filter((problem) => problem.row === at)}
              write={(fields) => write(at, fields)}
              act={act}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <AgendaChangeButton change={{ type: 'add' }} act={act} className={buttonClass('outline', 'sm')}>
        <Plus aria-hidden className="size-4" />
        {text.add}
      </AgendaChangeButton>
    </fieldset>
  );
}
