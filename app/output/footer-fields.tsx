import { useState } from 'react';
import { type DocumentTemplate, FOOTER_FIELDS, type FooterField } from '#shared/documents/template.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { OrderedList } from './ordered-list.tsx';

const text = outputMessages.template;

interface FooterFieldsProps {
  readonly template: DocumentTemplate;
  readonly change: (parts: Partial<DocumentTemplate>) => void;
}

/** What the foot of every sheet says, in which order. */
export function FooterFields({ template: { footer }, change }: FooterFieldsProps) {
  // A field that is taken out keeps its place in the list until the screen is left.
  const [order, setOrder] = useState<readonly FooterField[]>(() => wholeOrder(footer));
  const fields = isInOrder(footer, order) ? order : wholeOrder(footer);
  const keep = (ordered: readonly FooterField[], shown: readonly FooterField[]) => {
    setOrder(ordered);
    change({ footer: ordered.filter((field) => shown.includes(field)) });
  };
  return (
    <fieldset className="output-group">
      <legend className="output-label">{text.fields.footer}</legend>
      <OrderedList
        items={fields}
        keyOf={(field) => field}
        nameOf={(field) => text.footerFields[field]}
        reorder={(ordered) => keep(ordered, footer)}
      >
        {(field) => (
          <label className="output-box">
            <input
              type="checkbox"
              checked={footer.includes(field)}
              onChange={({ target }) =>
                keep(fields, target.checked ? [...footer, field] : footer.filter((each) => each !== field))
              }
            />
            {text.footerFields[field]}
          </label>
        )}
      </OrderedList>
    </fieldset>
  );
}

function wholeOrder(footer: readonly FooterField[]): readonly FooterField[] {
  return [...footer, ...FOOTER_FIELDS.filter((field) => !footer.includes(field))];
}

function isInOrder(footer: readonly FooterField[], order: readonly FooterField[]): boolean {
  return order.filter((field) => footer.includes(field)).join() === footer.join();
}
