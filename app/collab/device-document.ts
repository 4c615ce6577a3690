import * as idb from 'lib0/indexeddb';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { DocumentId, UserId } from '#shared/ids.ts';
import { marksOf, storeOf } from './device-tables.ts';

/** One document's store on this device, loaded into its Y.Doc and kept up with it. */
export interface DeviceDocument {
  /** Something was typed here, now or before a reload, and has not been acknowledged. */
  unsent(): boolean;
  markUnsent(): void;
  /** Everything in the document is durable on the server. */
  markSent(): void;
  /** Forgets the content; the Y.Doc no longer writes here. */
  clear(): Promise<void>;
  close(): void;
}

interface StoreName {
  readonly user: UserId;
  readonly documentId: DocumentId;
  readonly generation: number;
}

/** The name of the y-indexeddb database: by person, document and generation. */
export function storeName({ user, documentId, generation }: StoreName): string {
  return `sakutei:${user}:${documentId}:${generation}`;
}

/** Loads what this device keeps of a document into `doc` and keeps every later update of it. */
export async function openDeviceDocument(
  db: IDBDatabase,
  name: StoreName,
  doc: Y.Doc,
  onBroken: () => void,
): Promise<DeviceDocument> {
  const key = `${name.documentId}:${name.generation}`;
  await idb.put(storeOf(db, 'documents'), name.generation, key);
  // Marks of earlier visits: their content is loaded now and sent with ours. Marks are kept per connection,
  // so that one tab that has sent everything does not speak for another one that has not.
  const marks = new Set(await marksOf(db, key));
  let unsent = marks.size > 0;
  const persistence = new IndexeddbPersistence(storeName(name), doc);
  await persistence.whenSynced;
  reportBroken(persistence.db, onBroken);
  const write = (run: (store: IDBObjectStore) => Promise<unknown>) => {
    try {
      run(storeOf(db, 'marks')).catch(onBroken);
    } catch {
      // The browser closed the database (site data cleared, disk gone): say so instead of going down.
      onBroken();
    }
  };
  const dropMarks = () => {
    for (const mark of marks) write((store) => idb.del(store, mark));
    marks.clear();
    unsent = false;
  };
  return {
    unsent: () => unsent,
    markUnsent() {
      unsent = true;
      const own = `${key}:${doc.clientID}`;
      marks.add(own);
      write((store) => idb.put(store, 1, own));
    },
    markSent() {
      if (unsent) dropMarks();
    },
    async clear() {
      dropMarks();
      await persistence.destroy();
      await clearRows(storeName(name));
    },
    close: () => void persistence.destroy(),
  };
}

/** The state that a store holds, as one update. */
export async function readRows(name: string): Promise<Uint8Array> {
  const doc = new Y.Doc();
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  const state = Y.encodeStateAsUpdate(doc);
  await persistence.destroy();
  doc.destroy();
  return state;
}

/** Empties a store. Its rows go, not the database, which another tab may still have open. */
export async function clearRows(name: string): Promise<void> {
  const db = await idb.openDB(name, (fresh) =>
    idb.createStores(fresh, [['updates', { autoIncrement: true }], ['custom']]),
  );
  await idb.rtop(db.transaction(['updates'], 'readwrite').objectStore('updates').clear());
  db.close();
}

/** Failed writes of y-indexeddb end as events on its database; the device then no longer keeps what is typed. */
function reportBroken(db: IDBDatabase | null, onBroken: () => void): void {
  for (const event of ['abort', 'error', 'close']) db?.addEventListener(event, onBroken);
}
