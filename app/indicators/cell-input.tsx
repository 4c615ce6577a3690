import { type ClipboardEvent, useEffect, useRef } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { classNames } from '../ui/class-names.ts';
import { columnAt, columnLeft, tableWidth } from './columns.ts';
import type { CellInput as Input } from './grid-context.ts';
import type { GridSession } from './grid-session.ts';
import { activeCell } from './grid-state.ts';
import { chooseBlock, formatHtmlTable, readHtmlTable } from './html-table.ts';
import { cellId } from './row-mark.ts';
import { formatTsv, parseTsv } from './tsv.ts';
import { useColumnTitle } from './use-column-title.ts';
import { useGrid } from './use-grid.ts';

interface CellInputProps {
  readonly session: GridSession;
  readonly gridId: string;
  readonly hintId: string;
  /** Where the active row is in the table, in CSS pixels. */
  readonly top: number;
  readonly height: number;
}

/** Open cells of long texts are at least this wide, in CSS pixels. */
const OPEN_WIDTH = 300;

/**
 * The one textarea that always has the table's focus. It lies unseen over the active cell, so that the first
 * keystroke of an IME already composes in it, and is seen while the cell is open. React never touches its text:
 * a keystroke renders nothing but the line above the table.
 */
export function CellInput({ session, gridId, hintId, top, height }: CellInputProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const row = useGrid(session, ({ rows, selection }) => rows[selection.active.row]);
  const columns = useGrid(session, (state) => state.columns);
  const columnNumber = useGrid(session, ({ selection }) => selection.active.column);
  const editing = useGrid(session, ({ mode }) => mode.kind === 'editing');
  const typable = useGrid(session, (state) => state.canEdit && activeCell(state) !== null);
  useInput(session, area);
  const column = columnAt(columns, columnNumber);
  const left = columnLeft(columns, columnNumber);
  const width = column.kind === 'text' && editing ? Math.max(column.width, OPEN_WIDTH) : column.width;
  const rowTitle = row?.node.title || gridMessages.untitledRow;
  const columnTitle = useColumnTitle()(column.field);
  return (
    <div className={classNames('grid-input-place', column.frozen && 'grid-input-frozen')}>
      <textarea
        ref={area}
        rows={1}
        className={classNames(
          'grid-input',
          editing && 'grid-input-open',
          column.kind === 'value' && 'figures',
        )}
        style={{ top, left: Math.min(left, tableWidth(columns) - width), width, minHeight: height }}
        readOnly={!typable}
        aria-label={
          editing
            ? gridMessages.grid.editingCell(rowTitle, columnTitle)
            : gridMessages.grid.label(columnTitle)
        }
        aria-controls={gridId}
        aria-activedescendant={
          editing || row === undefined
            ? undefined
            : cellId(gridId, row.id, row.kind === 'group' ? null : column.field)
        }
        aria-describedby={hintId}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (session.press(pressOf(event.nativeEvent))) event.preventDefault();
        }}
        onInput={({ nativeEvent }) =>
          session.typed(nativeEvent instanceof InputEvent && nativeEvent.isComposing)
        }
        onCompositionStart={() => session.typed(true)}
        onCompositionEnd={() => session.compositionEnded()}
        onCopy={(event) => copy(event, session, false)}
        onCut={(event) => copy(event, session, true)}
        onPaste={(event) => paste(event, session)}
        onBlur={(event) => {
          // When the window loses the focus, the cell stays as it is until one comes back.
          if (document.activeElement !== event.currentTarget) session.left();
        }}
      />
    </div>
  );
}

/** Gives the session its hands on the textarea. */
function useInput(session: GridSession, area: { readonly current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const input: Input = {
      read: () => element.value,
      write(text) {
        element.value = text;
        element.setSelectionRange(text.length, text.length);
      },
      insert(text) {
        element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
        session.typed(false);
      },
      focus: () => element.focus({ preventScroll: true }),
    };
    // The browser's own undo of a closed cell's text would open the cell again.
    const onBeforeInput = (event: InputEvent) => {
      const isHistory = event.inputType.startsWith('history');
      if (isHistory && session.state.get().mode.kind === 'navigating') event.preventDefault();
    };
    session.attach(input);
    element.addEventListener('beforeinput', onBeforeInput);
    return () => {
      session.attach(null);
      element.removeEventListener('beforeinput', onBeforeInput);
    };
  }, [session, area]);
}

function pressOf(event: KeyboardEvent) {
  const { key, code, keyCode, isComposing, ctrlKey, metaKey, shiftKey, altKey } = event;
  return { key, code, keyCode, isComposing, ctrlKey, metaKey, shiftKey, altKey };
}

/** Clipboard events carry the data themselves, so that copying works on a non-secure origin. */
function copy(event: ClipboardEvent<HTMLTextAreaElement>, session: GridSession, cut: boolean): void {
  if (session.state.get().mode.kind === 'editing') return;
  event.preventDefault();
  const block = session.copy(cut);
  event.clipboardData.setData('text/plain', formatTsv(block));
  event.clipboardData.setData('text/html', formatHtmlTable(block));
}

function paste(event: ClipboardEvent<HTMLTextAreaElement>, session: GridSession): void {
  const text = event.clipboardData.getData('text/plain');
  const block = parseTsv(text);
  if (session.state.get().mode.kind === 'editing') {
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    // One cell of Excel ends in a line break that is not part of it.
    if (only === undefined || only === text) return;
    event.preventDefault();
    session.insert(only);
    return;
  }
  event.preventDefault();
  const html = event.clipboardData.getData('text/html');
  session.paste(chooseBlock(block, html === '' ? null : readHtmlTable(html, new DOMParser())));
}
