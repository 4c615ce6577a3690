/** Who sees a revision: all who read the draft, once it was submitted; before that its authors and who may edit any. */
import { ACTION_TABLE } from '#shared/access/actions.ts';
import { ROLE_NAMES } from '#shared/access/roles.ts';
import { type DocumentId, type RevisionId, revisionId, type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

const { grants } = ACTION_TABLE.editRevision;
const SEE_EVERY_REVISION = ROLE_NAMES.filter(
  (role) => role in grants && grants[role as keyof typeof grants] === 'always',
);

/** Condition on a row of `revisions`: the person, of whom it is known that they read the draft, may see it. */
export function revisionIsSeenBy(sql: Sql | Transaction, user: UserId | ReturnType<Sql>): ReturnType<Sql> {
  return sql`(revisions.submitted_at is not null
    or exists (select from revision_authors as author
      where author.revision_id = revisions.id and author.user_id = ${user})
    or exists (select from strategy_roles as holder
      where holder.document_id = revisions.document_id and holder.user_id = ${user}
        and holder.role = any(${SEE_EVERY_REVISION}::text[])))`;
}

/** Condition on a row of `comment_threads`: it hangs on no revision, or on one that the person may see. */
export function threadIsSeenBy(sql: Sql | Transaction, user: UserId | ReturnType<Sql>): ReturnType<Sql> {
  return sql`(comment_threads.revision_id is null or exists (select from revisions
    where revisions.id = comment_threads.revision_id and ${revisionIsSeenBy(sql, user)}))`;
}

/** Ids of a strategy's revisions that the person may see. */
export async function findSeenRevisions(
  sql: Sql | Transaction,
  document: DocumentId,
  user: UserId,
): Promise<ReadonlySet<RevisionId>> {
  const rows = await sql<{ id: string }[]>`
    select id from revisions where document_id = ${document} and ${revisionIsSeenBy(sql, user)}`;
  return new Set(rows.map(({ id }) => revisionId(id)));
}

/** Who may see a revision, provided that they read the draft, and who of them are its authors. */
interface RevisionPublic {
  readonly seenBy: ReadonlySet<UserId>;
  readonly authors: ReadonlySet<UserId>;
}

/** The same for several revisions; an id that is none's has no entry. */
export async function findRevisionPublics(
  sql: Sql | Transaction,
  revisions: readonly RevisionId[],
): Promise<ReadonlyMap<RevisionId, RevisionPublic>> {
  if (revisions.length === 0) return new Map();
  const rows = await sql<{ id: string; people: string[]; authors: string[] }[]>`
    select revisions.id,
      array(select users.id from users
        where users.organisation_id = revisions.organisation_id
          and ${revisionIsSeenBy(sql, sql`users.id`)}) as people,
      array(select user_id from revision_authors where revision_id = revisions.id) as authors
    from revisions where revisions.id = any(${[...revisions]}::uuid[])`;
  return new Map(
    rows.map(({ id, people, authors }) => [
      revisionId(id),
      { seenBy: new Set(people.map(userId)), authors: new Set(authors.map(userId)) },
    ]),
  );
}
