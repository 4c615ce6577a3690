import { MemoryStore } from '#server/sync/memory-store.ts';
import {
  type DocumentBatch,
  type DocumentHead,
  type DocumentSnapshot,
  type DocumentStore,
  type LogTail,
  type StoredDocument,
  StoreUnreachable,
} from '#server/sync/store.ts';
import type { DocumentId } from '#shared/ids.ts';

export type Operation = 'load' | 'readTail' | 'head' | 'commit' | 'compact';
/** Where an operation is interfered with: before it takes effect, or after that and before its answer. */
export type Moment = 'before' | 'after';

/** Decides what happens at a moment of an operation: throws, waits, or lets it go on. */
export type Fault = (operation: Operation, moment: Moment) => Promise<void> | void;

/** A memory store that remembers every update ever committed, and fails when and as the test wants it. */
export class FaultStore implements DocumentStore {
  readonly memory = new MemoryStore();
  /** All updates by document, those that compaction took out of the log included. */
  readonly archive = new Map<DocumentId, Uint8Array[]>();
  readonly calls: Operation[] = [];
  fault: Fault = () => undefined;
  /** Hears of updates at the moment at which they become durable. */
  onCommitted: (updates: readonly Uint8Array[]) => void = () => undefined;

  load(id: DocumentId): Promise<StoredDocument | null> {
    return this.#run('load', () => this.memory.load(id));
  }

  readTail(id: DocumentId, seq: number): Promise<LogTail> {
    return this.#run('readTail', () => this.memory.readTail(id, seq));
  }

  head(id: DocumentId): Promise<DocumentHead | null> {
    return this.#run('head', () => this.memory.head(id));
  }

  commit(batches: readonly DocumentBatch[]): Promise<ReadonlyMap<DocumentId, number>> {
    return this.#run('commit', async () => {
      const heads = await this.memory.commit(batches);
      for (const { documentId, updates } of batches) {
        if (!heads.has(documentId)) continue;
        const log = this.archive.get(documentId) ?? [];
        log.push(...updates.map((update) => update.bytes));
        this.archive.set(documentId, log);
        this.onCommitted(updates.map((update) => update.bytes));
      }
      return heads;
    });
  }

  compact(id: DocumentId, generation: number, snapshot: DocumentSnapshot): Promise<boolean> {
    return this.#run('compact', () => this.memory.compact(id, generation, snapshot));
  }

  async #run<T>(operation: Operation, act: () => Promise<T>): Promise<T> {
    this.calls.push(operation);
    await this.fault(operation, 'before');
    const result = await act();
    await this.fault(operation, 'after');
    return result;
  }
}

/** The connection is gone. */
export function unreachable(): never {
  throw new StoreUnreachable('gone');
}

/** Something to wait for until the test lets it go on. */
export class Gate {
  #open: () => void = () => undefined;
  readonly passed = new Promise<void>((resolve) => {
    this.#open = resolve;
  });

  open(): void {
    this.#open();
  }
}
