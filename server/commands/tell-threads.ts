import { shownThread } from '#shared/comments/apply.ts';
import type { ThreadChanges } from '#shared/comments/operations.ts';
import type { DocumentId, ThreadId } from '#shared/ids.ts';
import type { Transaction } from '../db/database.ts';
import { findSecrets, type ThreadSecrets } from '../db/thread-revisions.ts';
import { findThreads } from '../db/threads.ts';
import type { EventBus } from '../events/event-bus.ts';

/** What changed in a strategy's threads, and which of it only some people may hear of. */
export interface ThreadNews {
  readonly changes: ThreadChanges;
  readonly secrets: ThreadSecrets;
}

/** What to tell of threads that were written under one revision of the strategy's threads, as they are now. */
export async function newsOfThreads(
  sql: Transaction,
  { from, to, ids }: { readonly from: number; readonly to: number; readonly ids: readonly ThreadId[] },
): Promise<ThreadNews> {
  const found = await findThreads(sql, ids);
  const threads = Array.from(found.values()).flatMap(({ thread }) => thread ?? []);
  return newsOf(sql, { from, to, threads: threads.map(shownThread), removed: [] });
}

/** The same for changes that are known. */
export async function newsOf(sql: Transaction, changes: ThreadChanges): Promise<ThreadNews> {
  const onRevisions = changes.threads.filter(({ anchor }) => anchor.target === 'change');
  const secrets =
    onRevisions.length === 0
      ? NONE
      : await findSecrets(
          sql,
          onRevisions.map(({ id }) => id),
        );
  return { changes, secrets };
}

const NONE: ThreadSecrets = new Map();

/** Tells everyone in the document who may hear of it; after the commit. */
export function tellThreads(
  events: Pick<EventBus, 'publish'>,
  documentId: DocumentId,
  { changes, secrets }: ThreadNews,
): void {
  events.publish({ documentId, event: { type: 'threads', ...changes }, secrets });
}
