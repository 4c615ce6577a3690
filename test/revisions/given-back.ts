import postgres from 'postgres';
import type { RevisionId } from '#shared/ids.ts';
import { visitRevisions } from './review-desk.ts';

/**
 * Gives each of these strategies of the sample a revision that was given back: everybody may see it, and its authors
 * may write in it. Its author is a member, of a framework the secretariat.
 */
export async function addGivenBack(
  url: string,
  databaseUrl: string,
  strategies: Readonly<Record<string, { readonly kind: 'strategy' | 'framework' }>>,
): Promise<Readonly<Record<string, RevisionId>>> {
  const [member, secretariat] = await Promise.all([
    visitRevisions(url, 'member2'),
    visitRevisions(url, 'secretariat'),
  ]);
  const sql = postgres(databaseUrl, { max: 1 });
  const added: Record<string, RevisionId> = {};
  for (const [slug, { kind }] of Object.entries(strategies)) {
    const id = await (kind === 'strategy' ? member : secretariat).open(slug, '変更案');
    await sql`update revisions set state = 'returned', number = 90, submitted_at = opened_at where id = ${id}`;
    added[slug] = id;
  }
  await sql.end();
  return added;
}
