import * as Y from 'yjs';
import { type DocumentId, documentId, type RevisionId, revisionId } from '#shared/ids.ts';
import { type ActingPerson, BLANK_TEXTS, type RevisionOrigin } from '#shared/revision/model.ts';
import type { Transaction } from '../db/database.ts';
import { loadDocument } from '../db/document-store.ts';
import { insertDocument, type NewDocument } from '../db/new-documents.ts';
import { insertRevision } from '../db/revisions.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { foldDocument } from '../sync/document-fold.ts';
import type { ClientBinding } from '../sync/store.ts';

/** The draft as it is stored at one moment. */
export interface StoredDraft {
  readonly doc: Y.Doc;
  /** seq of its log. */
  readonly head: number;
  readonly schemaVersion: number;
  readonly bindings: readonly ClientBinding[];
}

/** Reads the durable draft, for a fork that is made in the same transaction. Throws if there is none. */
export async function loadDraft(sql: Transaction, id: DocumentId): Promise<StoredDraft> {
  const stored = await loadDocument(sql, id);
  if (stored === null) throw new Error(`no document ${id}`);
  const { head, schemaVersion, bindings } = stored;
  return { doc: foldDocument(stored), head, schemaVersion, bindings };
}

/** What a fork is made with. */
export interface Forking {
  /** A new UUID. */
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly origin: RevisionOrigin;
  readonly by: ActingPerson;
  readonly at: Date;
  /** What the fork differs in from the beginning, written in that person's name. */
  readonly edit?: ((doc: Y.Doc) => void) | null;
}

/** Makes a draft revision whose fork is the draft, whole, with the same owners of its client ids. */
export async function forkDraft(
  sql: Transaction,
  strategy: Pick<StrategyRow, 'documentId'>,
  draft: StoredDraft,
  { id, organisationId, title, origin, by, at, edit = null }: Forking,
): Promise<{ readonly id: RevisionId; readonly forkId: DocumentId }> {
  const made = { id: revisionId(id), forkId: documentId(`revision-${id}`) };
  const { doc, head, schemaVersion } = draft;
  const content = edit === null ? contentOf(draft) : editedContent(draft, by, edit);
  await insertDocument(sql, { id: made.forkId, organisationId, schemaVersion, ...content, at });
  await insertRevision(sql, {
    ...made,
    organisationId,
    documentId: strategy.documentId,
    title,
    origin,
    texts: BLANK_TEXTS,
    base: { bytes: Y.encodeStateAsUpdateV2(doc), vector: Y.encodeStateVector(doc), seq: head },
    by,
    at,
  });
  return made;
}

type ForkContent = Pick<NewDocument, 'bytes' | 'bindings'>;

function contentOf({ doc, bindings }: StoredDraft): ForkContent {
  return { bytes: Y.encodeStateAsUpdate(doc), bindings };
}

/** Written under a client id of its own, as every edit of the server's. */
function editedContent(draft: StoredDraft, by: ActingPerson, edit: (doc: Y.Doc) => void): ForkContent {
  const { bytes, bindings } = contentOf(draft);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  while (Y.getState(doc.store, doc.clientID) > 0) doc.clientID = new Y.Doc().clientID;
  edit(doc);
  const edited = Y.encodeStateAsUpdate(doc);
  const owner = { clientId: doc.clientID, userId: by.id };
  doc.destroy();
  return { bytes: edited, bindings: [...bindings, owner] };
}
