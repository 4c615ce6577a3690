import * as Y from 'yjs';
import type { UserId } from '#shared/ids.ts';
import type { ClockRange, ItemId, UpdateShape } from '#shared/sync/update-walk.ts';
import type { Rejection } from './monitoring.ts';
import type { ClientBinding } from './store.ts';

/** Who sends an update, as far as that decides about it. */
export interface Sender {
  readonly userId: UserId;
  readonly canWrite: boolean;
}

export type Verdict =
  /** Changes nothing, and comes from someone who may change nothing. */
  | { readonly kind: 'ignore' }
  | { readonly kind: 'refuse'; readonly reason: Rejection }
  /** Leans on something that the document does not have. */
  | { readonly kind: 'gap' }
  /** May be applied; `bindings` are the client ids that it is the first to use. */
  | { readonly kind: 'take'; readonly bindings: readonly ClientBinding[] };

/** Decides about an update before Yjs sees it; reads the document and changes nothing. */
export function judgeUpdate(
  doc: Y.Doc,
  owners: ReadonlyMap<number, UserId | null>,
  shape: UpdateShape,
  sender: Sender,
  maxNewClients: number,
): Verdict {
  if (!sender.canWrite) {
    return isNovel(doc, shape) ? { kind: 'refuse', reason: 'novelFromReader' } : { kind: 'ignore' };
  }
  if (hasGap(doc, shape)) return { kind: 'gap' };
  const bindings: ClientBinding[] = [];
  for (const client of novelClients(doc, shape)) {
    const owner = owners.get(client);
    // Unbound with content: written before bindings were kept, or by the server. It is nobody's to continue.
    const free = owner === undefined && clockOf(doc, client) === 0;
    if (free) bindings.push({ clientId: client, userId: sender.userId });
    else if (owner !== sender.userId) return { kind: 'refuse', reason: 'foreignClient' };
  }
  if (bindings.length > maxNewClients) return { kind: 'refuse', reason: 'tooManyClients' };
  return { kind: 'take', bindings };
}

function clockOf(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client);
}

/** Clients of whom the update brings structs beyond what the document has. */
function novelClients(doc: Y.Doc, shape: UpdateShape): number[] {
  const clients: number[] = [];
  for (const [client, runs] of shape.structs) {
    if ((runs.at(-1)?.to ?? 0) > clockOf(doc, client)) clients.push(client);
  }
  return clients;
}

/** True if Yjs would have to put a part of the update aside until another one comes. */
function hasGap(doc: Y.Doc, shape: UpdateShape): boolean {
  const known = new Map<number, number>();
  for (const [client, runs] of shape.structs) {
    let clock = clockOf(doc, client);
    for (const run of runs) {
      if (run.from > clock) return true;
      clock = Math.max(clock, run.to);
    }
    known.set(client, clock);
  }
  const clockAfter = (client: number) => known.get(client) ?? clockOf(doc, client);
  for (const [client, clock] of shape.references) if (clock >= clockAfter(client)) return true;
  for (const [client, ranges] of shape.deletes) {
    for (const range of ranges) if (range.to > clockAfter(client)) return true;
  }
  return false;
}

/** True if the update would change the document. */
function isNovel(doc: Y.Doc, shape: UpdateShape): boolean {
  if (novelClients(doc, shape).length > 0) return true;
  for (const [client, ranges] of shape.deletes) {
    for (const range of ranges) if (deletesSomething(doc, client, range)) return true;
  }
  return false;
}

function deletesSomething(doc: Y.Doc, client: number, range: ClockRange): boolean {
  if (range.to > clockOf(doc, client)) return true;
  const structs = doc.store.clients.get(client) ?? [];
  for (let at = Y.findIndexSS(structs, range.from); at < structs.length; at += 1) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= range.to) break;
    if (!struct.deleted) return true;
  }
  return false;
}

/** True if one of the types lies more than `maxDepth` types deep. To be asked after the update was applied. */
export function liesTooDeep(doc: Y.Doc, types: readonly ItemId[], maxDepth: number): boolean {
  return types.some(({ client, clock }) => {
    let item: Y.Item | null = itemAt(doc, client, clock);
    for (let depth = 0; item !== null; depth += 1) {
      if (depth > maxDepth) return true;
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
    }
    return false;
  });
}

function itemAt(doc: Y.Doc, client: number, clock: number): Y.Item | null {
  const found: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock));
  return found instanceof Y.Item ? found : null;
}
