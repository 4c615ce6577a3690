import * as Y from 'yjs';
import { forkDraft, loadDraft } from '#server/commands/fork-draft.ts';
import { openDatabase } from '#server/db/database.ts';
import { createDocumentStore } from '#server/db/document-store.ts';
import { setFields } from '#shared/document/edit.ts';
import { readStrategy } from '#shared/document/read.ts';
import { documentId, type RevisionId, userId } from '#shared/ids.ts';

/** A revision in a database, without the server that works on it. */
export interface LargeRevision {
  readonly id: RevisionId;
  /** Changes the target of one indicator after the other once more, so that everything is to be compared anew. */
  edit(): Promise<void>;
  close(): Promise<void>;
}

/** Forks a strategy in a person's name and resets the targets of its first `changes` indicators. */
export async function insertLargeRevision(
  databaseUrl: string,
  {
    document,
    person,
    changes,
  }: { readonly document: string; readonly person: string; readonly changes: number },
): Promise<LargeRevision> {
  const opened = await openDatabase(databaseUrl, { max: 2 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  const [user] = await sql<{ id: string; organisation: string }[]>`
    select id, organisation_id as organisation from users where email = ${`${person}@sakutei.example`}`;
  if (user === undefined) throw new Error(`no ${person}`);
  const by = { id: userId(user.id), name: person, role: 'member' } as const;
  const strategy = { documentId: documentId(document) };
  const doc = new Y.Doc();
  const made = await sql.begin(async (tx) => {
    const draft = await loadDraft(tx, strategy.documentId);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft.doc));
    return forkDraft(tx, strategy, draft, {
      id: '00000000-0000-4000-8000-0000000000ff',
      organisationId: user.organisation,
      title: '目標値の再設定',
      origin: { from: 'strategy' },
      by,
      at: new Date(),
    });
  });
  let round = 0;
  const edit = async () => {
    round += 1;
    const before = Y.encodeStateVector(doc);
    const indicators = readStrategy(doc)
      .nodes.filter(({ kind }) => kind === 'indicator')
      .slice(0, changes);
    for (const { id } of indicators)
      setFields(doc, null, [{ id, field: 'target', value: `${900 + round}人` }]);
    await createDocumentStore(sql).commit([
      {
        documentId: made.forkId,
        generation: 1,
        updates: [{ bytes: Y.encodeStateAsUpdate(doc, before), userId: by.id }],
        bindings: [{ clientId: doc.clientID, userId: by.id }],
      },
    ]);
  };
  await edit();
  return { id: made.id, edit, close: () => sql.end() };
}
