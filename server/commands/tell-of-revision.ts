import type { AuditAction } from '#shared/audit/model.ts';
import type { UserId } from '#shared/ids.ts';
import type { RevisionNews } from '#shared/notices/revision-notices.ts';
import type { ActingPerson } from '#shared/revision/model.ts';
import type { Transaction } from '../db/database.ts';
import type { RevisionRow } from '../db/revisions.ts';
import { touchThreadsOf } from '../db/thread-revisions.ts';
import { lockThreads } from '../db/thread-writes.ts';
import { publishUnread } from './record-notices.ts';
import { type RevisionTold, recordRevisionNotices } from './record-revision-notices.ts';
import type { RevisionContext } from './revision-context.ts';
import { newsOfThreads, type ThreadNews, tellThreads } from './tell-threads.ts';

/** Something that was done with a revision, which is here as it was before. */
export interface RevisionDone {
  readonly strategy: RevisionTold['strategy'];
  readonly revision: Pick<RevisionRow, 'id' | 'documentId' | 'state' | 'submittedAt'>;
  readonly person: Pick<ActingPerson, 'id'>;
  readonly organisationId: string;
  readonly at: Date;
  /** What the audit log calls it; undefined: nothing that others hear of. */
  readonly action: AuditAction | undefined;
  /** Others may have come to see it. */
  readonly isShown: boolean;
}

/** Whom to tell of what was done with a revision, once it is committed. */
export interface RevisionTelling {
  /** Who got a notice. */
  readonly told: readonly UserId[];
  /** Threads on it that others have come to see; null: none. */
  readonly threads: ThreadNews | null;
}

/** Writes the notices of an act in its transaction, and gives the threads on the revision to who has come to see it. */
export async function recordTelling(tx: Transaction, done: RevisionDone): Promise<RevisionTelling> {
  const { strategy, revision, person, organisationId, at, isShown } = done;
  const news = newsOf(done);
  const by = { id: person.id, organisationId };
  const told =
    news === null ? [] : await recordRevisionNotices(tx, { strategy, revisionId: revision.id, news, by, at });
  return { told, threads: isShown ? await showThreads(tx, done) : null };
}

async function showThreads(tx: Transaction, { revision }: RevisionDone): Promise<ThreadNews | null> {
  await lockThreads(tx, revision.documentId);
  const touched = await touchThreadsOf(tx, revision.id);
  return touched && newsOfThreads(tx, touched);
}

function newsOf({ revision, action }: RevisionDone): RevisionNews | null {
  switch (action) {
    case 'revisionSubmitted':
      return 'submitted';
    case 'ballotOpened':
      return 'ballotOpened';
    case 'revisionReturned':
      return 'returned';
    case 'revisionAmended':
      // Votes of a ballot that was closed before did not count any more.
      return revision.state === 'underReview' ? 'amended' : 'returned';
    case 'resultDecided':
    case 'resultRecorded':
      return 'decided';
    case 'revisionApplied':
      return 'applied';
    case 'revisionNotApplied':
      return 'conflicted';
    default:
      return null;
  }
}

/** Tells people; after the commit. */
export function tellOfRevision(
  context: Pick<RevisionContext, 'sql' | 'events'>,
  { documentId }: Pick<RevisionRow, 'documentId'>,
  { told, threads }: RevisionTelling,
): void {
  if (threads !== null) tellThreads(context.events, documentId, threads);
  // A hint, for which nobody waits; a page that misses it asks by itself.
  publishUnread(context, told).catch(() => undefined);
}
