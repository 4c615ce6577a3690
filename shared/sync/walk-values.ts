import { type ByteCursor, Malformed } from './byte-cursor.ts';

/** How deep plain values may nest inside each other: readers of them recurse. */
const VALUE_DEPTH = 64;

/** Walks one value of lib0's `any` encoding. */
export function walkAny(cursor: ByteCursor, depth = 0): void {
  if (depth > VALUE_DEPTH) throw new Malformed('values nest too deep');
  const type = cursor.byte();
  switch (type) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      walkVarInt(cursor);
      return;
    case 124:
      cursor.skip(4);
      return;
    case 123:
    case 122:
      cursor.skip(8);
      return;
    case 119:
      cursor.varString();
      return;
    case 118:
      for (let left = cursor.count(2); left > 0; left -= 1) {
        walkKey(cursor.varString());
        walkAny(cursor, depth + 1);
      }
      return;
    case 117:
      for (let left = cursor.count(); left > 0; left -= 1) walkAny(cursor, depth + 1);
      return;
    case 116:
      cursor.varBytes();
      return;
    default:
      throw new Malformed('unknown type of value');
  }
}

/** lib0's signed integer: six bits in the first byte, seven in each further one. */
function walkVarInt(cursor: ByteCursor): void {
  let byte = cursor.byte();
  for (let more = 0; byte >= 0x80; more += 1) {
    if (more === 8) throw new Malformed('number too large');
    byte = cursor.byte();
  }
}

/** Yjs assigns keys as they come: this one would set a prototype. */
function walkKey(key: string): void {
  if (key === '__proto__') throw new Malformed('reserved key');
}

/** Walks JSON text, which Yjs parses and later writes again. */
export function walkJson(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (quoted) {
      if (unit === '\\') at += 1;
      else if (unit === '"') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '{' || unit === '[') {
      depth += 1;
      if (depth > VALUE_DEPTH) throw new Malformed('values nest too deep');
    } else if (unit === '}' || unit === ']') depth -= 1;
  }
  try {
    JSON.parse(text);
  } catch {
    throw new Malformed('not JSON');
  }
}
