import { TEMPLATE_TEXT_LIMIT } from '#shared/documents/read-template.ts';
import type { ColumnChoice, DocumentDesign, DocumentTemplate } from '#shared/documents/template.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import type { Labels } from '#shared/strategy/model.ts';
import { OrderedList } from './ordered-list.tsx';

const text = outputMessages.template;

interface ColumnFieldsProps {
  readonly design: DocumentDesign;
  readonly labels: Labels;
  readonly template: DocumentTemplate;
  readonly change: (parts: Partial<DocumentTemplate>) => void;
}

/** Which columns there are, in which order, and what stands over them. */
export function ColumnFields({ design, labels, template, change }: ColumnFieldsProps) {
  const { columns } = template;
  const designs = new Map(design.columns.map((column) => [column.id, column]));
  const usualOf = (id: string) => designs.get(id)?.usualLabel(labels).replaceAll('\n', '') ?? id;
  const groupOf = (id: string) => designs.get(id)?.group?.(labels).replaceAll('\n', '') ?? '';
  const nameOf = ({ id, label }: ColumnChoice) => {
    const group = groupOf(id);
    const name = label || usualOf(id);
    return group === '' || group === name ? name : text.list.inGroup(group, name);
  };
  const write = (id: string, parts: { readonly isShown?: boolean; readonly label?: string }) =>
    change({ columns: columns.map((column) => (column.id === id ? { ...column, ...parts } : column)) });
  return (
    <fieldset className="output-group">
      <legend className="output-label">{text.fields.columns}</legend>
      <p className="output-support">{text.support.columns}</p>
      <OrderedList
        items={columns}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        reorder={(ordered) => change({ columns: ordered })}
      >
        {(column) => {
          const { id, isShown, label } = column;
          const group = groupOf(id);
          return (
            <>
              <input
                type="checkbox"
                className="output-check"
                checked={isShown}
                aria-label={text.list.shown(nameOf(column))}
                onChange={({ target }) => write(id, { isShown: target.checked })}
              />
              <span className="output-column">
                {group !== '' && (
                  <span aria-hidden className="output-column-group">
                    {group}
                  </span>
                )}
                <input
                  className="output-input"
                  value={label}
                  placeholder={usualOf(id)}
                  maxLength={TEMPLATE_TEXT_LIMIT}
                  autoComplete="off"
                  aria-label={text.list.label(nameOf({ ...column, label: '' }))}
                  onChange={({ target }) => write(id, { label: target.value })}
                />
              </span>
            </>
          );
        }}
      </OrderedList>
    </fieldset>
  );
}
