import { outputMessages } from '#shared/i18n/ja/output.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { TemplateDesk } from './use-template.ts';

const text = outputMessages.template;

/** Whether the template is kept, and what others did to it meanwhile. */
export function TemplateState({ desk }: { readonly desk: TemplateDesk }) {
  const { state, isChanged, isOvertaken, kept, discard } = desk;
  return (
    <>
      {isOvertaken && (
        <Notice tone="warning" live="status" className="output-notice" title={text.overtaken}>
          <p>{kept.changed === null ? text.othersReset : text.others(kept.changed.by, kept.changed.at)}</p>
          <Button size="sm" onClick={discard}>
            {text.takeOthers}
          </Button>
        </Notice>
      )}
      {state.kind === 'failed' && (
        <Notice tone="error" live="alert" className="output-notice" title={text.notSaved}>
          <p>{text.failures[state.code]}</p>
        </Notice>
      )}
      <p role="status" className="output-status">
        {state.kind === 'saved'
          ? state.replaced !== null
            ? text.replaced(state.replaced.by, state.replaced.at)
            : state.isReset
              ? text.isUsualAgain
              : text.saved
          : isChanged && text.unsaved}
      </p>
    </>
  );
}
