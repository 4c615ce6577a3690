import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import type { RoleName, Stage } from '#shared/access/roles.ts';
import {
  type DocumentId,
  type MeetingId,
  meetingId,
  type RevisionId,
  revisionId,
  type UserId,
  userId,
  type VersionId,
  versionId,
} from '#shared/ids.ts';
import { canonicalJson } from '#shared/versions/canonical-json.ts';
import type { Adoption, VersionKind, VersionSummary } from '#shared/versions/model.ts';
import { type FrozenActual, type VersionSnapshot, versionSnapshot } from '#shared/versions/snapshot.ts';
import { storable } from '../activity/kept-text.ts';
import { readActuals } from './actuals.ts';
import type { Sql, Transaction } from './database.ts';

/** A version that is to be kept, of a document as it stands after a row of its log. */
export interface NewVersion {
  readonly organisationId: string;
  readonly strategy: { readonly documentId: DocumentId; readonly slug: string; readonly stage: Stage };
  readonly doc: Y.Doc;
  /** Row of the log up to which `doc` is. */
  readonly seq: number;
  readonly name: string;
  readonly kind: VersionKind;
  readonly note: string;
  readonly revisionId?: RevisionId | null;
  readonly meetingId?: MeetingId | null;
  /** Exactly with kind `adopted`. */
  readonly adoption?: Adoption | null;
  readonly by: { readonly id: UserId; readonly role: RoleName };
  readonly at: Date;
}

/** What a version was kept as. */
export interface KeptVersion {
  readonly id: VersionId;
  readonly number: number;
  /** SHA-256 of the canonical snapshot, hexadecimal. */
  readonly hash: string;
}

/**
 * Keeps a version under the strategy's next number, with the actuals as the transaction sees them. Locks the
 * strategy's row until the transaction ends, so that numbers have no gap.
 */
export async function insertVersion(sql: Transaction, version: NewVersion): Promise<KeptVersion> {
  const { strategy, adoption = null } = version;
  await sql`select from strategies where document_id = ${strategy.documentId} for no key update`;
  const actuals = await readActuals(sql, strategy.documentId);
  const snapshot = storableJson(versionSnapshot(version.doc, strategy, actuals));
  const hash = createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
  const [row] = await sql<{ id: string; number: number }[]>`
    insert into versions (organisation_id, document_id, number, name, kind, note, snapshot, state, seq, hash,
      revision_id, meeting_id, decided_by, decided_on, reference_number, frozen_by, frozen_role, frozen_at)
    select ${version.organisationId}, ${strategy.documentId}, coalesce(max(number), 0) + 1, ${version.name},
      ${version.kind}, ${version.note}, ${sql.json(snapshot)},
      ${Buffer.from(Y.encodeStateAsUpdateV2(version.doc))}, ${version.seq}, ${hash},
      ${version.revisionId ?? null}::uuid, ${version.meetingId ?? null}::uuid, ${adoption?.decidedBy ?? null},
      ${adoption?.decidedOn ?? null}::date, ${adoption?.referenceNumber ?? null}, ${version.by.id}::uuid,
      ${version.by.role}, ${version.at}::timestamptz
    from versions where document_id = ${strategy.documentId}
    returning id, number`;
  if (row === undefined) throw new Error('the new version has no id');
  return { id: versionId(row.id), number: row.number, hash };
}

type Json = Parameters<Transaction['json']>[0];

/** The same as jsonb can hold it: a hand-made edit may have put a NUL or half a character into a text. */
function storableJson(snapshot: VersionSnapshot): Json {
  const text = JSON.stringify(snapshot, (_key, held: unknown) =>
    typeof held === 'string' ? storable(held) : held,
  );
  return JSON.parse(text) as Json;
}

/** A strategy's versions, the newest first. */
export async function findVersions(
  sql: Sql | Transaction,
  document: DocumentId,
): Promise<readonly VersionSummary[]> {
  const rows = await sql<SummaryRow[]>`
    select ${summaryColumns(sql)} from versions join users on users.id = frozen_by
    where document_id = ${document} order by number desc`;
  return rows.map(summaryOf);
}

/** One version of a strategy as it reads, or null. */
export async function findVersion(
  sql: Sql,
  document: DocumentId,
  id: VersionId,
): Promise<{ readonly version: VersionSummary; readonly snapshot: VersionSnapshot } | null> {
  const [row] = await sql<(SummaryRow & { snapshot: VersionSnapshot })[]>`
    select ${summaryColumns(sql)}, snapshot from versions join users on users.id = frozen_by
    where document_id = ${document} and versions.id = ${id}`;
  return row === undefined ? null : { version: summaryOf(row), snapshot: row.snapshot };
}

/** One version of a strategy with its document (Y.encodeStateAsUpdateV2) and actuals, or null. */
export async function findVersionState(
  sql: Sql | Transaction,
  document: DocumentId,
  id: VersionId,
): Promise<VersionState | null> {
  const [row] = await sql<(SummaryRow & Omit<VersionState, 'version'>)[]>`
    select ${summaryColumns(sql)}, state, snapshot -> 'actuals' as actuals
    from versions join users on users.id = frozen_by
    where document_id = ${document} and versions.id = ${id}`;
  return row === undefined ? null : { version: summaryOf(row), state: row.state, actuals: row.actuals };
}

export interface VersionState {
  readonly version: VersionSummary;
  readonly state: Uint8Array;
  readonly actuals: readonly FrozenActual[];
}

/** The latest version that was frozen for a meeting, or null. */
export async function findVersionOfMeeting(
  sql: Sql,
  document: DocumentId,
  meeting: MeetingId,
): Promise<VersionId | null> {
  const [row] = await sql<{ id: string }[]>`
    select id from versions where document_id = ${document} and meeting_id = ${meeting}
    order by number desc limit 1`;
  return row === undefined ? null : versionId(row.id);
}

interface SummaryRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly kind: VersionKind;
  readonly note: string;
  readonly hash: string;
  readonly revision_id: string | null;
  readonly meeting_id: string | null;
  readonly decided_by: string | null;
  readonly decided_on: string | null;
  readonly reference_number: string | null;
  readonly frozen_by: string;
  readonly frozen_name: string;
  readonly frozen_role: RoleName;
  readonly frozen_at: Date;
}

/** Without the snapshot and the state, which are large. The date as text: as a Date it would have a time zone. */
function summaryColumns(sql: Sql | Transaction) {
  return sql`versions.id, number, name, kind, note, hash, revision_id, meeting_id, decided_by,
    to_char(decided_on, 'YYYY-MM-DD') as decided_on, reference_number, frozen_by,
    users.display_name as frozen_name, frozen_role, frozen_at`;
}

function summaryOf(row: SummaryRow): VersionSummary {
  const { decided_by: decidedBy, decided_on: decidedOn, reference_number: referenceNumber } = row;
  return {
    id: versionId(row.id),
    number: row.number,
    name: row.name,
    kind: row.kind,
    note: row.note,
    frozenBy: { id: userId(row.frozen_by), name: row.frozen_name, role: row.frozen_role },
    frozenAt: row.frozen_at.toISOString(),
    hash: row.hash,
    revisionId: row.revision_id === null ? null : revisionId(row.revision_id),
    meetingId: row.meeting_id === null ? null : meetingId(row.meeting_id),
    adoption:
      decidedBy === null || decidedOn === null || referenceNumber === null
        ? null
        : { decidedBy, decidedOn, referenceNumber },
  };
}
