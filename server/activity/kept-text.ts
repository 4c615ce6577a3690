import { createHash } from 'node:crypto';
import { ACTIVITY_TEXT_LIMIT } from '#shared/activity/model.ts';

/** A value as an entry keeps it. */
export interface KeptText {
  readonly text: string;
  /** Set if `text` is not the whole: its length, in UTF-16 code units. */
  readonly wholeLength: number | null;
  /** Set if `text` does not tell whether two values are equal. */
  readonly digest: string | null;
}

/** Of a long value an excerpt of at most ACTIVITY_TEXT_LIMIT that begins at `from`, with a digest of the whole. */
export function keepText(value: string, from: number): KeptText {
  const text = storable(value);
  if (from === 0 && text.length <= ACTIVITY_TEXT_LIMIT) return { text, wholeLength: null, digest: null };
  const start = atCharacter(text, Math.min(from, text.length));
  const end = atCharacter(text, Math.min(start + ACTIVITY_TEXT_LIMIT, text.length));
  return { text: text.slice(start, end), wholeLength: text.length, digest: digestOf(text) };
}

/** Of what nobody is shown: only whether it is equal. */
export function keepDigest(value: string): KeptText {
  return { text: '', wholeLength: null, digest: digestOf(value) };
}

/** True if both were the same value. */
export function isSameText(a: KeptText, b: KeptText): boolean {
  return a.digest === b.digest && (a.digest !== null || a.text === b.text);
}

/** Characters before the first difference that an excerpt shows. */
const CONTEXT = 200;

/** Where excerpts of two values begin, so that they show what differs; 0 if both can be kept whole. */
export function excerptStart(a: string, b: string): number {
  if (Math.max(a.length, b.length) <= ACTIVITY_TEXT_LIMIT) return 0;
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return Math.max(0, same - CONTEXT);
}

/** What Postgres takes: it has no NUL, and UTF-8 has no half characters. */
export function storable(text: string): string {
  if (!/[\0\ud800-\udfff]/.test(text)) return text;
  return Buffer.from(text.replaceAll('\0', '\ufffd')).toString();
}

/** Never between the halves of a character. */
function atCharacter(text: string, at: number): number {
  const half = text.charCodeAt(at);
  return half >= 0xdc00 && half <= 0xdfff ? at - 1 : at;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
