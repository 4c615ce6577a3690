import type { UserId } from '#shared/ids.ts';

/** Someone in a document, as the server knows them. */
export interface PresentPerson {
  readonly userId: UserId;
  readonly name: string;
  readonly roleLabel: string;
}

const COLOR = /^#[0-9a-f]{6}$/i;

/**
 * A presence state (JSON) with the server's word on who it is, and without a caret that Yjs cannot read: other
 * people's editors would throw on it. Null if it is no JSON object.
 */
export function stampedState(json: string, person: PresentPerson): string | null {
  try {
    const state: unknown = JSON.parse(json);
    if (!isObject(state) || Array.isArray(state)) return null;
    const color = colorOf(state);
    const { userId: id, name, roleLabel: role } = person;
    const user = color === null ? { id, name, role } : { id, name, role, color };
    const { cursor, ...rest } = state;
    return JSON.stringify(isCaret(cursor) ? { ...rest, cursor, user } : { ...rest, user });
  } catch {
    return null;
  }
}

/** The colour that a person chose, which others put into a style. */
function colorOf({ user }: Fields): string | null {
  return isObject(user) && typeof user.color === 'string' && COLOR.test(user.color) ? user.color : null;
}

/** y-prosemirror's `cursor`: two relative positions, or null outside the text. */
function isCaret(cursor: unknown): boolean {
  return cursor === null || (isObject(cursor) && isPosition(cursor.anchor) && isPosition(cursor.head));
}

/** What Yjs's createRelativePositionFromJSON takes and can look up: an item, its type, or a root type's name. */
function isPosition(position: unknown): boolean {
  if (!isObject(position)) return false;
  const { item = null, type = null, tname = null, assoc = 0 } = position;
  const names = [item, type, tname].some((name) => name !== null);
  const ids = [item, type].every((id) => id === null || isItemId(id));
  return names && ids && (tname === null || typeof tname === 'string') && Number.isInteger(assoc);
}

function isItemId(id: unknown): boolean {
  return isObject(id) && isNatural(id.client) && isNatural(id.clock);
}

function isNatural(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
