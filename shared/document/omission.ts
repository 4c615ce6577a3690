import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';

/** Why something in the document is not shown as it stands there. */
export type OmissionReason =
  /** The value of a node id is not a node, or the id is none. */
  | 'notANode'
  | 'unknownKind'
  | 'wrongType'
  | 'unknownValue'
  | 'tooLong'
  | 'missingParent'
  /** It hangs where its kind cannot: shown under the nearest node that can hold it, or last at the root. */
  | 'wrongParent'
  | 'cycle'
  | 'tooDeep'
  | 'unknownElement'
  | 'unknownMark'
  | 'unknownAttribute'
  | 'invalidContent'
  | 'duplicateBlockId';

/** What the reader left out or put elsewhere, so that nothing disappears unnoticed. */
export interface Omission {
  /** Null for the strategy's own fields. */
  readonly nodeId: NodeId | null;
  /** Field, or path inside one (`numbering.goal.basic.0.style`); null when it is about the whole node. */
  readonly field: string | null;
  readonly reason: OmissionReason;
  /** What was found there, shortened: a value, a type's name or a length. */
  readonly found: string;
}

/** Takes what a reader leaves out. */
export type Report = (field: string | null, reason: OmissionReason, found: unknown) => void;

/** A short description of any value, at most 40 characters. */
export function describeFound(found: unknown): string {
  if (found === null || found === undefined) return String(found);
  if (typeof found === 'object' || typeof found === 'function') return typeName(found);
  const text = String(found);
  return text.length > 40 ? `${Array.from(text.slice(0, 40)).slice(0, 38).join('')}…` : text;
}

/** Not the constructor's name: a minified build would give another one. */
function typeName(value: object): string {
  if (value instanceof Y.XmlText) return 'Y.XmlText';
  if (value instanceof Y.XmlElement) return 'Y.XmlElement';
  if (value instanceof Y.XmlFragment) return 'Y.XmlFragment';
  if (value instanceof Y.Text) return 'Y.Text';
  if (value instanceof Y.Map) return 'Y.Map';
  if (value instanceof Y.Array) return 'Y.Array';
  if (Array.isArray(value)) return 'array';
  return value instanceof Uint8Array ? 'bytes' : 'object';
}
