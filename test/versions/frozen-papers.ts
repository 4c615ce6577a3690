import { openDatabase } from '#server/db/database.ts';
import { loadDocument } from '#server/db/document-store.ts';
import { insertVersion } from '#server/db/versions.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import { foldDocument } from '#server/sync/document-fold.ts';
import { userId, type VersionId } from '#shared/ids.ts';

/** Gives each of these strategies of the sample a version of what its document says. */
export async function addVersions(
  databaseUrl: string,
  slugs: readonly string[],
): Promise<Readonly<Record<string, VersionId>>> {
  const opened = await openDatabase(databaseUrl, { max: 1 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  const [secretariat] = await sql<{ id: string; organisation_id: string }[]>`
    select id, organisation_id from users where email = 'secretariat@sakutei.example'`;
  const added: Record<string, VersionId> = {};
  for (const slug of slugs) {
    const documentId = sampleDocumentId(slug);
    await sql.begin(async (transaction) => {
      const stored = await loadDocument(transaction, documentId);
      if (stored === null || secretariat === undefined) throw new Error('no sample');
      const kept = await insertVersion(transaction, {
        organisationId: secretariat.organisation_id,
        strategy: { documentId, slug, stage: 'drafting' },
        doc: foldDocument(stored),
        seq: stored.head,
        name: '素案',
        kind: 'outline',
        note: '',
        by: { id: userId(secretariat.id), role: 'secretariat' },
        at: new Date('2026-11-20T05:00:00Z'),
      });
      added[slug] = kept.id;
    });
  }
  await sql.end();
  return added;
}
