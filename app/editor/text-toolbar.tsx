import type { Editor } from '@tiptap/core';
import type { LucideIcon } from 'lucide-react';
import Bold from 'lucide-react/icons/bold';
import Link2 from 'lucide-react/icons/link-2';
import List from 'lucide-react/icons/list';
import ListOrdered from 'lucide-react/icons/list-ordered';
import Quote from 'lucide-react/icons/quote';
import Redo2 from 'lucide-react/icons/redo-2';
import Table from 'lucide-react/icons/table';
import Underline from 'lucide-react/icons/underline';
import Undo2 from 'lucide-react/icons/undo-2';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { HEADING_LEVELS } from '#shared/document/body-blocks.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { useCanEdit, useObservable, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { useActiveBody } from './active-body.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { TableTools } from './table-tools.tsx';
import { ToolButton } from './tool-button.tsx';
import { IDLE_FORMAT, useFormat } from './use-format.ts';

const text = editorMessages.toolbar;
const NO_HISTORY = { canUndo: false, canRedo: false };

/** Undo and redo for everything, and formats for the text that holds the caret; Alt+F10 leads here. */
export function TextToolbar() {
  const canEdit = useCanEdit();
  const bar = useRef<HTMLDivElement>(null);
  useAltF10(bar);
  if (!canEdit) return null;
  return (
    <div ref={bar} role="toolbar" aria-label={text.label} className="text-toolbar" onKeyDown={moveAmongTools}>
      <HistoryTools />
      <FormatTools />
    </div>
  );
}

function HistoryTools() {
  const undo = useWorkspaceOrNull()?.undo;
  const { canUndo, canRedo } = useObservable(undo?.state, NO_HISTORY);
  return (
    <>
      <ToolButton icon={Undo2} label={text.undo} keys="Ctrl+Z" disabled={!canUndo} run={() => undo?.undo()} />
      <ToolButton icon={Redo2} label={text.redo} keys="Ctrl+Y" disabled={!canRedo} run={() => undo?.redo()} />
      <span className="tool-divider" />
    </>
  );
}

const MARKS: readonly { mark: 'bold' | 'underline'; icon: LucideIcon; keys: string }[] = [
  { mark: 'bold', icon: Bold, keys: 'Ctrl+B' },
  { mark: 'underline', icon: Underline, keys: 'Ctrl+U' },
];

function FormatTools() {
  const { editor } = useActiveBody();
  const format = useFormat(editor);
  const [linking, setLinking] = useState(false);
  const idle = editor === null;
  const chain = () => editor?.chain().focus();
  return (
    <>
      <BlockSelect editor={editor} />
      {MARKS.map(({ mark, icon, keys }) => (
        <ToolButton
          key={mark}
          icon={icon}
          label={text[mark]}
          keys={keys}
          pressed={format[mark]}
          disabled={idle}
          run={() => chain()?.toggleMark(mark).run()}
        />
      ))}
      <ToolButton
        icon={List}
        label={text.bulletList}
        pressed={format.bulletList}
        disabled={idle}
        run={() => chain()?.toggleBulletList().run()}
      />
      <ToolButton
        icon={ListOrdered}
        label={text.orderedList}
        pressed={format.orderedList}
        disabled={idle}
        run={() => chain()?.toggleOrderedList().run()}
      />
      <ToolButton
        icon={Quote}
        label={text.blockquote}
        pressed={format.blockquote}
        disabled={idle}
        run={() => chain()?.toggleBlockquote().run()}
      />
      <ToolButton
        icon={Link2}
        label={text.link}
        pressed={format.href !== null}
        disabled={idle}
        run={() => setLinking(true)}
      />
      <ToolButton
        icon={Table}
        label={text.table}
        disabled={idle || format.table}
        run={() => chain()?.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      {editor !== null && format.table && <TableTools editor={editor} />}
      {idle && <span className="ml-2 text-dns-14N-130 text-quiet max-md:sr-only">{text.idle}</span>}
      {editor !== null && linking && (
        <LinkDialog editor={editor} href={format.href} onClose={() => setLinking(false)} />
      )}
    </>
  );
}

function BlockSelect({ editor }: { readonly editor: Editor | null }) {
  const { block } = useFormat(editor);
  return (
    <select
      aria-label={text.block}
      className="tool-select"
      disabled={editor === null}
      value={block}
      onChange={({ target }) => {
        const chain = editor?.chain().focus();
        const level = HEADING_LEVELS.find((known) => String(known) === target.value);
        if (level === undefined) chain?.setParagraph().run();
        else chain?.setHeading({ level }).run();
      }}
    >
      <option value={IDLE_FORMAT.block}>{text.paragraph}</option>
      {HEADING_LEVELS.map((level, index) => (
        <option key={level} value={String(level)}>
          {text.heading(index + 1)}
        </option>
      ))}
    </select>
  );
}

function useAltF10(bar: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey) return;
      event.preventDefault();
      tools(bar.current)[0]?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [bar]);
}

function moveAmongTools(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0 || event.target instanceof HTMLSelectElement) return;
  const all = tools(event.currentTarget);
  const index = all.findIndex((tool) => tool.matches(':focus'));
  event.preventDefault();
  all[(index + by + all.length) % all.length]?.focus();
}

function tools(bar: HTMLElement | null): readonly HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>('button:not(:disabled), select:not(:disabled)') ?? [])];
}
