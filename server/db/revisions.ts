import { leadingRole, type RoleName } from '#shared/access/roles.ts';
import {
  type DocumentId,
  documentId,
  type RevisionId,
  revisionId,
  type UserId,
  userId,
} from '#shared/ids.ts';
import type {
  ActingPerson,
  GivenBack,
  RevisionOrigin,
  RevisionState,
  RevisionTexts,
} from '#shared/revision/model.ts';
import { FINAL_STATES } from '#shared/revision/workflow.ts';
import type { Sql, Transaction } from './database.ts';
import { jsonOf } from './json-column.ts';

/** A revision with its fork's and its draft's position, apart from what hangs on it. */
export interface RevisionRow {
  readonly id: RevisionId;
  /** The strategy's document. */
  readonly documentId: DocumentId;
  readonly forkId: DocumentId;
  readonly number: number | null;
  readonly title: string;
  readonly state: RevisionState;
  readonly round: number;
  /** seq of the draft's log that the fork was made from, or took in last. */
  readonly baseSeq: number;
  readonly texts: RevisionTexts;
  readonly origin: RevisionOrigin;
  readonly openedBy: ActingPerson;
  readonly openedAt: Date;
  /** Of the fork's text, its notes, texts or state, the latest. */
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
  readonly givenBack: GivenBack | null;
  /** Number of the latest ballot, 0 before the first. */
  readonly ballot: number;
  readonly fork: { readonly generation: number; readonly schemaVersion: number; readonly head: number };
  /** seq of the draft's log now. */
  readonly draftHead: number;
  /** In the role that they have in the strategy now; those without one are left out. */
  readonly authors: readonly ActingPerson[];
}

/** One revision of an organisation, or null. */
export async function findRevision(
  sql: Sql | Transaction,
  organisationId: string,
  id: RevisionId,
): Promise<RevisionRow | null> {
  const [row] = await select(
    sql,
    sql`revisions.organisation_id = ${organisationId} and revisions.id = ${id}`,
  );
  return row ?? null;
}

/** The revision whose fork this document is, or null. */
export async function findRevisionByFork(
  sql: Sql,
  organisationId: string,
  fork: DocumentId,
): Promise<RevisionRow | null> {
  const [row] = await select(
    sql,
    sql`revisions.organisation_id = ${organisationId} and revisions.fork_id = ${fork}`,
  );
  return row ?? null;
}

/** Revisions of a strategy, the newest first. */
export async function findRevisionsOf(
  sql: Sql | Transaction,
  document: DocumentId,
): Promise<readonly RevisionRow[]> {
  return select(sql, sql`revisions.document_id = ${document}`);
}

/** How many revisions of a strategy are under way. */
export async function countOpenRevisions(sql: Transaction, document: DocumentId): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from revisions
    where document_id = ${document} and not (state = any(${[...FINAL_STATES]}::text[]))`;
  return row?.count ?? 0;
}

/** What a new revision's row is made of. */
export interface NewRevision extends Pick<RevisionRow, 'id' | 'documentId' | 'forkId' | 'title' | 'origin'> {
  readonly organisationId: string;
  readonly texts: RevisionTexts;
  /** The draft as it was forked: Yjs state as one update (V2), its state vector, seq of its log. */
  readonly base: { readonly bytes: Uint8Array; readonly vector: Uint8Array; readonly seq: number };
  readonly by: ActingPerson;
  readonly at: Date;
}

/** Writes a draft revision whose fork is there already, with who opens it as its author. */
export async function insertRevision(sql: Transaction, revision: NewRevision): Promise<void> {
  const { id, organisationId, base, by, at } = revision;
  await sql`
    insert into revisions (id, organisation_id, document_id, fork_id, title, base, base_vector, base_seq, texts,
      origin, opened_by, opened_role, opened_at, changed_at)
    values (${id}, ${organisationId}, ${revision.documentId}, ${revision.forkId}, ${revision.title},
      ${Buffer.from(base.bytes)}, ${Buffer.from(base.vector)}, ${base.seq}, ${sql.json(jsonOf(revision.texts))},
      ${sql.json(jsonOf(revision.origin))}, ${by.id}, ${by.role}, ${at}, ${at})`;
  await insertAuthors(sql, { id, organisationId }, [by.id]);
}

/** Lets one transaction at a time decide about a revision; until its end. */
export async function lockRevision(sql: Transaction, id: RevisionId): Promise<void> {
  await sql`select from revisions where id = ${id} for no key update`;
}

/** What may change in a revision's row. */
export interface RevisionChange {
  readonly title?: string;
  readonly state?: RevisionState;
  readonly round?: number;
  readonly number?: number;
  readonly ballot?: number;
  readonly texts?: RevisionTexts;
  readonly submittedAt?: Date;
  readonly givenBack?: GivenBack | null;
}

/** Changes a revision's row, at a moment. */
export async function updateRevision(
  sql: Transaction,
  id: RevisionId,
  at: Date,
  { submittedAt, givenBack, texts, ...change }: RevisionChange,
): Promise<void> {
  const columns = {
    ...change,
    changed_at: at,
    ...(submittedAt === undefined ? {} : { submitted_at: submittedAt }),
    ...(givenBack === undefined ? {} : { given_back: givenBack && sql.json(jsonOf(givenBack)) }),
    ...(texts === undefined ? {} : { texts: sql.json(jsonOf(texts)) }),
  };
  await sql`update revisions set ${sql(columns)} where id = ${id}`;
}

/** The strategy's next 第n号; gapless, as the number is given back if the transaction fails. */
export async function takeRevisionNumber(sql: Transaction, document: DocumentId): Promise<number> {
  const [row] = await sql<{ number: number }[]>`
    update strategies set revision_number = revision_number + 1 where document_id = ${document}
    returning revision_number as number`;
  if (row === undefined) throw new Error(`no strategy ${document}`);
  return row.number;
}

/** The draft as it was when the fork was made or took it in last: Yjs state as one update, V2. */
export async function findBase(sql: Sql | Transaction, id: RevisionId): Promise<Uint8Array> {
  const [row] = await sql<{ base: Uint8Array }[]>`select base from revisions where id = ${id}`;
  if (row === undefined) throw new Error(`no revision ${id}`);
  return row.base;
}

/** The same with its state vector. */
export async function findBaseState(
  sql: Transaction,
  id: RevisionId,
): Promise<{ readonly bytes: Uint8Array; readonly vector: Uint8Array }> {
  const [row] = await sql<{ bytes: Uint8Array; vector: Uint8Array }[]>`
    select base as bytes, base_vector as vector from revisions where id = ${id}`;
  if (row === undefined) throw new Error(`no revision ${id}`);
  return row;
}

/** What a revision is compared with from now on; see `NewRevision`. */
export async function writeBase(
  sql: Transaction,
  id: RevisionId,
  { bytes, vector, seq }: NewRevision['base'],
): Promise<void> {
  await sql`
    update revisions set base = ${Buffer.from(bytes)}, base_vector = ${Buffer.from(vector)}, base_seq = ${seq}
    where id = ${id}`;
}

/** Makes these people the authors. */
export async function writeAuthors(
  sql: Transaction,
  revision: { readonly id: RevisionId; readonly organisationId: string },
  people: readonly UserId[],
): Promise<void> {
  await sql`delete from revision_authors where revision_id = ${revision.id}`;
  await insertAuthors(sql, revision, people);
}

async function insertAuthors(
  sql: Transaction,
  { id, organisationId }: { readonly id: RevisionId; readonly organisationId: string },
  people: readonly UserId[],
): Promise<void> {
  const values = people.map((person) => ({
    revision_id: id,
    organisation_id: organisationId,
    user_id: person,
  }));
  await sql`insert into revision_authors ${sql(values)}`;
}

interface RawRevision {
  id: string;
  document_id: string;
  fork_id: string;
  number: number | null;
  title: string;
  state: RevisionState;
  round: number;
  base_seq: number;
  texts: RevisionTexts;
  origin: RevisionOrigin;
  opened_by: string;
  opened_name: string;
  opened_role: RoleName;
  opened_at: Date;
  changed_at: Date;
  submitted_at: Date | null;
  given_back: GivenBack | null;
  ballot: number;
  fork_generation: number;
  fork_schema: number;
  fork_head: number;
  draft_head: number;
  authors: { id: string; name: string; roles: RoleName[] }[];
}

async function select(sql: Sql | Transaction, condition: ReturnType<Sql>): Promise<readonly RevisionRow[]> {
  // Check constraints keep state and role to the unions that they are read as; jsonb is what was written here.
  const rows = await sql<RawRevision[]>`
    select revisions.id, revisions.document_id, revisions.fork_id, revisions.number, revisions.title,
      revisions.state, revisions.round, revisions.base_seq, revisions.texts, revisions.origin,
      revisions.opened_by, opener.display_name as opened_name, revisions.opened_role, revisions.opened_at,
      greatest(revisions.changed_at, fork.changed_at) as changed_at, revisions.submitted_at,
      revisions.given_back, revisions.ballot,
      fork.generation as fork_generation, fork.schema_version as fork_schema, fork.head as fork_head,
      draft.head as draft_head,
      (select coalesce(json_agg(author order by author.name), '[]') from (
        select users.id, users.display_name as name, array(
          select role from strategy_roles
          where strategy_roles.document_id = revisions.document_id and strategy_roles.user_id = users.id) as roles
        from revision_authors join users on users.id = revision_authors.user_id
        where revision_authors.revision_id = revisions.id) as author) as authors
    from revisions
      join documents as fork on fork.id = revisions.fork_id
      join documents as draft on draft.id = revisions.document_id
      join users as opener on opener.id = revisions.opened_by
    where ${condition}
    order by revisions.opened_at desc, revisions.id`;
  return rows.map(revisionOf);
}

function revisionOf(row: RawRevision): RevisionRow {
  return {
    id: revisionId(row.id),
    documentId: documentId(row.document_id),
    forkId: documentId(row.fork_id),
    number: row.number,
    title: row.title,
    state: row.state,
    round: row.round,
    baseSeq: row.base_seq,
    texts: row.texts,
    origin: row.origin,
    openedBy: { id: userId(row.opened_by), name: row.opened_name, role: row.opened_role },
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    submittedAt: row.submitted_at,
    givenBack: row.given_back,
    ballot: row.ballot,
    fork: { generation: row.fork_generation, schemaVersion: row.fork_schema, head: row.fork_head },
    draftHead: row.draft_head,
    authors: row.authors.flatMap(({ id, name, roles }) => {
      const role = leadingRole(roles);
      return role === null ? [] : [{ id: userId(id), name, role }];
    }),
  };
}
