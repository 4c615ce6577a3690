import { useRef, useState } from 'react';
import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import { useCanEdit, useReadingPart } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { useNodeActions } from '../editor/use-node-actions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const text = workspaceMessages.bin;

/** What was deleted, each with the way back. */
export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const bin = useReadingPart((reading) => reading.bin);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.close}</Button>}
    >
      <p>{bin.length === 0 ? text.empty : text.lead}</p>
      <p role="status">{said}</p>
      <ul ref={list} tabIndex={-1} className="mt-3 max-h-[50dvh] divide-y divide-line overflow-y-auto">
        {bin.map((node) => (
          <BinnedItem
            key={node.id}
            node={node}
            onRestored={(name) => {
              setSaid(editorMessages.bin.restored(name));
              // The button that had the focus is gone.
              list.current?.focus();
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface BinnedItemProps {
  readonly node: ReadNode;
  readonly onRestored: (name: string) => void;
}

function BinnedItem({ node, onRestored }: BinnedItemProps) {
  const canEdit = useCanEdit();
  const { restore } = useNodeActions();
  const name = itemName(node);
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 grow">
        <p className="text-dns-14N-130 text-quiet">{strategyMessages.kind[node.kind]}</p>
        <p>{name}</p>
      </div>
      {canEdit && (
        <Button
          size="sm"
          className="shrink-0"
          aria-label={text.restoreItem(name)}
          onClick={() => {
            if (restore(node.id)) onRestored(name);
          }}
        >
          {text.restore}
        </Button>
      )}
    </li>
  );
}
