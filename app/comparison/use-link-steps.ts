import { useMemo } from 'react';
import { setLink, unsetLink } from '#shared/document/edit.ts';
import type { LinkField } from '#shared/document/schema.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import type { NodeId } from '#shared/ids.ts';
import type { NodeLink } from '#shared/strategy/model.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { useNotify } from '../workspace/notices.tsx';

/** One counterpart more or less. */
export interface LinkChange {
  readonly id: NodeId;
  readonly field: LinkField;
  readonly link: NodeLink;
  readonly isSet: boolean;
}

/** Changes counterparts in the open document, all as one step of its undo; refusals are told in a notice. */
export function useChangeLinks(): (changes: readonly LinkChange[]) => void {
  const workspace = useWorkspaceOrNull();
  const notify = useNotify();
  return useMemo(
    () => (changes) => {
      if (workspace === null || changes.length === 0) return;
      const { doc, origin, undo } = workspace;
      undo.stopCapturing();
      for (const { id, field, link, isSet } of changes) {
        const done = (isSet ? setLink : unsetLink)(doc, origin, id, field, link);
        if (!done.ok) notify({ text: strategyMessages.refusal[done.error.code] });
      }
      undo.stopCapturing();
    },
    [workspace, notify],
  );
}
