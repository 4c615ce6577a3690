import type { DocumentTemplate } from '#shared/documents/template.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { ChoiceInput } from './template-field.tsx';

const text = outputMessages.template;

/** '' stands for null, which no field has for a value. */
const YEAR_STYLES = { '': text.asStrategy, ...text.yearStyles };

interface PaperFieldsProps {
  readonly template: DocumentTemplate;
  readonly change: (parts: Partial<DocumentTemplate>) => void;
}

/** Paper and how years are written. */
export function PaperFields({ template: { paper, yearStyle }, change }: PaperFieldsProps) {
  return (
    <>
      <div className="output-pair">
        <ChoiceInput
          label={text.fields.size}
          value={paper.size}
          choices={text.sizes}
          choose={(size) => change({ paper: { ...paper, size } })}
        />
        <ChoiceInput
          label={text.fields.orientation}
          value={paper.orientation}
          choices={text.orientations}
          choose={(orientation) => change({ paper: { ...paper, orientation } })}
        />
      </div>
      <ChoiceInput
        label={text.fields.yearStyle}
        value={yearStyle ?? ''}
        choices={YEAR_STYLES}
        choose={(style) => change({ yearStyle: style === '' ? null : style })}
      />
    </>
  );
}
