import type { ChainedEntry } from '#shared/audit/chain.ts';
import type { AuditDetail } from '#shared/audit/model.ts';
import type { Sql } from './database.ts';

/** One strategy's chain of the audit log; `slug` null where the strategy is gone. */
export interface ChainOwner {
  readonly documentId: string;
  readonly slug: string | null;
}

/** The chains that there are, by slug; empty as well in a database without the log. */
export async function findChains(sql: Sql): Promise<readonly ChainOwner[]> {
  const [found] = await sql<{ exists: boolean }[]>`
    select to_regclass('audit_entries') is not null as exists`;
  if (found?.exists !== true) return [];
  const rows = await sql<{ document_id: string; slug: string | null }[]>`
    select chains.document_id, strategies.slug
    from (select distinct document_id from audit_entries) as chains
      left join strategies on strategies.document_id = chains.document_id
    order by strategies.slug nulls last, chains.document_id`;
  return rows.map((row) => ({ documentId: row.document_id, slug: row.slug }));
}

/** Entries that are read at once. */
const BATCH = 500;

/** The entries of a chain in their order, a batch at a time. */
export async function* readChain(sql: Sql, documentId: string): AsyncGenerator<ChainedEntry> {
  const rows = sql<RawEntry[]>`
    select entries.organisation_id, entries.seq, entries.at, entries.user_id, entries.role, entries.meeting_id,
      entries.action, entries.node_id, entries.field, entries.revision_id, entries.version_id, entries.digest,
      entries.previous, entries.hash, details.detail, details.salt
    from audit_entries as entries left join audit_details as details on details.entry_id = entries.id
    where entries.document_id = ${documentId}
    order by entries.seq`.cursor(BATCH);
  for await (const batch of rows) {
    for (const row of batch) yield entryOf(documentId, row);
  }
}

interface RawEntry {
  organisation_id: string;
  seq: number;
  at: Date;
  user_id: string | null;
  role: string;
  meeting_id: string | null;
  action: string;
  node_id: string | null;
  field: string | null;
  revision_id: string | null;
  version_id: string | null;
  digest: Uint8Array;
  previous: Uint8Array;
  hash: Uint8Array;
  detail: AuditDetail | null;
  salt: Uint8Array | null;
}

function entryOf(documentId: string, row: RawEntry): ChainedEntry {
  const { detail, salt } = row;
  return {
    link: {
      organisationId: row.organisation_id,
      documentId,
      seq: row.seq,
      at: row.at.toISOString(),
      userId: row.user_id,
      role: row.role,
      meetingId: row.meeting_id,
      action: row.action,
      nodeId: row.node_id,
      field: row.field,
      revisionId: row.revision_id,
      versionId: row.version_id,
    },
    digest: row.digest,
    previous: row.previous,
    hash: row.hash,
    detail: detail === null || salt === null ? null : { words: detail, salt },
  };
}
