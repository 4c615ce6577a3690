import * as Y from 'yjs';
import { contentOf, type StrategyContent } from '#shared/diff/content.ts';
import type { DocumentId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Transaction } from '../db/database.ts';
import { appendUpdate, lockDocuments } from '../db/document-append.ts';
import { findResolutions } from '../db/revision-resolutions.ts';
import { findBaseState, type RevisionRow } from '../db/revisions.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { HeldRevision } from './change-revision.ts';
import { type DecidedMerge, decidedMerge } from './decided-merge.ts';
import { loadDraft, type StoredDraft } from './fork-draft.ts';
import { clientsClash, type MergedDocument } from './merge-documents.ts';

/** A revision beside its draft; neither document's log grows until the transaction ends. */
export interface HeldMerge {
  readonly base: StrategyContent;
  readonly draft: StoredDraft & { readonly content: StrategyContent };
  readonly fork: StoredDraft & { readonly content: StrategyContent };
  /** Undecided places are as in the draft. */
  readonly merge: DecidedMerge;
}

/** Locks both documents and compares what is durable of them; refuses where they cannot be merged. */
export async function holdMerge(
  sql: Transaction,
  revision: RevisionRow,
): Promise<Result<HeldMerge, RevisionRefusal>> {
  await lockDocuments(sql, [revision.documentId, revision.forkId]);
  const { bytes, vector } = await findBaseState(sql, revision.id);
  const base = contentOfState(bytes);
  const [draft, fork] = [await load(sql, revision.documentId), await load(sql, revision.forkId)];
  if (clientsClash(vector, draft.doc, fork.doc)) return err({ code: 'clientClash' });
  const stored = await findResolutions(sql, revision.id);
  return ok({ base, draft, fork, merge: decidedMerge(base, draft.content, fork.content, stored) });
}

async function load(sql: Transaction, id: DocumentId) {
  const stored = await loadDraft(sql, id);
  return { ...stored, content: contentOf(stored.doc) };
}

/** What a stored state (V2) says. */
export function contentOfState(bytes: Uint8Array): StrategyContent {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, bytes);
  const content = contentOf(doc);
  doc.destroy();
  return content;
}

/** Appends what was merged to a locked document's log, with the owners of all that it brings; answers its seq. */
export async function appendMerged(
  sql: Transaction,
  { person }: HeldRevision,
  target: DocumentId,
  { bytes, clientId }: MergedDocument,
  source: StoredDraft,
): Promise<number> {
  const bindings = [...source.bindings, { clientId, userId: person.id }];
  return appendUpdate(sql, target, { bytes, userId: person.id }, bindings);
}
