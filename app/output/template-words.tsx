import { useId } from 'react';
import type { OpenTemplate } from '#server/services/templates.ts';
import { designOf } from '#shared/documents/designs.ts';
import { shownColumns } from '#shared/documents/template.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { paperName } from '#shared/i18n/ja/template-record.ts';

const text = outputMessages.template;

/** 様式 for those who may not change it. */
export function TemplateWords({ kept }: { readonly kept: OpenTemplate }) {
  const { name, template, changed, labels } = kept;
  const titleId = useId();
  const columns = shownColumns(template, designOf(name), labels).map(({ label }) =>
    label.replaceAll('\n', ''),
  );
  const rows: readonly (readonly [label: string, words: string])[] = [
    [text.fields.title, template.title],
    [text.fields.documentNumber, template.documentNumber],
    [text.fields.day, template.day],
    [text.fields.size, paperName(template.paper)],
    [
      text.fields.yearStyle,
      template.yearStyle === null ? text.asStrategy : text.yearStyles[template.yearStyle],
    ],
    [text.fields.columns, columns.join('、')],
    [text.fields.footer, template.footer.map((field) => text.footerFields[field]).join('、') || text.none],
  ];
  return (
    <section aria-labelledby={titleId} className="output-card">
      <h3 id={titleId} className="output-heading">
        {text.title}
      </h3>
      <p className="output-support">
        {changed === null ? text.usual : text.changed(changed.by, changed.at)}
        {text.readOnly}
      </p>
      <dl className="output-words">
        {rows.map(
          ([label, words]) =>
            words !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
