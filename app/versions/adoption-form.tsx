import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { type AdoptionDraft, readAdoption } from '#shared/versions/forms.ts';
import { ConfirmFrame } from './confirm-frame.tsx';
import type { FormAnswer } from './form-answer.ts';
import { FormField } from './form-field.tsx';
import { FormFrame } from './form-frame.tsx';

const text = versionMessages.adopt;
const { fields } = versionMessages.form;
const BLANK: AdoptionDraft = { name: '', decidedBy: '', decidedOn: '', referenceNumber: '', note: '' };

interface AdoptionFormProps {
  readonly answer: FormAnswer<AdoptionDraft> | undefined;
  /** What the adopted version is called unless somebody says otherwise. */
  readonly title: string;
}

/** The form of 決定, and then the question whether that is what was decided. */
export function AdoptionForm({ answer, title }: AdoptionFormProps) {
  if (answer?.isAsking === true && answer.draft !== null) return <Question draft={answer.draft} />;
  const draft = answer?.draft ?? { ...BLANK, name: title };
  const problems = answer?.problems ?? [];
  return (
    <FormFrame title={text.title} lead={text.lead} submit={text.next} answer={answer}>
      <FormField field="decidedBy" required support={text.decidedBySupport} problems={problems}>
        {(ties) => <input {...ties} className="version-input" defaultValue={draft.decidedBy} />}
      </FormField>
      <FormField field="decidedOn" required problems={problems}>
        {(ties) => (
          <input
            {...ties}
            type="date"
            className="version-input version-choice"
            defaultValue={draft.decidedOn}
          />
        )}
      </FormField>
      <FormField field="referenceNumber" support={text.referenceNumberSupport} problems={problems}>
        {(ties) => <input {...ties} className="version-input" defaultValue={draft.referenceNumber} />}
      </FormField>
      <FormField field="name" required support={text.nameSupport} problems={problems}>
        {(ties) => <input {...ties} className="version-input" defaultValue={draft.name} autoComplete="off" />}
      </FormField>
      <FormField field="note" problems={problems}>
        {(ties) => <textarea {...ties} rows={3} className="version-input" defaultValue={draft.note} />}
      </FormField>
    </FormFrame>
  );
}

function Question({ draft }: { readonly draft: AdoptionDraft }) {
  const read = readAdoption(draft);
  const day = read.ok ? versionMessages.day(read.value.decidedOn) : draft.decidedOn;
  const rows = [
    [fields.decidedBy, draft.decidedBy],
    [fields.decidedOn, day],
    [fields.referenceNumber, draft.referenceNumber],
    [fields.name, draft.name],
    [fields.note, draft.note],
  ] as const;
  return (
    <ConfirmFrame
      title={text.confirmTitle}
      consequences={[...text.consequences, ...versionMessages.stage.closes.slice(0, 2)]}
      draft={{ ...draft }}
      submit={text.submit}
    >
      <dl className="version-facts">
        {rows.map(([label, value]) =>
          value === '' ? null : (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd className="version-text">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </ConfirmFrame>
  );
}
