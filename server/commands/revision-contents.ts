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

/**
 * Bound of what is kept in memory, in nodes of bases and forks together: a page compares its revision with all others
 * under way, so that two hundred of a usual strategy should fit, or some fifty of one with 500 indicators.
 */
const KEPT_NODES = 60_000;

interface Kept {
  readonly key: string;
  readonly content: Promise<RevisionContent>;
  /** 0 until it has been read. */
  nodes: number;
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
      const entry = kept?.key === key ? kept : begin(row, key);
      known.delete(id);
      known.set(id, entry);
      return entry.content;
    },
  };

  function begin(row: RevisionRow, key: string): Kept {
    const entry: Kept = { key, content: compare(sql, documents, row), nodes: 0 };
    entry.content.then(
      ({ base, fork }) => {
        entry.nodes = base.nodes.length + fork.nodes.length;
        trim(known);
      },
      // What failed is not remembered.
      () => known.get(row.id) === entry && known.delete(row.id),
    );
    return entry;
  }
}

/** Forgets the least recently used, never the last one. */
function trim(known: Map<RevisionId, Kept>): void {
  let nodes = 0;
  for (const entry of known.values()) nodes += entry.nodes;
  for (const [oldest, entry] of Array.from(known)) {
    if (nodes <= KEPT_NODES || known.size === 1) return;
    nodes -= entry.nodes;
    known.delete(oldest);
  }
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
