import { createHash } from 'node:crypto';
import { openDatabase } from '#server/db/database.ts';
import { insertMaterial } from '#server/db/materials.ts';
import { insertMeeting } from '#server/db/meetings.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { MaterialId, MeetingId } from '#shared/ids.ts';

/** By the strategy's slug: a meeting with one material, and a meeting to be removed. */
export type Papers = Readonly<
  Record<string, { readonly meeting: MeetingId; readonly material: MaterialId; readonly doomed: MeetingId }>
>;

/** Gives each of these strategies of the sample two more meetings, of rounds 90 and 91. */
export async function addPapers(databaseUrl: string, slugs: readonly string[]): Promise<Papers> {
  const opened = await openDatabase(databaseUrl, { max: 1 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  const [organisation] = await sql<{ id: string }[]>`select id from organisations`;
  const change = { organisationId: organisation?.id ?? '', by: null, at: new Date('2026-11-20T05:00:00Z') };
  const bytes = Buffer.from('資料の本文');
  const file = {
    fileName: '資料.txt',
    mediaType: 'text/plain',
    bytes,
    sha256: createHash('sha256').update(bytes).digest(),
  };
  const fields = { round: 90, title: '会議', startsAt: change.at, endsAt: null, place: '', note: '' };
  const papers = await Promise.all(
    slugs.map((slug) =>
      sql.begin(async (transaction) => {
        const meeting = await insertMeeting(transaction, sampleDocumentId(slug), fields, change);
        const material = await insertMaterial(transaction, meeting, 1, file, change);
        const doomed = await insertMeeting(
          transaction,
          sampleDocumentId(slug),
          { ...fields, round: 91 },
          change,
        );
        return [slug, { meeting, material: material.id, doomed }] as const;
      }),
    ),
  );
  await sql.end();
  return Object.fromEntries(papers);
}
