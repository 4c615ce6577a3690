import type { DirectEditing, RoleName, Stage } from '#shared/access/roles.ts';
import type { Comparison } from '#shared/comparison/model.ts';
import type { DocumentId, MeetingId, UserId } from '#shared/ids.ts';
import type { MeetingContent } from '#shared/meetings/draft.ts';
import { INVITED_ROLES } from '#shared/meetings/model.ts';
import type { StrategyKind } from '#shared/strategy/model.ts';
import { writeAgenda } from './agenda.ts';
import { writeComparison } from './comparisons.ts';
import type { Sql, Transaction } from './database.ts';
import { findInvitable, writeInvitations } from './invitations.ts';
import { insertMaterial, type NewMaterial } from './materials.ts';
import { insertMeeting, type MeetingFields } from './meetings.ts';

interface SampleAccountRow {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Null: the administrator, without a role in any strategy. */
  readonly role: RoleName | null;
  readonly department: string | null;
}

export interface SampleStrategyRow {
  readonly documentId: DocumentId;
  readonly slug: string;
  readonly kind: StrategyKind;
  readonly stage: Stage;
  readonly directEditing: DirectEditing;
  readonly schemaVersion: number;
  /** The whole document as one Yjs update (V1), and the client id that wrote it. */
  readonly update: Uint8Array;
  readonly clientId: number;
}

export interface SampleMeetingRow {
  readonly id: MeetingId;
  readonly documentId: DocumentId;
  readonly fields: MeetingFields;
  readonly agenda: MeetingContent['agenda'];
  /** In the order of their numbers. */
  readonly materials: readonly NewMaterial[];
}

/** Everything that the sample puts into an empty database; strategies in the order of the list page. */
export interface SampleRows {
  readonly organisation: string;
  readonly departments: readonly string[];
  readonly accounts: readonly SampleAccountRow[];
  readonly strategies: readonly SampleStrategyRow[];
  readonly meetings: readonly SampleMeetingRow[];
  readonly comparisons: readonly Comparison[];
  readonly now: Date;
}

/** Any number: two servers that start on one empty database at once must not both load the sample. */
const SAMPLE_LOCK = 20_261_120;

/** True if anybody's data is in the database. */
export async function hasData(sql: Sql | Transaction): Promise<boolean> {
  const [row] = await sql<{ has_data: boolean }[]>`
    select exists (select from organisations) or exists (select from documents) as has_data`;
  return row?.has_data === true;
}

/** What commands add in the same transaction; user ids by e-mail address. */
export type FinishSample = (sql: Transaction, users: ReadonlyMap<string, string>) => Promise<void>;

/** Writes the sample in one transaction; false, and nothing written, if there is data by now. */
export async function insertSample(sql: Sql, rows: SampleRows, finish: FinishSample): Promise<boolean> {
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${SAMPLE_LOCK})`;
    if (await hasData(transaction)) return false;
    const organisationId = await insertOrganisation(transaction, rows.organisation);
    const departments = await insertDepartments(transaction, organisationId, rows.departments);
    const users = await insertUsers(transaction, organisationId, rows.accounts);
    for (const [position, strategy] of rows.strategies.entries()) {
      await insertStrategy(transaction, organisationId, strategy, position);
      await insertRoles(transaction, organisationId, strategy.documentId, rows.accounts, {
        users,
        departments,
      });
    }
    for (const meeting of rows.meetings)
      await insertSampleMeeting(transaction, organisationId, meeting, rows.now);
    for (const comparison of rows.comparisons)
      await writeComparison(transaction, comparison, { organisationId, by: null, at: rows.now });
    await finish(transaction, users);
    return true;
  });
}

async function insertOrganisation(sql: Transaction, name: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`insert into organisations (name) values (${name}) returning id`;
  if (row === undefined) throw new Error('the new organisation has no id');
  return row.id;
}

/** Department name → id. */
async function insertDepartments(
  sql: Transaction,
  organisationId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const values = names.map((name, position) => ({ organisation_id: organisationId, name, position }));
  const rows = await sql<{ id: string; name: string }[]>`
    insert into departments ${sql(values)} returning id, name`;
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** E-mail address → user id. */
async function insertUsers(
  sql: Transaction,
  organisationId: string,
  accounts: readonly SampleAccountRow[],
): Promise<ReadonlyMap<string, string>> {
  const values = accounts.map(({ email, name, passwordHash, role }) => ({
    organisation_id: organisationId,
    email,
    display_name: name,
    password_hash: passwordHash,
    is_administrator: role === null,
    is_sample: true,
  }));
  const rows = await sql<{ id: string; email: string }[]>`
    insert into users ${sql(values)} returning id, email`;
  return new Map(rows.map(({ id, email }) => [email, id]));
}

async function insertStrategy(
  sql: Transaction,
  organisationId: string,
  strategy: SampleStrategyRow,
  position: number,
): Promise<void> {
  const { documentId, slug, kind, stage, directEditing, schemaVersion, update, clientId } = strategy;
  await sql`
    insert into documents (id, organisation_id, schema_version, head)
    values (${documentId}, ${organisationId}, ${schemaVersion}, 1)`;
  await sql`
    insert into document_updates (document_id, organisation_id, seq, bytes)
    values (${documentId}, ${organisationId}, 1, ${Buffer.from(update)})`;
  // Bound to nobody, so that no person can write under the sample's client id.
  await sql`
    insert into document_clients (document_id, organisation_id, client_id)
    values (${documentId}, ${organisationId}, ${clientId})`;
  await sql`
    insert into strategies (document_id, organisation_id, slug, kind, stage, direct_editing, position)
    values (${documentId}, ${organisationId}, ${slug}, ${kind}, ${stage}, ${directEditing}, ${position})`;
}

async function insertRoles(
  sql: Transaction,
  organisationId: string,
  documentId: DocumentId,
  accounts: readonly SampleAccountRow[],
  ids: { readonly users: ReadonlyMap<string, string>; readonly departments: ReadonlyMap<string, string> },
): Promise<void> {
  const values = accounts.flatMap(({ email, role, department }) =>
    role === null
      ? []
      : [
          {
            document_id: documentId,
            organisation_id: organisationId,
            user_id: idOf(ids.users, email),
            role,
            department_id: department === null ? null : idOf(ids.departments, department),
          },
        ],
  );
  await sql`
    insert into strategy_roles ${sql(values)}`;
}

/** Made by nobody, like the documents. */
async function insertSampleMeeting(
  sql: Transaction,
  organisationId: string,
  meeting: SampleMeetingRow,
  now: Date,
): Promise<void> {
  const change = { organisationId, by: null, at: now };
  const { id, documentId } = meeting;
  await insertMeeting(sql, documentId, meeting.fields, change, id);
  await writeAgenda(sql, id, organisationId, meeting.agenda);
  const people = await findInvitable(sql, documentId);
  const invitees = people.filter(({ role }) => INVITED_ROLES.includes(role));
  await writeInvitations(sql, id, organisationId, invitees);
  for (const [index, material] of meeting.materials.entries()) {
    await insertMaterial(sql, id, index + 1, material, change);
  }
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the sample names ${name}, which it does not define`);
  return id;
}

/** What one person wrote into a document of the sample. */
export interface SampleEdits {
  readonly documentId: DocumentId;
  /** A Yjs update (V1) of one client, from here on theirs. */
  readonly update: Uint8Array;
  readonly clientId: number;
  readonly by: { readonly id: UserId; readonly organisationId: string };
  readonly at: Date;
}

/** Adds an update to a document's log that nobody has open. */
export async function appendSampleUpdate(
  sql: Transaction,
  { documentId, update, clientId, by, at }: SampleEdits,
): Promise<void> {
  await sql`
    insert into document_clients (document_id, organisation_id, client_id, user_id)
    values (${documentId}, ${by.organisationId}, ${clientId}, ${by.id})`;
  await sql`
    with document as (
      update documents set head = head + 1, changed_at = ${at}, changed_by = ${by.id}
      where id = ${documentId}
      returning head
    )
    insert into document_updates (document_id, organisation_id, seq, bytes, user_id, created_at)
    select ${documentId}, ${by.organisationId}, head, ${Buffer.from(update)}, ${by.id}, ${at} from document`;
}
