import type { RevisionId, UserId } from '#shared/ids.ts';
import type { KeyValues } from '../comments/comment-keeping.ts';

/** What was typed into a field of a revision, and what stood there when it was begun. */
export interface KeptText {
  readonly typed: string;
  readonly base: string;
}

/** Typed texts of a revision that the server does not have yet, by field; kept on the device under the person's name. */
export interface KeptTexts {
  get(field: string): KeptText | null;
  keep(field: string, text: KeptText): void;
  drop(field: string): void;
}

/** Writes synchronously, so that a page that is closed in the same moment loses nothing. */
export function keepTexts(storage: KeyValues | null, user: UserId, revision: RevisionId): KeptTexts {
  const keyOf = (field: string) => `sakutei:${user}:revision:${revision}:${field}`;
  return {
    get: (field) => readKept(storage?.getItem(keyOf(field)) ?? null),
    keep(field, text) {
      try {
        storage?.setItem(keyOf(field), JSON.stringify(text));
      } catch {
        // No space, or the person's settings: it lives in this page only.
      }
    },
    drop: (field) => storage?.removeItem(keyOf(field)),
  };
}

function readKept(json: string | null): KeptText | null {
  try {
    const kept: unknown = json === null ? null : JSON.parse(json);
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptText {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'typed' in value && typeof value.typed === 'string' && 'base' in value && typeof value.base === 'string'
  );
}
