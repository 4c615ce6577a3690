import { type FormEvent, useId, useState } from 'react';
import { designOf } from '#shared/documents/designs.ts';
import { TEMPLATE_TEXT_LIMIT, type TemplateProblem } from '#shared/documents/read-template.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ColumnFields } from './column-fields.tsx';
import { FooterFields } from './footer-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import type { Shown } from './output-data.ts';
import { PaperFields } from './paper-fields.tsx';
import { FieldProblem, TextInput } from './template-field.tsx';
import { TemplateState } from './template-state.tsx';
import type { TemplateDesk } from './use-template.ts';

const text = outputMessages.template;

interface TemplateFormProps {
  readonly desk: TemplateDesk;
  /** What is on the paper, for the usual title. */
  readonly preview: Shown;
  readonly problems: readonly TemplateProblem[];
}

/** 様式: what a town decides about the looks of a document; the preview follows each key. */
export function TemplateForm({ desk, preview, problems }: TemplateFormProps) {
  const { kept, template } = desk;
  const design = designOf(kept.name);
  const titleId = useId();
  const change = (parts: Partial<DocumentTemplate>) => desk.change({ ...template, ...parts });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void desk.save();
  };
  const usualTitle = template.title === '' && preview.ok ? preview.sheet.document.title : '';
  return (
    <section aria-labelledby={titleId} className="output-card">
      <h3 id={titleId} className="output-heading">
        {text.title}
      </h3>
      <p className="output-support">{text.lead}</p>
      <p className="output-support">
        {kept.changed === null ? text.usual : text.changed(kept.changed.by, kept.changed.at)}
      </p>
      <form className="output-fields" onSubmit={submit}>
        <TextInput
          label={text.fields.title}
          support={text.support.title}
          value={template.title}
          placeholder={usualTitle}
          limit={TEMPLATE_TEXT_LIMIT}
          problem={problemOf(problems, 'title')}
          write={(title) => change({ title })}
        />
        <TextInput
          label={text.fields.documentNumber}
          support={text.support.documentNumber}
          value={template.documentNumber}
          limit={TEMPLATE_TEXT_LIMIT}
          problem={problemOf(problems, 'documentNumber')}
          write={(documentNumber) => change({ documentNumber })}
        />
        <TextInput
          label={text.fields.day}
          type="date"
          support={text.support.day}
          value={template.day}
          problem={problemOf(problems, 'day')}
          write={(day) => change({ day })}
        />
        <PaperFields template={template} change={change} />
        {design.columns.length > 0 && (
          <>
            <ColumnFields design={design} labels={kept.labels} template={template} change={change} />
            <FieldProblem problem={problemOf(problems, 'columns')} />
          </>
        )}
        <OptionFields design={design} template={template} change={change} problems={problems} />
        <FooterFields template={template} change={change} />
        <div className="output-actions">
          <TemplateState desk={desk} />
          <div className="output-buttons">
            <Button
              type="submit"
              size="sm"
              variant="solid"
              disabled={!desk.isChanged || desk.state.kind === 'saving'}
            >
              {desk.state.kind === 'saving' ? text.saving : text.save}
            </Button>
            {desk.isChanged && (
              <Button size="sm" onClick={desk.discard}>
                {text.discard}
              </Button>
            )}
            {kept.changed !== null && <ResetButton desk={desk} />}
          </div>
        </div>
      </form>
    </section>
  );
}

/** Goes back to the usual template, after asking. */
function ResetButton({ desk }: { readonly desk: TemplateDesk }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="sm" variant="text" onClick={() => setAsking(true)}>
        {text.reset}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text.resetTitle}
          words={{ confirm: text.reset, keep: text.keep }}
          onConfirm={() => void desk.reset()}
          onClose={() => setAsking(false)}
        >
          <p>{text.resetBody(outputMessages.choice.names[desk.kept.name])}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function problemOf(problems: readonly TemplateProblem[], field: string): TemplateProblem['code'] | null {
  return problems.find((problem) => problem.field === field)?.code ?? null;
}
