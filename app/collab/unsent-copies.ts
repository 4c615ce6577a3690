import * as Y from 'yjs';
import type { DeviceStore, UnsentCopy } from './device-store.ts';
import { subject } from './observable.ts';
import type { UnsentCopies } from './workspace.ts';

interface OwnedUnsentCopies extends UnsentCopies {
  /** Drops the copies that hold nothing which the document lacks; call it when the document is synced. */
  prune(): void;
}

/** Shows the copies of the device together with those that only this page holds. */
export function createUnsentCopies(
  doc: Y.Doc,
  document: Pick<UnsentCopy, 'documentId' | 'generation'>,
  device: Promise<DeviceStore | null>,
  carried: readonly UnsentCopy[],
): OwnedUnsentCopies {
  const list = subject<readonly UnsentCopy[]>(carried);
  const loaded = device.then(async (store) => {
    const kept = (await store?.copies(document.documentId)) ?? [];
    list.set([...carried, ...kept]);
    return store;
  });
  const discard = (copy: UnsentCopy) => {
    list.set(list.get().filter((other) => other !== copy));
    if (!carried.includes(copy)) void loaded.then((store) => store?.removeCopy(copy.id));
  };
  return {
    list,
    discard,
    prune() {
      void loaded.then(() => {
        for (const copy of list.get()) {
          if (copy.generation === document.generation && addsNothing(doc, copy.state)) discard(copy);
        }
      });
    },
  };
}

/** The document as it would be with the copy's content in it; the document itself stays as it is. */
export function withCopy(doc: Y.Doc, state: Uint8Array): Y.Doc {
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(merged, state);
  return merged;
}

/** True if the document already has everything in `state`, deletions included. */
export function addsNothing(doc: Y.Doc, state: Uint8Array): boolean {
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  let added = false;
  merged.on('update', () => {
    added = true;
  });
  Y.applyUpdate(merged, state);
  merged.destroy();
  return !added;
}

/** True if the document has content that a server with this state vector (base64) lacks; deletions do not show. */
export function isAhead(doc: Y.Doc, theirs: Uint8Array): boolean {
  const known = Y.decodeStateVector(theirs);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(
    ([client, clock]) => clock > (known.get(client) ?? 0),
  );
}
