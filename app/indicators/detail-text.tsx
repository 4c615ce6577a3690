import { setField } from '#shared/document/edit.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { useWorkspace } from '../collab/workspace-context.tsx';
import { DetailField } from '../workspace/detail-field.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { DetailPlace } from './detail-place.tsx';
import type { ReadIndicator } from './grid-model.ts';
import { useWriteField } from './use-write-field.ts';

const messages = gridMessages.notices;

interface DetailTextProps {
  readonly node: ReadIndicator;
  readonly field: NodeField & keyof ReadIndicator;
  readonly label: string;
  readonly multiline: boolean;
  readonly support: string | undefined;
}

/** A text of an indicator in the panel; it commits when it is left, by the same rules as a cell. */
export function DetailText({ node, field, label, multiline, support }: DetailTextProps) {
  const { doc, origin, reading } = useWorkspace();
  const notify = useNotify();
  const putBack = useWriteField(node.id);
  const write = (text: string, base: string) => {
    const now = reading.get().nodes.find(({ id }) => id === node.id);
    const theirs = now?.kind === 'indicator' ? String(now[field] ?? '') : base;
    const written = setField(doc, origin, node.id, field, text);
    if (written.ok && theirs !== base && theirs !== text) {
      const shown = theirs === '' ? messages.blankValue : theirs;
      notify({
        text: messages.replaced(label, shown, text === '' ? messages.blankValue : text),
        action: { label: messages.takeTheirs(shown), run: () => putBack(field, theirs) },
      });
    }
    return written;
  };
  return (
    <DetailPlace node={node} field={field}>
      <DetailField
        label={label}
        value={String(node[field] ?? '')}
        multiline={multiline}
        write={write}
        {...(support === undefined ? {} : { support })}
      />
    </DetailPlace>
  );
}
