import { useMemo } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { AgendaRow } from '#shared/meetings/draft.ts';
import { useReading } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';

const text = meetingMessages.form;

interface AgendaItemMoreProps {
  readonly row: AgendaRow;
  /** Place of the row, from 0. */
  readonly at: number;
  readonly write: (fields: Partial<AgendaRow>) => void;
}

/** What few agenda items have: a note, and the item of the strategy that it is about. */
export function AgendaItemMore({ row, at, write }: AgendaItemMoreProps) {
  const id = `agenda-item-${at}`;
  // Open from the start where there is something in it; then it is the person's to fold.
  const open = row.note !== '' || row.nodeId !== '';
  return (
    <details className="agenda-row-more" open={open || undefined}>
      <summary>{text.itemMore}</summary>
      <label htmlFor={`${id}-note`} className="meeting-support">
        {text.itemNote}
      </label>
      <textarea
        id={`${id}-note`}
        name="itemNote"
        rows={2}
        className="meeting-input"
        value={row.note}
        onChange={({ target }) => write({ note: target.value })}
      />
      <label htmlFor={`${id}-about`} className="meeting-support">
        {text.itemAbout}
      </label>
      <select
        id={`${id}-about`}
        name="itemAbout"
        className="meeting-input"
        value={row.nodeId}
        onChange={({ target }) => write({ nodeId: target.value })}
      >
        <ItemOptions chosen={row.nodeId} />
      </select>
    </details>
  );
}

/** The strategy's items in their order, indented by depth. */
function ItemOptions({ chosen }: { readonly chosen: string }) {
  const { nodes } = useReading();
  const options = useMemo(
    () =>
      nodes
        .filter(({ kind }) => kind !== 'initiative')
        .map((node) => ({ id: node.id, name: '\u3000'.repeat(node.depth) + itemName(node) })),
    [nodes],
  );
  return (
    <>
      <option value="">{text.noItem}</option>
      {chosen !== '' && options.every(({ id }) => id !== chosen) && (
        <option value={chosen}>{text.goneItem}</option>
      )}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
