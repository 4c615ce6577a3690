import * as idb from 'lib0/indexeddb';

/** Tables of a person's own database: documents kept here, marks of unsent typing, unsent copies. */
export type DeviceTable = 'documents' | 'marks' | 'copies';

/** One table, in a transaction of its own. */
export function storeOf(db: IDBDatabase, table: DeviceTable): IDBObjectStore {
  return db.transaction([table], 'readwrite').objectStore(table);
}

/** All keys of a table; ours are strings, `copies` has numbers. */
export async function keysOf(db: IDBDatabase, table: DeviceTable): Promise<string[]> {
  const keys = await idb.getAllKeys(storeOf(db, table));
  return keys.map(String);
}

/** Keys of the marks of one document and generation, one per connection that typed and was not acknowledged. */
export async function marksOf(db: IDBDatabase, documentKey: string): Promise<string[]> {
  return (await keysOf(db, 'marks')).filter((mark) => mark.startsWith(`${documentKey}:`));
}
