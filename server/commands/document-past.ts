import * as Y from 'yjs';
import type { DocumentId } from '#shared/ids.ts';
import type { Sql } from '../db/database.ts';
import { findKnownPast, findRowAt, type KnownPast } from '../db/document-past.ts';
import { foldDocument } from '../sync/document-fold.ts';

/** A document as it was, or as near as is still known. */
export interface PastDocument {
  readonly doc: Y.Doc;
  /** False: it is of another moment than asked for, for the log is folded together in time. */
  readonly isExact: boolean;
  readonly at: Date;
}

/**
 * The document as of a row of its log, which was written at `at`. Where the rows in between are gone, the nearest
 * earlier state: it shows too much as changed since then, and never too little. Without one the first later state;
 * null if nothing is left.
 */
export async function documentAsOf(
  sql: Sql,
  document: DocumentId,
  { seq, at }: { readonly seq: number; readonly at: Date },
): Promise<PastDocument | null> {
  const past = await findKnownPast(sql, document, seq);
  if (hasEveryRow(past, seq)) {
    return { doc: foldDocument({ head: seq, snapshot: past.base, tail: past.rows }), isExact: true, at };
  }
  const nearest = past.base ?? past.later;
  if (nearest === null) return null;
  return { doc: documentOf(nearest.bytes), isExact: false, at: nearest.at };
}

/** The same as of a moment. */
export async function documentAtMoment(
  sql: Sql,
  document: DocumentId,
  moment: Date,
): Promise<PastDocument | null> {
  const row = await findRowAt(sql, document, moment);
  if (row === null) return null;
  const past = await documentAsOf(sql, document, { seq: row.seq, at: moment });
  return past && { ...past, isExact: past.isExact && row.isCertain };
}

/** The document of a whole state (Y.encodeStateAsUpdateV2). */
export function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, state);
  return doc;
}

function hasEveryRow({ base, rows }: KnownPast, seq: number): boolean {
  return rows.length === seq - (base?.seq ?? 0);
}
