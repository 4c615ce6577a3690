import { setField } from '#shared/document/edit.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import type { NodeId } from '#shared/ids.ts';
import { useWorkspace } from '../collab/workspace-context.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { inOneStep } from './undo-step.ts';

/** Writes one field of an indicator as a step of undo; a refusal is told in a notice. */
export function useWriteField(id: NodeId): (field: NodeField, value: string | null) => void {
  const workspace = useWorkspace();
  const notify = useNotify();
  return (field, value) => {
    const written = inOneStep(workspace, () => setField(workspace.doc, workspace.origin, id, field, value));
    if (!written.ok) notify({ text: strategyMessages.refusal[written.error.code] });
  };
}
