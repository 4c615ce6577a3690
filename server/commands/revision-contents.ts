import * as Y from 'yjs';
import type { Change } from '#shared/diff/change.ts';
import { contentOf, type StrategyContent } from '#shared/diff/content.ts';
import { diff } from '#shared/diff/diff.ts';
import type { RevisionId } from '#shared/ids.ts';
import type { Sql } from '../db/database.ts';
import { findBase, type RevisionRow } from '../db/revisions.ts';
import type { Documents } from './strategy-context.ts';

/** A revision's document beside what it was made from. */
export interface RevisionContent {
  /** The draft as it was when the fork was made, or took it in last. */
  readonly base: StrategyContent;
  readonly fork: StrategyContent;
  /** From the base to the fork, with the categories as proposed. */
  readonly changes: readonly Change[];
}

/** Reads revisions' documents, each once per change of it. */
export interface RevisionContents {
  /** Of the fork at the row's head or later. */
  of(row: RevisionRow): Promise<RevisionContent>;
}

/** Revisions whose contents are kept in memory; the largest take some megabytes each. */
const KEPT = 24;

interface Kept {
  readonly key: string;
  readonly content: Promise<RevisionContent>;
}

/** Compares base and fork once per head of the fork, and remembers the last ones that were asked for. */
export function createRevisionContents(
  sql: Sql,
  documents: Pick<Documents, 'readDurable'>,
): RevisionContents {
  /** Least recently used first. */
  const known = new Map<RevisionId, Kept>();
  return {
    of(row) {
      const { id, fork, baseSeq } = row;
      const key = `${fork.generation} ${fork.head} ${baseSeq}`;
      const kept = known.get(id);
      const entry = kept?.key === key ? kept : { key, content: compare(sql, documents, row) };
      known.delete(id);
      known.set(id, entry);
      for (const oldest of known.keys()) {
        if (known.size <= KEPT) break;
        known.delete(oldest);
      }
      // What failed is not remembered.
      entry.content.catch(() => known.get(id) === entry && known.delete(id));
      return entry.content;
    },
  };
}

async function compare(
  sql: Sql,
  documents: Pick<Documents, 'readDurable'>,
  row: RevisionRow,
): Promise<RevisionContent> {
  const [bytes, doc] = await Promise.all([findBase(sql, row.id), documents.readDurable(row.forkId)]);
  const before = new Y.Doc();
  Y.applyUpdateV2(before, bytes);
  const base = contentOf(before);
  before.destroy();
  const fork = contentOf(doc);
  return { base, fork, changes: diff(base, fork) };
}
