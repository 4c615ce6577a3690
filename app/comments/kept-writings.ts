import type { CommentKind } from '#shared/comments/model.ts';
import { COMMENT_KINDS } from '#shared/comments/model.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { KeyValues } from './comment-keeping.ts';
import type { Writing } from './writing.ts';

/** Texts being written, as this device keeps them for one person and one strategy. */
export interface KeptWritings {
  load(): { readonly writings: readonly Writing[]; readonly current: string | null };
  keep(writing: Writing): void;
  forget(id: string): void;
  setCurrent(id: string | null): void;
  /** The kind that was chosen last. */
  lastKind(): CommentKind;
  setLastKind(kind: CommentKind): void;
}

/**
 * Keeps each writing under a key of its own, so that two pages of one person do not overwrite each other's. A
 * browser that keeps nothing makes no difference until the page is left.
 */
export function keptWritings(storage: KeyValues | null, user: UserId, document: DocumentId): KeptWritings {
  const base = `sakutei:${user}:${document}:writing:`;
  const currentKey = `sakutei:${user}:${document}:writing-now`;
  const kindKey = `sakutei:${user}:comment-kind`;
  return {
    load: () => ({
      writings: quietly(() => (storage === null ? [] : readAll(storage, base)), []),
      current: quietly(() => storage?.getItem(currentKey) ?? null, null),
    }),
    keep: (writing) => quietly(() => storage?.setItem(base + writing.id, JSON.stringify(writing)), undefined),
    forget: (id) => quietly(() => storage?.removeItem(base + id), undefined),
    setCurrent: (id) =>
      quietly(
        () => (id === null ? storage?.removeItem(currentKey) : storage?.setItem(currentKey, id)),
        undefined,
      ),
    lastKind: () => asKind(quietly(() => storage?.getItem(kindKey) ?? null, null)),
    setLastKind: (kind) => quietly(() => storage?.setItem(kindKey, kind), undefined),
  };
}

function readAll(storage: KeyValues, base: string): readonly Writing[] {
  const writings: Writing[] = [];
  for (let at = 0; at < storage.length; at++) {
    const key = storage.key(at);
    const value = key?.startsWith(base) ? storage.getItem(key) : null;
    const writing = value === null ? null : parsed(value);
    if (writing !== null && key === base + writing.id) writings.push(writing);
  }
  return writings;
}

/** Another build may have kept another form: what is not ours by its outline is left alone. */
function parsed(value: string): Writing | null {
  const read: unknown = quietly(() => JSON.parse(value), null);
  if (typeof read !== 'object' || read === null) return null;
  const { type, id, text, anchor, threadId } = read as Record<string, unknown>;
  const hasPlace =
    type === 'open' ? typeof anchor === 'object' && anchor !== null : typeof threadId === 'string';
  const isWriting = typeof id === 'string' && typeof text === 'string' && hasPlace && isType(type);
  // Only `keep` writes under this key, and its outline was just looked at.
  return isWriting ? (read as Writing) : null;
}

function isType(type: unknown): boolean {
  return type === 'open' || type === 'reply' || type === 'edit' || type === 'resolve';
}

function asKind(kept: string | null): CommentKind {
  return COMMENT_KINDS.find((kind) => kind === kept) ?? 'opinion';
}

/** Storage may be full, or refuse every call: writing goes on without it. */
function quietly<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
