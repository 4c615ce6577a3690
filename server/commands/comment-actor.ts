import { leadingRole } from '#shared/access/roles.ts';
import type { CommentActor } from '#shared/comments/apply.ts';
import type { CommentPerson } from '#shared/comments/model.ts';
import { nodesMap } from '#shared/document/schema.ts';
import type { UserId } from '#shared/ids.ts';
import type { Sql, Transaction } from '../db/database.ts';
import { findSeenRevisions } from '../db/revision-sight.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findMeetingIds, findPeople } from '../db/thread-writes.ts';
import type { CommentDelivery } from '../sync/comment-port.ts';
import { refusal } from './strategy-context.ts';

/** Who acts in a strategy, with what the policy and the database say of them; null: nobody who may comment. */
export async function commentActorOf(
  sql: Transaction,
  strategy: StrategyRow,
  viewer: { readonly id: UserId; readonly name: string; readonly isAdministrator: boolean },
  { doc, documentId }: CommentDelivery,
  at: Date,
): Promise<CommentActor | null> {
  const may = (action: 'writeComments' | 'answerComments' | 'hideComment') =>
    refusal(viewer, action, strategy) === null;
  const rights = { write: may('writeComments'), answer: may('answerComments'), hide: may('hideComment') };
  const role = leadingRole(strategy.roles);
  if (role === null || !rights.write) return null;
  const readers = await commentReaders(sql, strategy);
  const people = new Map(readers.map((person) => [person.id, person]));
  const meetings = await findMeetingIds(sql, documentId);
  const revisions = await findSeenRevisions(sql, documentId, viewer.id);
  return {
    person: { id: viewer.id, name: viewer.name, role },
    rights,
    now: at.toISOString(),
    personOf: (id) => people.get(id) ?? null,
    hasItem: (id) => nodesMap(doc).has(id),
    hasMeeting: (id) => meetings.has(id),
    seesRevision: (id) => revisions.has(id),
  };
}

/** Everyone who may read a strategy's comments: who can be called by name and asked to answer. */
export async function commentReaders(
  sql: Sql | Transaction,
  strategy: StrategyRow,
): Promise<readonly CommentPerson[]> {
  const people = await findPeople(sql, strategy.documentId);
  return people.flatMap(({ id, name, roles }) => {
    const role = leadingRole(roles);
    const reads = refusal({ id, isAdministrator: false }, 'readComments', { ...strategy, roles }) === null;
    return role !== null && reads ? [{ id, name, role }] : [];
  });
}
