import { useId } from 'react';
import type { TemplateProblem } from '#shared/documents/read-template.ts';
import {
  type DocumentDesign,
  type DocumentTemplate,
  flagOf,
  type OptionDesign,
  wordsOf,
} from '#shared/documents/template.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { templateOptions } from '#shared/i18n/ja/template-options.ts';
import { ChoiceInput, TextInput } from './template-field.tsx';

interface OptionFieldsProps {
  readonly design: DocumentDesign;
  readonly template: DocumentTemplate;
  readonly change: (parts: Partial<DocumentTemplate>) => void;
  readonly problems: readonly TemplateProblem[];
}

/** What a document has to decide beside its columns. */
export function OptionFields({ design, template, change, problems }: OptionFieldsProps) {
  if (design.options.length === 0) return null;
  const write = (id: string, value: string | boolean) =>
    change({ options: { ...template.options, [id]: value } });
  return (
    <fieldset className="output-group">
      <legend className="output-label">{outputMessages.template.fields.options}</legend>
      {design.options.map((option) => (
        <OptionField
          key={option.id}
          option={option}
          design={design}
          template={template}
          problem={problems.find(({ field }) => field === option.id)?.code ?? null}
          write={(value) => write(option.id, value)}
        />
      ))}
    </fieldset>
  );
}

interface OptionFieldProps extends Pick<OptionFieldsProps, 'design' | 'template'> {
  readonly option: OptionDesign;
  readonly problem: TemplateProblem['code'] | null;
  readonly write: (value: string | boolean) => void;
}

function OptionField({ option, design, template, problem, write }: OptionFieldProps) {
  const id = useId();
  const words = templateOptions[option.id];
  const label = words?.label ?? option.id;
  switch (option.kind) {
    case 'flag':
      return (
        <label htmlFor={id} className="output-box">
          <input
            id={id}
            type="checkbox"
            checked={flagOf(template, design, option.id)}
            onChange={({ target }) => write(target.checked)}
          />
          {label}
        </label>
      );
    case 'text':
      return (
        <TextInput
          label={label}
          value={wordsOf(template, design, option.id)}
          limit={option.longest}
          problem={problem}
          write={write}
        />
      );
    case 'choice': {
      const choices = option.choices.map((choice) => [choice, words?.choices?.[choice] ?? choice]);
      return (
        <ChoiceInput
          label={label}
          value={wordsOf(template, design, option.id)}
          choices={Object.fromEntries(choices) as Readonly<Record<string, string>>}
          choose={write}
        />
      );
    }
  }
}
