import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Plus from 'lucide-react/icons/plus';
import Redo from 'lucide-react/icons/redo-2';
import Trash from 'lucide-react/icons/trash-2';
import Undo from 'lucide-react/icons/undo-2';
import type { ReactNode } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { useObservable, useWorkspace } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { GridSession } from './grid-session.ts';
import type { DocumentIntent } from './keymap.ts';
import { useGrid } from './use-grid.ts';

const messages = gridMessages.toolbar;

/** What can be done with rows, as buttons; every one of them has a key as well. */
export function GridToolbar({ session }: { readonly session: GridSession }) {
  const { undo } = useWorkspace();
  const { canUndo, canRedo } = useObservable(undo.state, NOTHING);
  const canEdit = useGrid(session, (state) => state.canEdit);
  const onRow = useGrid(session, ({ rows, selection }) => rows[selection.active.row]?.kind === 'indicator');
  const action = (intent: DocumentIntent, icon: ReactNode, label: string, enabled: boolean) => (
    <Button
      variant="text"
      size="xs"
      className="no-underline"
      disabled={!enabled}
      onClick={() => {
        session.run(intent);
        session.focus();
      }}
    >
      {icon}
      {label}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields
    <div role="group" aria-label={messages.label} className="flex flex-wrap items-center gap-x-1 py-1">
      {canEdit && (
        <>
          {action({ do: 'addRow' }, <Plus aria-hidden className="size-4" />, messages.add, true)}
          {action(
            { do: 'moveRow', up: true },
            <ArrowUp aria-hidden className="size-4" />,
            messages.up,
            onRow,
          )}
          {action(
            { do: 'moveRow', up: false },
            <ArrowDown aria-hidden className="size-4" />,
            messages.down,
            onRow,
          )}
          {action({ do: 'binRow' }, <Trash aria-hidden className="size-4" />, messages.bin, onRow)}
          {action({ do: 'undo' }, <Undo aria-hidden className="size-4" />, messages.undo, canUndo)}
          {action({ do: 'redo' }, <Redo aria-hidden className="size-4" />, messages.redo, canRedo)}
        </>
      )}
      <div className="ml-auto">
        <KeyHelp />
      </div>
    </div>
  );
}

function KeyHelp() {
  return (
    <Menu label={messages.keys}>
      <dl className="px-2 py-1 text-dns-14N-130">
        {gridMessages.keys.map(([keys, meaning]) => (
          <div key={keys} className="py-1">
            <dt className="font-bold">{keys}</dt>
            <dd className="text-quiet">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Menu>
  );
}

const NOTHING = { canUndo: false, canRedo: false };
