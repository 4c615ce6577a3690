import * as idb from 'lib0/indexeddb';
import type * as Y from 'yjs';
import type { DocumentId, UserId } from '#shared/ids.ts';
import {
  clearRows,
  type DeviceDocument,
  openDeviceDocument,
  readRows,
  storeName,
} from './device-document.ts';
import { keysOf, marksOf, storeOf } from './device-tables.ts';

/** Why content of this device may not be sent any more. */
export type UnsentReason = 'noWriteAccess' | 'otherGeneration' | 'refused';

/** 未送信の控え: a document's state with typing that the server does not have and does not take. */
export interface UnsentCopy {
  readonly id: number;
  readonly documentId: DocumentId;
  readonly generation: number;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly reason: UnsentReason;
  /** Y.encodeStateAsUpdate */
  readonly state: Uint8Array;
}

/** What this browser keeps for one person; everything in it is named by the person. */
export interface DeviceStore {
  open(doc: Y.Doc, documentId: DocumentId, generation: number, onBroken: () => void): Promise<DeviceDocument>;
  /** Turns unsent content of other generations of the document into copies and forgets those stores. */
  retireOtherGenerations(documentId: DocumentId, generation: number, now: number): Promise<void>;
  copies(documentId: DocumentId): Promise<readonly UnsentCopy[]>;
  addCopy(copy: Omit<UnsentCopy, 'id'>): Promise<void>;
  removeCopy(id: number): Promise<void>;
  close(): void;
}

/** Opens a person's store; rejects where the browser keeps nothing (private window, no space, switched off). */
export async function openDeviceStore(user: UserId): Promise<DeviceStore> {
  const db = await idb.openDB(`sakutei:${user}`, (fresh) =>
    idb.createStores(fresh, [['documents'], ['marks'], ['copies', { autoIncrement: true }]]),
  );
  return {
    open: (doc, documentId, generation, onBroken) =>
      openDeviceDocument(db, { user, documentId, generation }, doc, onBroken),
    retireOtherGenerations: (documentId, generation, now) =>
      retireOtherGenerations(db, user, documentId, generation, now),
    copies: async (documentId) => (await allCopies(db)).filter((copy) => copy.documentId === documentId),
    addCopy: (copy) => addCopy(db, copy),
    removeCopy: (id) => idb.del(storeOf(db, 'copies'), id),
    close: () => db.close(),
  };
}

async function retireOtherGenerations(
  db: IDBDatabase,
  user: UserId,
  documentId: DocumentId,
  generation: number,
  now: number,
): Promise<void> {
  for (const key of await keysOf(db, 'documents')) {
    if (!key.startsWith(`${documentId}:`) || key === `${documentId}:${generation}`) continue;
    const old = { user, documentId, generation: Number(key.slice(documentId.length + 1)) };
    const marks = await marksOf(db, key);
    if (marks.length > 0) {
      const state = await readRows(storeName(old));
      await addCopy(db, {
        documentId,
        generation: old.generation,
        madeAt: now,
        reason: 'otherGeneration',
        state,
      });
    }
    await clearRows(storeName(old));
    for (const mark of marks) await idb.del(storeOf(db, 'marks'), mark);
    await idb.del(storeOf(db, 'documents'), key);
  }
}

async function addCopy(db: IDBDatabase, copy: Omit<UnsentCopy, 'id'>): Promise<void> {
  await idb.rtop(storeOf(db, 'copies').add(copy));
}

async function allCopies(db: IDBDatabase): Promise<readonly UnsentCopy[]> {
  const entries = await idb.getAllKeysValues(storeOf(db, 'copies'));
  // Only `addCopy` writes to this store.
  return entries.map(({ k, v }) => ({ ...(v as Omit<UnsentCopy, 'id'>), id: Number(k) }));
}
