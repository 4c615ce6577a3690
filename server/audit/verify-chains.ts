import { toHexString } from 'lib0/buffer';
import { type ChainFault, type ChainHead, EMPTY_CHAIN, faultOf } from '#shared/audit/chain.ts';
import { type ChainOwner, findChains, readChain } from '../db/audit-chains.ts';
import type { Sql } from '../db/database.ts';

/** What walking one chain has shown. */
export interface ChainReport extends ChainOwner {
  /** Entries that hold, up to the first bad one. */
  readonly count: number;
  /** Of these, those whose words have been erased. */
  readonly erased: number;
  /** SHA-256 of the last entry that holds, hexadecimal: kept elsewhere, it shows if the end is cut off later. */
  readonly head: string;
  /** The first bad link; null if the chain holds. */
  readonly broken: { readonly seq: number; readonly at: Date; readonly fault: ChainFault } | null;
}

/** Walks the chains of all strategies. */
export async function verifyChains(sql: Sql): Promise<readonly ChainReport[]> {
  const reports: ChainReport[] = [];
  for (const owner of await findChains(sql)) reports.push(await verifyChain(sql, owner));
  return reports;
}

async function verifyChain(sql: Sql, owner: ChainOwner): Promise<ChainReport> {
  let head: ChainHead = EMPTY_CHAIN;
  let erased = 0;
  for await (const entry of readChain(sql, owner.documentId)) {
    const fault = faultOf(head, entry);
    if (fault !== null) {
      // Of a gap the number that is missing; the moment is that of the entry behind it.
      const seq = fault === 'missing' ? head.seq + 1 : entry.link.seq;
      return { ...reportOf(owner, head, erased), broken: { seq, at: new Date(entry.link.at), fault } };
    }
    head = { seq: entry.link.seq, hash: entry.hash };
    if (entry.detail === null) erased += 1;
  }
  return { ...reportOf(owner, head, erased), broken: null };
}

function reportOf(owner: ChainOwner, head: ChainHead, erased: number): Omit<ChainReport, 'broken'> {
  return { ...owner, count: head.seq, erased, head: toHexString(head.hash) };
}
