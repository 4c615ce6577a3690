import * as Y from 'yjs';
import type { DocumentId, UserId } from '#shared/ids.ts';
import type { DeviceDocument } from './device-document.ts';
import { type DeviceStore, openDeviceStore, type UnsentCopy, type UnsentReason } from './device-store.ts';

/** What this page knows of typing that the server has not acknowledged, and where it is kept meanwhile. */
export interface Keeping {
  /** Settles once the device's content is in the document, or it is clear that the device keeps nothing. */
  readonly loaded: Promise<DeviceStore | null>;
  keptOnDevice(): boolean;
  /** Something was typed here, now or before a reload, and has not been acknowledged. */
  unsent(): boolean;
  /** Everything in the document is durable on the server. */
  markSent(): void;
  /**
   * Ends the keeping of this document. Unsent content becomes a copy: on the device, or, where that keeps
   * nothing, in the returned list.
   */
  retire(reason: UnsentReason, now: number): Promise<readonly UnsentCopy[]>;
  close(): void;
}

interface KeepingOptions {
  readonly doc: Y.Doc;
  readonly user: UserId;
  readonly documentId: DocumentId;
  readonly generation: number;
  readonly now: () => number;
  /** The document changed by this page's own doing; called before the change is sent. */
  readonly onTyped: () => void;
  /** The device stopped keeping. */
  readonly onBroken: () => void;
}

/** A browser whose store hangs (another tab upgrades it, a broken profile) must not keep anyone waiting. */
const LOAD_TIMEOUT_MS = 3_000;

/** Keeps a document on this device, under the person's name, from now until `close` or `retire`. */
export function keepOnDevice(options: KeepingOptions): Keeping {
  const { doc, onTyped, onBroken } = options;
  let device: DeviceStore | null = null;
  let document: DeviceDocument | null = null;
  let typed = false;
  let closed = false;
  const giveUp = () => {
    document = null;
    onBroken();
  };
  const load = async (): Promise<DeviceStore | null> => {
    const store = await openDeviceStore(options.user);
    await store.retireOtherGenerations(options.documentId, options.generation, options.now());
    const opened = await store.open(doc, options.documentId, options.generation, giveUp);
    if (closed) {
      opened.close();
      store.close();
      return null;
    }
    device = store;
    document = opened;
    if (typed) opened.markUnsent();
    return store;
  };
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return;
    typed = true;
    document?.markUnsent();
    onTyped();
  };
  doc.on('update', onUpdate);
  const close = () => {
    closed = true;
    doc.off('update', onUpdate);
    document?.close();
    device?.close();
  };
  const unsent = () => typed || (document?.unsent() ?? false);
  return {
    loaded: withinTime(load().catch(() => null)),
    keptOnDevice: () => document !== null,
    unsent,
    markSent() {
      typed = false;
      document?.markSent();
    },
    async retire(reason, now) {
      const { documentId, generation } = options;
      const copy = { documentId, generation, madeAt: now, reason, state: Y.encodeStateAsUpdate(doc) };
      const worthKeeping = unsent();
      // Another generation has a store of its own: this one's is retired when that one is opened.
      const onDevice = device !== null && document !== null;
      if (reason !== 'otherGeneration') {
        if (worthKeeping && device !== null && onDevice) await device.addCopy(copy);
        await document?.clear();
      }
      close();
      return worthKeeping && !onDevice ? [{ ...copy, id: -now }] : [];
    },
    close,
  };
}

function withinTime(loading: Promise<DeviceStore | null>): Promise<DeviceStore | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), LOAD_TIMEOUT_MS);
    void loading.then((store) => {
      clearTimeout(timer);
      resolve(store);
    });
  });
}
