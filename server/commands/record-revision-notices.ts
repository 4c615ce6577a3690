import type { RevisionId, UserId } from '#shared/ids.ts';
import { type RevisionNews, revisionNoticesOf } from '#shared/notices/revision-notices.ts';
import type { Transaction } from '../db/database.ts';
import { insertRevisionNotices } from '../db/notices.ts';
import { findParticipants } from '../db/revision-people.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findPeople } from '../db/thread-writes.ts';
import { refusal } from './strategy-context.ts';

/** Something that was done with a revision. */
export interface RevisionTold {
  readonly strategy: Pick<StrategyRow, 'documentId' | 'kind' | 'stage' | 'directEditing'>;
  readonly revisionId: RevisionId;
  readonly news: RevisionNews;
  readonly by: { readonly id: UserId; readonly organisationId: string };
  readonly at: Date;
}

/**
 * Writes the notices of it in the transaction that does it, for those who still read the strategy. Answers who got
 * one: `publishUnread` tells them after the commit.
 */
export async function recordRevisionNotices(
  tx: Transaction,
  { strategy, revisionId, news, by, at }: RevisionTold,
): Promise<readonly UserId[]> {
  const people = await findPeople(tx, strategy.documentId);
  const may = (action: 'screenRevision' | 'readDraft') =>
    people
      .filter(({ id, roles }) => {
        const person = { id, isAdministrator: false };
        return refusal(person, action, { ...strategy, roles }) === null;
      })
      .map(({ id }) => id);
  const participants = await findParticipants(tx, revisionId);
  const readers = new Set(may('readDraft'));
  const notices = revisionNoticesOf(news, by.id, { ...participants, secretariat: may('screenRevision') });
  const told = notices.filter(({ userId }) => readers.has(userId));
  await insertRevisionNotices(tx, told, revisionId, { documentId: strategy.documentId, by, at });
  return told.map(({ userId }) => userId);
}
