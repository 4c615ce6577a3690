import { useNavigate } from '@remix-run/react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import PanelRight from 'lucide-react/icons/panel-right';
import Plus from 'lucide-react/icons/plus';
import Table2 from 'lucide-react/icons/table-2';
import Trash2 from 'lucide-react/icons/trash-2';
import { useMemo } from 'react';
import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { useReadingPart, useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { useSidePanel } from '../workspace/panes.tsx';
import type { PopupMenuEntry } from '../workspace/popup-menu.tsx';
import { addableUnder } from './addable.ts';
import { useAddItem } from './use-add-item.ts';
import { useNodeActions } from './use-node-actions.ts';

/** What can be done with an item of the text, in the order of its menu. */
export function useNodeMenuEntries(node: ReadNode | null): readonly PopupMenuEntry[] {
  const workspace = useWorkspaceOrNull();
  const { slug } = useStrategy();
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const actions = useNodeActions();
  const addItem = useAddItem();
  const panel = useSidePanel();
  const navigate = useNavigate();
  return useMemo(() => {
    if (node === null) return [];
    const { id } = node;
    const openDetails = () => {
      workspace?.go({ view: 'text', nodeId: id, field: null, editing: false });
      panel.show('details');
    };
    const openInTable = () => {
      workspace?.go({ view: 'indicators', nodeId: id, field: 'title', editing: false });
      navigate(`/strategies/${slug}/indicators`);
    };
    return [
      ...addableUnder(node, labels).map((addable) => ({
        icon: Plus,
        label: addable.label,
        run: () => addItem(addable, id),
      })),
      { icon: ArrowUp, label: editorMessages.move.up, run: () => actions.move(id, -1) },
      { icon: ArrowDown, label: editorMessages.move.down, run: () => actions.move(id, 1) },
      { icon: PanelRight, label: editorMessages.menu.details, run: openDetails },
      ...(node.kind === 'indicator'
        ? [{ icon: Table2, label: editorMessages.menu.inTable, run: openInTable }]
        : []),
      { icon: Trash2, label: editorMessages.bin.move, run: () => actions.bin(id) },
    ];
  }, [node, labels, workspace, slug, actions, addItem, panel, navigate]);
}
