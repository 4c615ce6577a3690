import type { Sql } from '#server/db/database.ts';
import { type DocumentId, type RevisionId, revisionId, type UserId } from '#shared/ids.ts';
import { BLANK_TEXTS } from '#shared/revision/model.ts';

/** A row of a revision with an empty fork; without a number it was never submitted. */
export interface StoredRevision {
  readonly documentId: DocumentId;
  readonly authors: readonly UserId[];
  readonly title?: string;
  readonly number?: number | null;
  readonly state?: string;
}

let made = 0;

/** Writes a revision straight into the tables, for tests that are not about how it came about. */
export async function storeRevision(sql: Sql, given: StoredRevision): Promise<RevisionId> {
  const { documentId, authors, title = '目標値の再設定', number = null, state = 'draft' } = given;
  made += 1;
  const fork = `fork-${process.pid}-${made}`;
  const at = new Date('2026-11-20T05:00:00Z');
  const [opener] = authors;
  if (opener === undefined) throw new Error('a revision has an author');
  const [row] = await sql<{ id: string }[]>`
    with fork as (
      insert into documents (id, organisation_id, schema_version)
      select ${fork}, organisation_id, schema_version from documents where id = ${documentId}
      returning organisation_id)
    insert into revisions (organisation_id, document_id, fork_id, number, title, state, base, base_vector,
      base_seq, texts, origin, opened_by, opened_role, opened_at, changed_at, submitted_at)
    select organisation_id, ${documentId}, ${fork}, ${number}, ${title}, ${state}, ${Buffer.of(0)},
      ${Buffer.of(0)}, 0, ${sql.json(JSON.parse(JSON.stringify(BLANK_TEXTS)))}, ${sql.json({ from: 'strategy' })},
      ${opener}, 'member', ${at}, ${at}, ${number === null ? null : at}
    from fork
    returning id`;
  if (row === undefined) throw new Error('no such strategy');
  for (const author of authors) {
    await sql`
      insert into revision_authors (revision_id, organisation_id, user_id)
      select id, organisation_id, ${author} from revisions where id = ${row.id}`;
  }
  return revisionId(row.id);
}
