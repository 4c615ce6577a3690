import { digest } from 'lib0/hash/sha256';
import { canonicalJson } from '../versions/canonical-json.ts';
import type { AuditDetail } from './model.ts';

/** What of an entry the chain holds in the clear. */
export interface AuditLink {
  readonly organisationId: string;
  readonly documentId: string;
  /** From 1, gapless. */
  readonly seq: number;
  /** ISO 8601, UTC, to the millisecond. */
  readonly at: string;
  readonly userId: string | null;
  readonly role: string;
  readonly meetingId: string | null;
  readonly action: string;
  readonly nodeId: string | null;
  readonly field: string | null;
  readonly revisionId: string | null;
  readonly versionId: string | null;
}

/** An entry as it was stored; `detail` null: it has been erased. */
export interface ChainedEntry {
  readonly link: AuditLink;
  readonly digest: Uint8Array;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  readonly detail: { readonly words: AuditDetail; readonly salt: Uint8Array } | null;
}

/** What the first entry of a chain has as the hash before it. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

/** SHA-256 of an entry's words. Salted, so that short words cannot be guessed from it once they are erased. */
export function detailDigest(salt: Uint8Array, words: AuditDetail): Uint8Array {
  return hashOf(salt, canonicalJson(words));
}

/** SHA-256 over the hash of the entry before, what is held in the clear, and the digest of the words. */
export function linkHash(previous: Uint8Array, link: AuditLink, ofDetail: Uint8Array): Uint8Array {
  return hashOf(previous, canonicalJson(link), ofDetail);
}

/** Missing: a number was passed over. The others: of this entry, what it is not as it was written. */
export type ChainFault = 'missing' | 'order' | 'link' | 'detail';

/** What of a chain has been walked: the next entry's number, and the hash that it continues. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** Before the first entry. */
export const EMPTY_CHAIN: ChainHead = { seq: 0, hash: CHAIN_START };

/** What is wrong with the entry that comes after `head`, or null. */
export function faultOf(head: ChainHead, entry: ChainedEntry): ChainFault | null {
  const { link, detail } = entry;
  if (link.seq !== head.seq + 1) return 'missing';
  if (!isSame(entry.previous, head.hash)) return 'order';
  if (!isSame(entry.hash, linkHash(entry.previous, link, entry.digest))) return 'link';
  const isKept = detail === null || isSame(entry.digest, detailDigest(detail.salt, detail.words));
  return isKept ? null : 'detail';
}

/** Of texts their UTF-8; lengths need no marks, since hashes and salts have fixed ones. */
function hashOf(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const bytes = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  return digest(all);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
