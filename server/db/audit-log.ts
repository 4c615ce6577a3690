import { randomBytes } from 'node:crypto';
import { type AuditLink, CHAIN_START, detailDigest, linkHash } from '#shared/audit/chain.ts';
import type { AuditAction, AuditDetail } from '#shared/audit/model.ts';
import type { DocumentId, MeetingId, NodeId, RevisionId, UserId, VersionId } from '#shared/ids.ts';
import type { Transaction } from './database.ts';

/** One act, as a command records it in the transaction in which it happens. */
export interface AuditEntry {
  readonly organisationId: string;
  /** The strategy's document, also for what happens to a revision of it. */
  readonly documentId: DocumentId;
  readonly at: Date;
  readonly userId: UserId;
  /** In which the person acted. */
  readonly role: string;
  readonly action: AuditAction;
  readonly meetingId?: MeetingId | null;
  readonly nodeId?: NodeId | null;
  readonly field?: string | null;
  readonly revisionId?: RevisionId | null;
  readonly versionId?: VersionId | null;
  readonly detail: Partial<AuditDetail>;
}

const BLANK: AuditDetail = { subject: '', before: '', after: '', reason: '' };
const SALT_BYTES = 16;

/** Adds entries to their strategy's chain, in order; the strategy's chain is locked until the transaction ends. */
export async function appendAudit(sql: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  for (const entry of entries) await append(sql, entry);
}

async function append(sql: Transaction, entry: AuditEntry): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${entry.documentId}`}, 0))`;
  const [last] = await sql<{ seq: number; hash: Uint8Array }[]>`
    select seq, hash from audit_entries where document_id = ${entry.documentId} order by seq desc limit 1`;
  const link = linkOf(entry, (last?.seq ?? 0) + 1);
  const previous = last?.hash ?? CHAIN_START;
  const salt = randomBytes(SALT_BYTES);
  const words = storable({ ...BLANK, ...entry.detail });
  const digest = detailDigest(salt, words);
  const hash = linkHash(previous, link, digest);
  const [row] = await sql<{ id: number }[]>`
    insert into audit_entries (organisation_id, document_id, seq, at, user_id, role, meeting_id, action, node_id,
      field, revision_id, version_id, digest, previous, hash)
    values (${link.organisationId}, ${link.documentId}, ${link.seq}, ${entry.at}, ${link.userId}, ${link.role},
      ${link.meetingId}, ${link.action}, ${link.nodeId}, ${link.field}, ${link.revisionId}, ${link.versionId},
      ${Buffer.from(digest)}, ${Buffer.from(previous)}, ${Buffer.from(hash)})
    returning id`;
  if (row === undefined) throw new Error('the new audit entry has no id');
  await sql`
    insert into audit_details (entry_id, organisation_id, detail, salt)
    values (${row.id}, ${entry.organisationId}, ${sql.json({ ...words })}, ${salt})`;
}

function linkOf(entry: AuditEntry, seq: number): AuditLink {
  return {
    organisationId: entry.organisationId,
    documentId: entry.documentId,
    seq,
    at: entry.at.toISOString(),
    userId: entry.userId,
    role: entry.role,
    meetingId: entry.meetingId ?? null,
    action: entry.action,
    nodeId: entry.nodeId ?? null,
    field: entry.field ?? null,
    revisionId: entry.revisionId ?? null,
    versionId: entry.versionId ?? null,
  };
}

/** What Postgres does not hold (NUL, half of a surrogate pair) is replaced before it is hashed. */
function storable({ subject, before, after, reason }: AuditDetail): AuditDetail {
  const clean = (text: string) => text.replace(/[\0\p{Cs}]/gu, '\ufffd');
  return { subject: clean(subject), before: clean(before), after: clean(after), reason: clean(reason) };
}
