/** What of a KeyboardEvent decides; `keyCode` because some IMEs announce their own keys only by 229. */
export interface CommentKeyPress {
  readonly key: string;
  /** The key's place on the keyboard. */
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** True for a key that an IME uses itself; nothing else may act on it. */
function isImeKey({ isComposing, keyCode }: Pick<CommentKeyPress, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}

/** True for Ctrl+Enter (Command on a Mac) outside of a composition: the only key that sends. */
export function sends(press: CommentKeyPress): boolean {
  if (isImeKey(press)) return false;
  return press.key === 'Enter' && (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey;
}

/** True for Ctrl+Alt+M, wherever the keyboard prints its M. */
export function startsComment(press: CommentKeyPress): boolean {
  if (isImeKey(press) || press.shiftKey) return false;
  return press.code === 'KeyM' && press.altKey && (press.ctrlKey || press.metaKey);
}

/** What a key in the list of threads asks. */
export type ListIntent = 'next' | 'previous' | 'first' | 'last' | 'open' | 'reply' | 'edit' | 'resolve';

const LIST_KEYS: Readonly<Record<string, ListIntent>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  r: 'reply',
  e: 'edit',
  o: 'resolve',
};

/** The intent of a key pressed on a thread, or null for one that the browser handles. */
export function listIntent(press: CommentKeyPress): ListIntent | null {
  if (isImeKey(press) || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  return LIST_KEYS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
}

/** What a key does to the list of candidates behind an @. */
export type PickerIntent = 'next' | 'previous' | 'choose' | 'close';

/** The intent of a key while candidates are shown, or null for one that belongs to the text. */
export function pickerIntent(press: CommentKeyPress): PickerIntent | null {
  if (isImeKey(press) || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  switch (press.key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Enter':
    case 'Tab':
      return 'choose';
    case 'Escape':
      return 'close';
    default:
      return null;
  }
}
