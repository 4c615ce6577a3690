import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Trash2 from 'lucide-react/icons/trash-2';
import type { KeyboardEvent } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { AgendaChange } from '#shared/meetings/agenda-rows.ts';
import type { AgendaRow, MeetingProblem } from '#shared/meetings/draft.ts';
import type { AgendaRevision } from '#shared/meetings/model.ts';
import { AgendaChangeButton } from './agenda-change-button.tsx';
import { AgendaItemMore } from './agenda-item-more.tsx';
import { fieldId } from './form-field.tsx';
import { problemText } from './problem-text.ts';

const text = meetingMessages.form;

interface AgendaRowFieldsProps {
  readonly row: AgendaRow;
  /** Its place, from 0, among `count`. */
  readonly at: number;
  readonly count: number;
  readonly revisions: readonly AgendaRevision[];
  readonly problems: readonly MeetingProblem[];
  readonly write: (fields: Partial<AgendaRow>) => void;
  readonly act: (change: AgendaChange) => void;
}

/** One row of 次第: title, the buttons that move and remove it, and what few rows have. */
export function AgendaRowFields(props: AgendaRowFieldsProps) {
  const { row, at, count, revisions, problems, write, act } = props;
  const number = at + 1;
  const id = `${fieldId('agenda')}-${at}`;
  const isWrong = problems.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter ends an IME's word, or goes on to the next row; the form is not finished with it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (at === count - 1) act({ type: 'add' });
  };
  return (
    <>
      <input type="hidden" name="itemId" value={row.id} />
      <div className="agenda-row-main">
        <label htmlFor={id} className="agenda-row-number">
          <span aria-hidden>{number}.</span>
          <span className="sr-only">{text.itemTitle(number)}</span>
        </label>
        <input
          id={id}
          name="itemTitle"
          data-part="title"
          autoComplete="off"
          className="meeting-input agenda-row-title"
          value={row.title}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          onChange={({ target }) => write({ title: target.value })}
          onKeyDown={onKeyDown}
        />
        <Tools at={at} count={count} act={act} />
      </div>
      {isWrong && (
        <p id={`${id}-error`} className="meeting-problem">
          {problems.map((problem) => `＊${problemText(problem)}`).join('')}
        </p>
      )}
      <AgendaItemMore row={row} at={at} revisions={revisions} write={write} />
    </>
  );
}

function Tools({ at, count, act }: Pick<AgendaRowFieldsProps, 'at' | 'count' | 'act'>) {
  const number = at + 1;
  const tool = { act, className: 'icon-button' };
  return (
    <span className="agenda-row-tools">
      <AgendaChangeButton {...tool} change={{ type: 'up', row: at }} label={text.up(number)} off={at === 0}>
        <ArrowUp aria-hidden className="size-4" />
      </AgendaChangeButton>
      <AgendaChangeButton
        {...tool}
        change={{ type: 'down', row: at }}
        label={text.down(number)}
        off={at === count - 1}
      >
        <ArrowDown aria-hidden className="size-4" />
      </AgendaChangeButton>
      <AgendaChangeButton {...tool} change={{ type: 'remove', row: at }} label={text.removeItem(number)}>
        <Trash2 aria-hidden className="size-4" />
      </AgendaChangeButton>
    </span>
  );
}
