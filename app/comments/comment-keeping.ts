import type { CommentOperation } from '#shared/comments/operations.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { OutgoingBatch } from './comments.ts';

/** What a browser's localStorage offers; another one stands in for it in tests. */
export type KeyValues = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What of a person's comments on one document this device keeps until the server has it. */
export interface CommentKeeping {
  batches(): readonly OutgoingBatch[];
  drafts(): readonly CommentOperation[];
  /** False if the device does not keep it. */
  keepBatch(batch: OutgoingBatch): boolean;
  dropBatch(id: string): void;
  keepDraft(operation: CommentOperation): boolean;
  dropDraft(operation: CommentOperation): void;
}

/**
 * Keeps every batch and every draft under a key of its own, named by person and document: two tabs never write
 * over each other, and the next person at the browser neither sees nor sends them. Writing is synchronous, so that
 * a page that is closed in the same moment loses nothing.
 */
export function keepComments(storage: KeyValues | null, user: UserId, document: DocumentId): CommentKeeping {
  const prefix = `sakutei:${user}:${document}:`;
  const read = <T>(kind: 'batch' | 'draft'): readonly T[] =>
    storage === null
      ? []
      : keysOf(storage, `${prefix}${kind}:`)
          .map((key) => parsed<T>(storage.getItem(key)))
          .filter((value) => value !== null);
  const write = (key: string, value: object): boolean => {
    try {
      storage?.setItem(prefix + key, JSON.stringify(value));
      return storage !== null;
    } catch {
      // No space, or the person's settings: it lives in this page only, which says so.
      return false;
    }
  };
  return {
    batches: () => [...read<OutgoingBatch>('batch')].sort((a, b) => a.madeAt - b.madeAt),
    drafts: () => read<CommentOperation>('draft'),
    keepBatch: (batch) => write(`batch:${batch.id}`, batch),
    dropBatch: (id) => storage?.removeItem(`${prefix}batch:${id}`),
    keepDraft: (operation) => write(`draft:${draftKey(operation)}`, operation),
    dropDraft: (operation) => storage?.removeItem(`${prefix}draft:${draftKey(operation)}`),
  };
}

/** A draft's key: the comment that it writes, or the thread and what it does to it. */
export function draftKey(operation: CommentOperation): string {
  return 'commentId' in operation ? operation.commentId : `${operation.threadId}:${operation.type}`;
}

/** The browser's own storage; null where it is switched off. */
export function browserStorage(): KeyValues | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keysOf(storage: KeyValues, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

/** Only this file writes under these keys, in this build's form or an older one's, which the server refuses. */
function parsed<T>(json: string | null): T | null {
  try {
    return json === null ? null : (JSON.parse(json) as T);
  } catch {
    return null;
  }
}
