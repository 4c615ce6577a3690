import { anchoredItem } from '#shared/comments/item-anchor.ts';
import type { NodeId, RevisionId, UserId } from '#shared/ids.ts';
import { discussedRevision, noticesOf, type ThreadChange } from '#shared/notices/notices-of.ts';
import type { Sql, Transaction } from '../db/database.ts';
import { findCharges } from '../db/departments.ts';
import { insertNotices } from '../db/notices.ts';
import { findRevisionPublics } from '../db/revision-sight.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findPeople } from '../db/thread-writes.ts';
import { countUnread, type RoleHolder } from '../db/unread-counts.ts';
import type { EventBus } from '../events/event-bus.ts';
import { refusal } from './strategy-context.ts';

/** Operations on a strategy's threads that were taken together. */
export interface CommentsTaken {
  readonly strategy: Pick<StrategyRow, 'documentId' | 'kind' | 'stage' | 'directEditing'>;
  readonly by: { readonly id: UserId; readonly organisationId: string };
  readonly at: Date;
  /** In the order in which they were applied. */
  readonly changes: readonly ThreadChange[];
}

/**
 * Writes the notices of comments in the transaction that stores these, for those who may read comments. Answers who
 * got one: `publishUnread` tells them after the commit.
 */
export async function recordNotices(tx: Transaction, taken: CommentsTaken): Promise<readonly UserId[]> {
  const { strategy, by, at, changes } = taken;
  const { documentId } = strategy;
  const people = await findPeople(tx, documentId);
  const charges = await findCharges(tx, documentId, openedItems(changes));
  const publics = await findRevisionPublics(tx, discussedRevisions(changes));
  const revisionsOf = (id: UserId, which: 'seenBy' | 'authors') =>
    new Set(Array.from(publics).flatMap(([revision, sets]) => (sets[which].has(id) ? [revision] : [])));
  const readers = people
    .map(({ id, roles }) => ({
      ...strategy,
      userId: id,
      roles,
      inCharge: charges.get(id) ?? NOTHING,
      sees: revisionsOf(id, 'seenBy'),
      authorOf: revisionsOf(id, 'authors'),
    }))
    .filter(mayReadComments);
  const notices = noticesOf(changes, by.id, readers);
  await insertNotices(tx, notices, { documentId, by, at });
  return [...new Set(notices.map(({ userId }) => userId))];
}

const NOTHING: ReadonlySet<NodeId> = new Set();

/** Items on which threads were opened. */
function openedItems(changes: readonly ThreadChange[]): readonly NodeId[] {
  return changes.flatMap(({ operation }) =>
    operation.type === 'open' ? (anchoredItem(operation.anchor) ?? []) : [],
  );
}

/** Revisions on which the threads hang. */
function discussedRevisions(changes: readonly ThreadChange[]): readonly RevisionId[] {
  const revisions = changes.flatMap((change) => discussedRevision(change) ?? []);
  return [...new Set(revisions)];
}

/** What telling people of their notices needs. */
export interface NoticeTelling {
  readonly sql: Sql;
  readonly events: Pick<EventBus, 'publish'>;
}

/** Tells each of these people, wherever they are connected, how many notices they have not read. */
export async function publishUnread(
  { sql, events }: NoticeTelling,
  people: readonly UserId[],
): Promise<void> {
  if (people.length === 0) return;
  const counts = await countUnread(sql, people);
  for (const userId of people) {
    const unread = unreadOf(counts.filter((count) => count.userId === userId));
    events.publish({ userId, event: { type: 'notices', unread } });
  }
}

/** Sum over the strategies in which the person may read comments now. */
export function unreadOf(counts: readonly (RoleHolder & { readonly unread: number })[]): number {
  return counts.filter(mayReadComments).reduce((sum, { unread }) => sum + unread, 0);
}

function mayReadComments(holder: RoleHolder): boolean {
  return refusal({ id: holder.userId, isAdministrator: false }, 'readComments', holder) === null;
}
