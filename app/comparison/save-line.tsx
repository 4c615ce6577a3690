import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useDesk } from './desk.tsx';
import { isUnsaved, redo, retry, undo } from './editing-session.ts';
import { StepButton } from './step-button.tsx';

const text = comparisonEditorMessages;

/** Whether the rows are kept, and the way back; only for those who may change them. */
export function SaveLine({ part }: { readonly part: 'rows' | 'links' }) {
  const { open, session, step, canArrange } = useDesk();
  const { problem, past, future } = session;
  // What corresponds to what is part of the text, whose state stands at the top.
  if (open.whyNot !== null || (part === 'links' && problem === null)) return null;
  const { kind, sign, words, tone } = describe(
    session.problem !== null || session.theirs !== null,
    isUnsaved(session),
  );
  return (
    <div className="comparison-save">
      <p
        role="status"
        aria-label={text.save.label}
        aria-live={kind === 'failing' ? 'polite' : 'off'}
        data-comparison-save={kind}
        className={classNames('save-state', tone)}
      >
        <span aria-hidden className="save-state-sign">
          {sign}
        </span>
        {words}
      </p>
      <StepButton label={text.undo} can={canArrange && past.length > 0} run={() => step(undo)} />
      <StepButton label={text.redo} can={canArrange && future.length > 0} run={() => step(redo)} />
      {problem !== null && (
        <p role="alert" className="comparison-problem">
          {text.save.problem[problem]}
          {problem !== 'refused' && (
            <Button size="xs" className="ml-2" onClick={() => step(retry)}>
              {text.save.retry}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function describe(isFailing: boolean, isOnItsWay: boolean) {
  if (isFailing) return { kind: 'failing', sign: '▲', words: text.save.failing, tone: 'text-error-1' };
  if (isOnItsWay) return { kind: 'saving', sign: '◐', words: text.save.saving, tone: 'text-quiet' };
  return { kind: 'saved', sign: '●', words: text.save.saved, tone: 'text-success-2' };
}
