import type * as Y from 'yjs';
import type { FieldValue } from './field-value.ts';
import type { Slot } from './position.ts';
import type { Entry } from './tree.ts';

/** Writes only what changes: a write of the same value would be a step of undo that does nothing. */
export function write(map: Y.Map<unknown>, field: string, value: FieldValue | boolean): void {
  const now = map.get(field);
  const blank = value === '' || value === null || value === false;
  if (now === value || (now === undefined && blank)) return;
  map.set(field, value);
}

/** Hangs a node under its new parent, in a transaction of the caller. */
export function place(map: Y.Map<unknown>, parent: Entry | null, slot: Slot): void {
  for (const { entry, order } of slot.moved) write(entry.map, 'order', order);
  const parentId = parent?.id ?? null;
  // Undo keeps this key, so it must be there from the start to be overwritten.
  if (map.get('parent') !== parentId) map.set('parent', parentId);
  write(map, 'order', slot.order);
}
