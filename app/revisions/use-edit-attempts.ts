import { useEffect } from 'react';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import { nodeId } from '#shared/ids.ts';
import { useCanEdit, useReady, useStrategy } from '../collab/workspace-context.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { useBeginRevision } from './opening-provider.tsx';

const text = forkMessages.opening;

/** A double click on something in 本文 that cannot be edited here offers a revision instead. */
export function useEditAttempts(): void {
  const begin = useBeginRevision();
  const notify = useNotify();
  const ready = useReady();
  const canEdit = useCanEdit();
  const isReadOnly = ready && !canEdit;
  const { stage } = useStrategy();
  useEffect(() => {
    if (begin === null || !isReadOnly) return;
    const onDoubleClick = ({ target }: MouseEvent) => {
      const place = target instanceof Element ? target.closest<HTMLElement>('.text-pane [data-node]') : null;
      const id = place?.dataset.node;
      if (id === undefined) return;
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
      notify({
        text: text.insteadOfEdit[stage === 'drafting' ? 'other' : stage],
        action: {
          label: text.button,
          run: () =>
            begin({
              origin: { from: 'node', nodeId: nodeId(id), field: field?.dataset.field ?? null },
              title: '',
              view: 'text',
            }),
        },
      });
    };
    document.addEventListener('dblclick', onDoubleClick);
    return () => document.removeEventListener('dblclick', onDoubleClick);
  }, [begin, notify, isReadOnly, stage]);
}
