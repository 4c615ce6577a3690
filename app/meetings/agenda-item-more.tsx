import { useMemo } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { revisionName } from '#shared/i18n/ja/revision-name.ts';
import type { AgendaRow } from '#shared/meetings/draft.ts';
import type { AgendaRevision } from '#shared/meetings/model.ts';
import { useReading } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';

const text = meetingMessages.form;

interface AgendaItemMoreProps {
  readonly row: AgendaRow;
  /** Place of the row, from 0. */
  readonly at: number;
  /** That can be chosen. */
  readonly revisions: readonly AgendaRevision[];
  readonly write: (fields: Partial<AgendaRow>) => void;
}

/** What few agenda items have: a note, the revision or the item of the strategy that it is about. */
export function AgendaItemMore({ row, at, revisions, write }: AgendaItemMoreProps) {
  const id = `agenda-item-${at}`;
  // Open from the start where there is something in it; then it is the person's to fold.
  const open = row.note !== '' || row.nodeId !== '' || row.revisionId !== '';
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
      {(revisions.length > 0 || row.revisionId !== '') && (
        <>
          <label htmlFor={`${id}-revision`} className="meeting-support">
            {text.itemRevision}
          </label>
          <select
            id={`${id}-revision`}
            name="itemRevision"
            className="meeting-input"
            value={row.revisionId}
            onChange={({ target }) => {
              const chosen = revisions.find((revision) => revision.id === target.value);
              const named = row.title.trim() === '' && chosen !== undefined;
              // An item that is nothing but the deliberation of it is called so.
              write({
                revisionId: target.value,
                ...(named && { title: meetingMessages.deliberationOf(chosen) }),
              });
            }}
          >
            <option value="">{text.noItem}</option>
            {row.revisionId !== '' && revisions.every((revision) => revision.id !== row.revisionId) && (
              <option value={row.revisionId}>{text.goneRevision}</option>
            )}
            {revisions.map((revision) => (
              <option key={revision.id} value={revision.id}>
                {revisionName(revision)}
              </option>
            ))}
          </select>
        </>
      )}
      {revisions.length === 0 && row.revisionId === '' && (
        <input type="hidden" name="itemRevision" value="" />
      )}
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
