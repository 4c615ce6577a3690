import { createHash, randomBytes } from 'node:crypto';
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

/** Adds entries to their strategy's chain, in order; the strategy's chain is locked until the transaction ends. */
export async function appendAudit(sql: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  for (const entry of entries) await append(sql, entry);
}

async function append(sql: Transaction, entry: AuditEntry): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${entry.documentId}`}, 0))`;
  const [last] = await sql<{ seq: number; hash: Uint8Array }[]>`
    select seq, hash from audit_entries where document_id = ${entry.documentId} order by seq desc limit 1`;
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? new Uint8Array(32);
  const salt = randomBytes(16);
  const detail: AuditDetail = { ...BLANK, ...entry.detail };
  const digest = sha256(salt, canonical(detail));
  const hash = sha256(previous, canonical(linkOf(entry, seq)), digest);
  const [row] = await sql<{ id: number }[]>`
    insert into audit_entries (organisation_id, document_id, seq, at, user_id, role, meeting_id, action, node_id,
      field, revision_id, version_id, digest, previous, hash)
    values (${entry.organisationId}, ${entry.documentId}, ${seq}, ${entry.at}, ${entry.userId}, ${entry.role},
      ${entry.meetingId ?? null}, ${entry.action}, ${entry.nodeId ?? null}, ${entry.field ?? null},
      ${entry.revisionId ?? null}, ${entry.versionId ?? null}, ${digest}, ${Buffer.from(previous)}, ${hash})
    returning id`;
  if (row === undefined) throw new Error('the new audit entry has no id');
  await sql`
    insert into audit_details (entry_id, organisation_id, detail, salt)
    values (${row.id}, ${entry.organisationId}, ${sql.json({ ...detail })}, ${salt})`;
}

/** What of an entry the chain holds in the clear; `at` to the millisecond, as the database gives it back. */
function linkOf(entry: AuditEntry, seq: number): Readonly<Record<string, string | number | null>> {
  return {
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

/** JSON with the keys in order, so that the same data gives the same bytes (jsonb does not keep theirs). */
function canonical(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
