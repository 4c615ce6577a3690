import Ellipsis from 'lucide-react/icons/ellipsis';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { useCanEdit, useNode, useObservable } from '../collab/workspace-context.tsx';
import { useComments } from '../comments/use-comments.tsx';
import { useBeginRevision } from '../revisions/opening-provider.tsx';
import { PopupMenu } from '../workspace/popup-menu.tsx';
import { useNodeMenuEntries } from './node-menu-entries.tsx';

interface OpenMenu {
  readonly id: NodeId;
  readonly button: HTMLElement;
}

const OpenMenuContext = createContext<(menu: OpenMenu) => void>(() => {});

/** One menu for all items of the text: it opens at the button that was pressed. */
export function NodeMenuProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const show = useCallback((menu: OpenMenu) => setOpen(menu), []);
  const close = useCallback(() => setOpen(null), []);
  return (
    <OpenMenuContext.Provider value={show}>
      {children}
      {open !== null && <NodeMenu {...open} onClose={close} />}
    </OpenMenuContext.Provider>
  );
}

function NodeMenu({ id, button, onClose }: OpenMenu & { readonly onClose: () => void }) {
  const node = useNode(id);
  const entries = useNodeMenuEntries(node);
  if (node === null) return null;
  return <PopupMenu anchor={button} entries={entries} onClose={onClose} />;
}

interface NodeMenuButtonProps {
  readonly id: NodeId;
  readonly itemName: string;
}

/** Opens what can be done with an item; also by keyboard, since nothing here needs hovering. */
export function NodeMenuButton({ id, itemName }: NodeMenuButtonProps) {
  const canEdit = useCanEdit();
  const canComment = useObservable(useComments()?.canComment, false);
  const mayPropose = useBeginRevision() !== null;
  const show = useContext(OpenMenuContext);
  const button = useRef<HTMLButtonElement>(null);
  const label = useMemo(() => editorMessages.menu.label(itemName), [itemName]);
  if (!canEdit && !canComment && !mayPropose) return null;
  return (
    <button
      ref={button}
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      className="icon-button node-menu-button"
      onClick={() => {
        if (button.current !== null) show({ id, button: button.current });
      }}
    >
      <Ellipsis aria-hidden className="size-5" />
    </button>
  );
}
