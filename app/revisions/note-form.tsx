import { BLANK_NOTE, CHANGE_CATEGORIES, type Change, type ChangeNote } from '#shared/diff/change.ts';
import { changeMessages, reasonWord } from '#shared/i18n/ja/changes.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { formatFiscalYear } from '#shared/indicator/fiscal-year.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { noteFieldId } from './element-ids.ts';
import { KeptArea } from './kept-area.tsx';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.notes;

/** Why the change is there: to be written by its authors, to be read by everyone. */
export function NoteForm({ change }: { readonly change: Change }) {
  const { record } = useRevision();
  const note = record.notes[change.id] ?? BLANK_NOTE;
  const isReset = change.category === 'targetReset';
  return (
    <section aria-label={text.title} className="revision-note">
      <h3 className="revision-note-title">{text.title}</h3>
      {isReset && <Actuals change={change} />}
      {record.canEdit ? (
        <Fields change={change} note={note} isReset={isReset} />
      ) : (
        <Reading change={change} note={note} />
      )}
    </section>
  );
}

interface NoteProps {
  readonly change: Change;
  readonly note: ChangeNote;
}

function Fields({ change, note, isReset }: NoteProps & { readonly isReset: boolean }) {
  const isInitiative = (change.after ?? change.before)?.kind === 'initiative';
  return (
    <>
      <CategoryField change={change} note={note} />
      {(isInitiative || note.digital) && <DigitalField change={change} note={note} />}
      {(isReset || note.divergenceReason !== '') && (
        <TextField
          change={change}
          note={note}
          field="divergenceReason"
          label={changeMessages.need.divergenceReason}
        />
      )}
      <TextField change={change} note={note} field="reason" label={reasonWord(change.category)} />
      <TextField change={change} note={note} field="remarks" label={changeMessages.remarks} />
      <p className="revision-help">{text.inDocument}</p>
    </>
  );
}

interface TextFieldProps extends NoteProps {
  readonly field: 'reason' | 'divergenceReason' | 'remarks';
  readonly label: string;
}

function TextField({ change, note, field, label }: TextFieldProps) {
  const { save } = useRevision();
  return (
    <KeptArea
      id={noteFieldId(field)}
      keep={`${change.id}/${field}`}
      label={label}
      value={note[field]}
      save={(typed) => save(() => ({ do: 'note', change: change.id, note: { [field]: typed } }))}
    />
  );
}

function CategoryField({ change, note }: NoteProps) {
  const { act } = useRevision();
  const id = noteFieldId('category');
  return (
    <div className="revision-field">
      <label htmlFor={id} className="revision-label">
        {text.category}
      </label>
      <select
        id={id}
        className="revision-input"
        value={note.category ?? ''}
        onChange={({ target }) =>
          void act({
            do: 'note',
            change: change.id,
            note: { category: CHANGE_CATEGORIES.find((each) => each === target.value) ?? null },
          })
        }
      >
        <option value="">
          {note.category === null ? text.proposed(changeMessages.category[change.category]) : text.asProposed}
        </option>
        {CHANGE_CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {changeMessages.category[category]}
          </option>
        ))}
      </select>
    </div>
  );
}

function DigitalField({ change, note }: NoteProps) {
  const { act } = useRevision();
  return (
    <label className="revision-choice">
      <input
        id={noteFieldId('digital')}
        type="checkbox"
        checked={note.digital}
        onChange={({ target }) =>
          void act({ do: 'note', change: change.id, note: { digital: target.checked } })
        }
      />
      <span>{changeMessages.digital}</span>
    </label>
  );
}

function Reading({ change, note }: NoteProps) {
  const parts = [
    [changeMessages.need.divergenceReason, note.divergenceReason],
    [reasonWord(change.category), note.reason],
    [changeMessages.remarks, note.remarks],
  ].filter(([, words]) => words !== '');
  return (
    <>
      {note.digital && <p>{changeMessages.digital}</p>}
      {parts.length === 0 && !note.digital && <p className="text-quiet">{text.none}</p>}
      <dl className="revision-reasons">
        {parts.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="revision-prose">{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What a target that is set anew has come to so far. */
function Actuals({ change }: { readonly change: Change }) {
  const { actuals } = useRevision().record;
  const yearStyle = useReadingPart(({ strategy }) => strategy.yearStyle);
  const own = change.nodeId === null ? [] : (actuals[change.nodeId] ?? []);
  return (
    <p className="revision-actuals">
      <span className="revision-help">{text.actuals}</span>{' '}
      {own.length === 0
        ? text.noActuals
        : own
            .map(({ fiscalYear, value }) =>
              revisionMessages.changes.year(value, formatFiscalYear(fiscalYear, yearStyle)),
            )
            .join('、')}
    </p>
  );
}
