import type { DocumentId } from '#shared/ids.ts';
import type { LoggedUpdate } from '../sync/store.ts';
import type { Sql } from './database.ts';

/** What is still known of a document up to a row of its log: a whole state, and rows that follow it. */
export interface KnownPast {
  /** Null: the rows begin with the first. */
  readonly base: KnownState | null;
  /** From the base on up to the row that was asked for; of a compacted log not all are there. */
  readonly rows: readonly LoggedUpdate[];
  /** The first state that is known from later on. */
  readonly later: KnownState | null;
}

/** A document up to and with a row of its log. */
export interface KnownState {
  readonly seq: number;
  /** Yjs update, V2. */
  readonly bytes: Uint8Array;
  /** When that row was written, as nearly as is known. */
  readonly at: Date;
}

interface PartRow {
  readonly part: 'base' | 'later' | 'row';
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly at: Date;
}

/** One statement: compaction meanwhile takes nothing away. Versions hold whole states, too. */
export async function findKnownPast(sql: Sql, document: DocumentId, seq: number): Promise<KnownPast> {
  const rows = await sql<PartRow[]>`
    with
      known as (
        select seq, bytes, coalesce(
            (select max(activity.at) from activity where activity.document_id = ${document} and last_seq <= seq),
            created_at) as at
        from document_snapshots where document_id = ${document}
        union all
        select seq, state, frozen_at from versions where document_id = ${document}
      ),
      base as (select seq, bytes, at from known where seq <= ${seq} order by seq desc limit 1)
    select 'base' as part, seq, bytes, at from base
    union all
    (select 'later', seq, bytes, at from known where seq > ${seq} order by seq limit 1)
    union all
    select 'row', seq, bytes, created_at from document_updates
    where document_id = ${document} and seq <= ${seq} and seq > coalesce((select seq from base), 0)
    order by seq`;
  const one = (part: PartRow['part']) => rows.find((row) => row.part === part) ?? null;
  return { base: one('base'), rows: rows.filter(({ part }) => part === 'row'), later: one('later') };
}

/** Row of a document's log that was the last at a moment. */
export interface RowAt {
  readonly seq: number;
  /** False: rows between it and the moment may have been folded away, as nothing says when they were written. */
  readonly isCertain: boolean;
}

/** The last row of a document's log at a moment, null if none is known to be so old. */
export async function findRowAt(sql: Sql, document: DocumentId, moment: Date): Promise<RowAt | null> {
  const [row] = await sql<{ seq: number | null; certain: boolean }[]>`
    with last as (
      select greatest(
        (select max(seq) from document_updates where document_id = ${document} and created_at <= ${moment}),
        (select max(last_seq) from activity where document_id = ${document} and at <= ${moment}),
        (select max(seq) from versions where document_id = ${document} and frozen_at <= ${moment}),
        (select max(seq) from document_snapshots where document_id = ${document} and created_at <= ${moment})
      ) as seq
    )
    select last.seq, documents.head = last.seq or exists (
      select from document_updates where document_id = ${document} and document_updates.seq = last.seq + 1
    ) as certain
    from last, documents where documents.id = ${document}`;
  return row?.seq == null ? null : { seq: row.seq, isCertain: row.certain };
}
