import type { Stage } from '#shared/access/roles.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { readStageChange, type StageDraft } from '#shared/versions/forms.ts';
import { isReopening, stagesAfter } from '#shared/versions/stages.ts';
import { ConfirmFrame } from './confirm-frame.tsx';
import type { FormAnswer } from './form-answer.ts';
import { FormField } from './form-field.tsx';
import { FormFrame } from './form-frame.tsx';

const text = versionMessages.stage;
const words = accessMessages.stage;

interface StageFormProps {
  readonly answer: FormAnswer<StageDraft> | undefined;
  readonly stage: Stage;
}

/** The form of 段階の変更, and then the question whether everybody's editing shall open or close. */
export function StageForm({ answer, stage }: StageFormProps) {
  const asked = answer?.isAsking === true && answer.draft !== null ? answer.draft : null;
  if (asked !== null) return <Question draft={asked} stage={stage} />;
  const next = stagesAfter(stage);
  const draft = answer?.draft ?? { stage: next[0] ?? '', reason: '' };
  const problems = answer?.problems ?? [];
  return (
    <FormFrame title={text.title} lead={text.lead} submit={text.next} answer={answer}>
      <div>
        <p className="font-bold">{text.current(words[stage])}</p>
        <ul className="version-consequences">
          {(['drafting', 'deliberation', 'adopted'] as const).map((each) => (
            <li key={each}>{text.of[each]}</li>
          ))}
        </ul>
      </div>
      <FormField field="stage" required problems={problems}>
        {(ties) => (
          <select {...ties} className="version-input version-choice" defaultValue={draft.stage}>
            {next.map((each) => (
              <option key={each} value={each}>
                {words[each]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField field="reason" support={text.reasonSupport} problems={problems}>
        {(ties) => <textarea {...ties} rows={3} className="version-input" defaultValue={draft.reason} />}
      </FormField>
    </FormFrame>
  );
}

function Question({ draft, stage }: { readonly draft: StageDraft; readonly stage: Stage }) {
  const read = readStageChange(draft);
  const to = read.ok ? read.value.stage : stage;
  return (
    <ConfirmFrame
      title={text.confirmTitle(words[stage], words[to])}
      consequences={consequencesOf(stage, to)}
      draft={{ ...draft }}
      submit={text.submit(words[to])}
    />
  );
}

function consequencesOf(from: Stage, to: Stage): readonly string[] {
  if (isReopening(from, to)) return [...text.reopens, ...text.opens];
  return to === 'drafting' ? text.opens : text.closes;
}
