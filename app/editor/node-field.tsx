import { memo } from 'react';
import type { NodeField as Field } from '#shared/document/schema.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import type { NodeId } from '#shared/ids.ts';
import type { Presence } from '../collab/workspace.ts';
import { useAddedItem } from './added-item.tsx';
import { InlineField } from './inline-field.tsx';
import { useNodeActions } from './use-node-actions.ts';

interface NodeFieldProps {
  readonly id: NodeId;
  readonly field: Field;
  readonly value: string;
  readonly itemName: string;
  readonly placeholder?: string;
  /** The item has a name without it: nothing stands in its place while it is blank. */
  readonly isOptional?: boolean;
  /** Who else is at this item. */
  readonly people: readonly Presence[];
  readonly className?: string;
}

/** One text field of an item, edited where it stands, framed for whoever else is in it. */
export const NodeField = memo(function NodeField(props: NodeFieldProps) {
  const { id, field, value, itemName, people, className } = props;
  const { write } = useNodeActions();
  const added = useAddedItem();
  // Their names stand beside the item; here only the frame says which of its fields.
  const first = people.find(({ place }) => place?.field === field);
  return (
    <span
      data-field={field}
      className={first === undefined ? undefined : 'occupied'}
      style={first === undefined ? undefined : { outlineColor: first.color }}
    >
      <InlineField
        value={value}
        label={editorMessages.field.of(itemName, strategyMessages.field[field])}
        placeholder={props.placeholder ?? editorMessages.field.blank}
        write={(text) => write(id, field, text)}
        isOptional={props.isOptional === true}
        startOpen={field === 'title' && added.id === id}
        {...(className === undefined ? {} : { className })}
      />
    </span>
  );
});
