import { useNavigate } from '@remix-run/react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import GitPullRequestDraft from 'lucide-react/icons/git-pull-request-draft';
import MessageSquarePlus from 'lucide-react/icons/message-square-plus';
import PanelRight from 'lucide-react/icons/panel-right';
import Plus from 'lucide-react/icons/plus';
import Table2 from 'lucide-react/icons/table-2';
import Trash2 from 'lucide-react/icons/trash-2';
import { useMemo } from 'react';
import type { ReadNode } from '#shared/document/read.ts';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import {
  useCanEdit,
  useObservable,
  useReadingPart,
  useStrategy,
  useWorkspaceOrNull,
} from '../collab/workspace-context.tsx';
import { useCommentPanel } from '../comments/use-comment-panel.ts';
import { useComments } from '../comments/use-comments.tsx';
import { useBeginRevision } from '../revisions/opening-provider.tsx';
import { useSidePanel } from '../workspace/panes.tsx';
import type { PopupMenuEntry } from '../workspace/popup-menu.tsx';
import { addableUnder } from './addable.ts';
import { useAddItem } from './use-add-item.ts';
import { useNodeActions } from './use-node-actions.ts';

/** What can be done with an item of the text, in the order of its menu. */
export function useNodeMenuEntries(node: ReadNode | null): readonly PopupMenuEntry[] {
  const workspace = useWorkspaceOrNull();
  const { path } = useStrategy();
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const actions = useNodeActions();
  const addItem = useAddItem();
  const panel = useSidePanel();
  const navigate = useNavigate();
  const comments = useCommentPanel();
  const canComment = useObservable(useComments()?.canComment, false);
  const canEdit = useCanEdit();
  const begin = useBeginRevision();
  return useMemo(() => {
    if (node === null) return [];
    const { id } = node;
    const openDetails = () => {
      workspace?.go({ view: 'text', nodeId: id, field: null, editing: false });
      panel.show('details');
    };
    const openInTable = () => {
      workspace?.go({ view: 'indicators', nodeId: id, field: 'title', editing: false });
      navigate(`${path}/indicators`);
    };
    const read = [
      { icon: PanelRight, label: editorMessages.menu.details, run: openDetails },
      ...(node.kind === 'indicator'
        ? [{ icon: Table2, label: editorMessages.menu.inTable, run: openInTable }]
        : []),
    ];
    const comment =
      comments !== null && canComment
        ? [
            {
              icon: MessageSquarePlus,
              label: commentPlaceMessages.write,
              run: () => comments.writeOn(node),
            },
          ]
        : [];
    const propose =
      begin === null
        ? []
        : [
            {
              icon: GitPullRequestDraft,
              label: forkMessages.opening.ofItem,
              run: () =>
                begin({
                  origin: { from: 'node', nodeId: id, field: null },
                  title: forkMessages.opening.suggested(node.title),
                  view: 'text',
                }),
            },
          ];
    if (!canEdit) return [...comment, ...propose, ...read];
    return [
      ...comment,
      ...addableUnder(node, labels).map((addable) => ({
        icon: Plus,
        label: addable.label,
        run: () => addItem(addable, id),
      })),
      { icon: ArrowUp, label: editorMessages.move.up, run: () => actions.move(id, -1) },
      { icon: ArrowDown, label: editorMessages.move.down, run: () => actions.move(id, 1) },
      ...read,
      ...propose,
      { icon: Trash2, label: editorMessages.bin.move, run: () => actions.bin(id) },
    ];
  }, [
    node,
    labels,
    workspace,
    path,
    actions,
    addItem,
    panel,
    navigate,
    comments,
    canComment,
    canEdit,
    begin,
  ]);
}
