import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { ACTUAL_STATUSES, type Actual } from '#shared/actuals/model.ts';
import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { formatFiscalYear } from '#shared/indicator/fiscal-year.ts';
import { cellReading } from '../indicators/cell-reading.ts';
import { Button } from '../ui/button.tsx';
import type { ActualDraft } from './actual-drafts.ts';
import type { SendRefusal } from './actual-requests.ts';
import type { Entry } from './use-entry.ts';

const text = actualMessages.form;

interface EntryFormProps {
  readonly draft: ActualDraft;
  readonly entry: Entry;
  /** Years that can be chosen for a new one, the newest first. */
  readonly years: readonly number[];
  readonly save: () => void;
  readonly cancel: () => void;
}

/** The form of one actual; Ctrl+Enter saves, a key of an IME never does. */
export function EntryForm({ draft, entry, years, save, cancel }: EntryFormProps) {
  const titleId = useId();
  const { refusal, isSending } = entry;
  const isConflict = refusal?.code === 'changedMeanwhile';
  const reading = cellReading('value', draft.value);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <form
      aria-labelledby={titleId}
      className="actual-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p id={titleId} className="actual-form-heading">
        {draft.seen === null ? text.headingNew : text.headingChange(yearName(draft.fiscalYear))}
      </p>
      {draft.seen === null && <YearField draft={draft} entry={entry} years={years} />}
      <Field
        label={text.value}
        support={reading === '' ? text.valueSupport : gridMessages.line.reading(reading)}
      >
        {(ids) => (
          <input
            {...ids}
            className="detail-input"
            value={draft.value}
            autoComplete="off"
            aria-invalid={isUnfit(refusal, ['blank', 'valueTooLong'])}
            onChange={({ target }) => entry.change({ value: target.value })}
          />
        )}
      </Field>
      <StatusField draft={draft} entry={entry} />
      <Field label={text.note} support={text.noteSupport}>
        {(ids) => (
          <textarea
            {...ids}
            rows={1}
            className="detail-input"
            value={draft.note}
            aria-invalid={isUnfit(refusal, ['noteTooLong'])}
            onChange={({ target }) => entry.change({ note: target.value })}
          />
        )}
      </Field>
      {refusal !== null && (
        <p role="alert" className="actual-error">
          ＊{refusalSentence(refusal)}
        </p>
      )}
      <div className="actual-form-buttons">
        <Button type="submit" variant="solid" size="sm" title={text.keys} aria-disabled={isSending}>
          {isConflict ? text.replace : text.save}
        </Button>
        <Button variant="text" size="sm" onClick={cancel}>
          {text.cancel}
        </Button>
        <span role="status">{isSending ? text.saving : ''}</span>
      </div>
    </form>
  );
}

/** A fiscal year in full, e.g. 令和4年度. */
export function yearName(year: number): string {
  return formatFiscalYear(year, 'era');
}

interface FieldProps {
  readonly label: string;
  readonly support: string;
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string }) => ReactNode;
}

function Field({ label, support, children }: FieldProps) {
  const id = useId();
  return (
    <div className="detail-field">
      <label htmlFor={id} className="detail-label">
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-support` })}
      <p id={`${id}-support`} className="text-dns-14N-130 text-quiet wrap-anywhere">
        {support}
      </p>
    </div>
  );
}

interface PartProps {
  readonly draft: ActualDraft;
  readonly entry: Entry;
}

function YearField({ draft, entry, years }: PartProps & { readonly years: readonly number[] }) {
  const id = useId();
  return (
    <div className="detail-field">
      <label htmlFor={id} className="detail-label">
        {text.year}
      </label>
      <select
        id={id}
        className="detail-input"
        value={draft.fiscalYear}
        onChange={({ target }) => entry.change({ fiscalYear: Number(target.value) })}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {formatFiscalYear(year, 'both')}
          </option>
        ))}
      </select>
    </div>
  );
}

function StatusField({ draft, entry }: PartProps) {
  const name = useId();
  return (
    <fieldset className="detail-field">
      <legend className="detail-label">{text.status}</legend>
      <div className="actual-statuses">
        {ACTUAL_STATUSES.map((status) => (
          <label key={status}>
            <input
              type="radio"
              name={name}
              checked={draft.status === status}
              onChange={() => entry.change({ status })}
            />
            {actualMessages.status[status]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function isUnfit(refusal: SendRefusal | null, problems: readonly string[]): boolean {
  return refusal?.code === 'unfit' && problems.includes(refusal.problem);
}

/** Why one was not taken away, as a sentence. */
export function removalRefusal(refusal: SendRefusal): string {
  if (refusal.code !== 'changedMeanwhile' || refusal.current === null) return refusalSentence(refusal);
  return actualMessages.refusal.notRemoved(enteredBy(refusal.current), actualMessages.cell(refusal.current));
}

/** Why it was not kept, as a sentence. */
function refusalSentence(refusal: SendRefusal): string {
  const say = actualMessages.refusal;
  switch (refusal.code) {
    case 'unfit':
      return actualMessages.problem[refusal.problem];
    case 'changedMeanwhile': {
      const { current } = refusal;
      if (current === null) return say.removedMeanwhile;
      return say.changedMeanwhile(enteredBy(current), actualMessages.cell(current));
    }
    case 'unreachable':
    case 'noSession':
    case 'unknownIndicator':
      return say[refusal.code];
    case 'refused':
      return actualMessages.whyNot.role;
    default:
      return say.other;
  }
}

function enteredBy({ enteredBy: person }: Actual): string {
  return person === null ? actualMessages.refusal.changedBySomeone : `${person.name}さん`;
}
