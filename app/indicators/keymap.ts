import { startsComment } from '../comments/comment-keys.ts';
import type { GridMode } from './grid-state.ts';
import type { Direction, Move } from './selection.ts';

/** What of a KeyboardEvent decides; `keyCode` because some IMEs announce their own keys only by 229. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** A change of rows, or of what was changed. */
export type DocumentIntent =
  | { readonly do: 'moveRow'; readonly up: boolean }
  | { readonly do: 'addRow' | 'binRow' | 'undo' | 'redo' };

/** What a key asks of the table; `type` is a character on its way into the textarea, which opens the cell. */
export type Intent =
  | { readonly do: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly do: 'tab' | 'enter'; readonly backwards: boolean }
  | { readonly do: 'selectAll' | 'openCell' | 'openEmpty' | 'clear' | 'cancel' | 'prepareLeave' }
  | { readonly do: 'lineBreak' | 'type' | 'comment' }
  | DocumentIntent;

/** The intent of a key, or null for one that the textarea, the IME or the browser handles. */
export function intentOf(press: KeyPress, mode: GridMode): Intent | null {
  // The key that confirms or moves within a composition belongs to the IME, Enter above all.
  if (press.isComposing || press.keyCode === 229) return mode.kind === 'navigating' ? { do: 'type' } : null;
  if (startsComment(press)) return { do: 'comment' };
  const anywhere = commonIntent(press);
  if (anywhere !== null) return anywhere;
  return mode.kind === 'editing' ? editingIntent(press, mode.entry) : navigatingIntent(press);
}

/** Tab and Enter leave a cell in the same way whether it is open or only selected. */
function commonIntent(press: KeyPress): Intent | null {
  if (isCommand(press) || press.altKey) return null;
  if (press.key === 'Tab') return { do: 'tab', backwards: press.shiftKey };
  if (press.key === 'Enter') return { do: 'enter', backwards: press.shiftKey };
  return null;
}

function editingIntent(press: KeyPress, entry: 'overwrite' | 'append'): Intent | null {
  if (press.key === 'Escape') return { do: 'cancel' };
  if (press.key === 'Enter' && press.altKey) return { do: 'lineBreak' };
  if (press.key === 'F2') return { do: 'openCell' };
  if (entry === 'append' || isCommand(press) || press.altKey || press.shiftKey) return null;
  const step = moveOf(press);
  return step === null ? null : { do: 'move', move: step, extend: false };
}

function navigatingIntent(press: KeyPress): Intent | null {
  if (press.altKey && press.shiftKey && press.key === 'ArrowUp') return { do: 'moveRow', up: true };
  if (press.altKey && press.shiftKey && press.key === 'ArrowDown') return { do: 'moveRow', up: false };
  if (press.altKey) return null;
  const step = moveOf(press);
  if (step !== null) return { do: 'move', move: step, extend: press.shiftKey };
  if (isCommand(press)) return commandIntent(press);
  switch (press.key) {
    case 'F2':
      return { do: 'openCell' };
    case 'Backspace':
      return { do: 'openEmpty' };
    case 'Delete':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'prepareLeave' };
    default:
      // One code point: a printable character. Names of other keys (F5, CapsLock) are longer.
      return [...press.key].length === 1 ? { do: 'type' } : null;
  }
}

function commandIntent(press: KeyPress): Intent | null {
  switch (press.key.toLowerCase()) {
    case 'a':
      return { do: 'selectAll' };
    case 'z':
      return { do: press.shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    // On a Japanese keyboard + is Shift+; and arrives as it is printed.
    case '+':
      return { do: 'addRow' };
    case '-':
      return { do: 'binRow' };
    default:
      return null;
  }
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function moveOf(press: KeyPress): Move | null {
  const direction = ARROWS[press.key];
  if (direction !== undefined) return { to: isCommand(press) ? 'edge' : 'next', direction };
  switch (press.key) {
    case 'Home':
      return { to: isCommand(press) ? 'gridStart' : 'rowStart' };
    case 'End':
      return { to: isCommand(press) ? 'gridEnd' : 'rowEnd' };
    case 'PageUp':
      return { to: 'pageUp' };
    case 'PageDown':
      return { to: 'pageDown' };
    default:
      return null;
  }
}

/** Ctrl, or Command on a Mac. */
function isCommand({ ctrlKey, metaKey }: KeyPress): boolean {
  return ctrlKey || metaKey;
}
