import * as Y from 'yjs';
import { foldDocument } from '#server/sync/document-fold.ts';
import type { TestClient } from './test-client.ts';
import { DOCUMENT, holds, sameState, type World } from './world.ts';

/**
 * Watches over what the server promises, at the moment at which it does: what a client sees or is told to be
 * saved is durable, and stays so.
 */
export class Promises {
  readonly #world: World;
  /** The fold of everything that ever became durable. */
  readonly #durable = new Y.Doc();
  readonly broken: string[] = [];
  seen = 0;
  acked = 0;

  constructor(world: World) {
    this.#world = world;
    world.store.onCommitted = (updates) => {
      for (const update of updates) Y.applyUpdate(this.#durable, update);
    };
  }

  watch(client: TestClient): void {
    client.onSeen = (update) => {
      this.seen += 1;
      if (!holds(this.#durable, update)) this.broken.push('seen before it was durable');
    };
    client.onAcked = (update) => {
      this.acked += 1;
      if (!holds(this.#durable, update)) this.broken.push('acknowledged before it was durable');
    };
  }

  /** What snapshot and tail amount to is what all updates ever committed amount to, without a gap in seq. */
  async check(): Promise<void> {
    const stored = await this.#world.stored();
    if (!sameState(stored, this.#durable)) this.broken.push('the store lost or invented something');
    const log = this.#world.store.archive.get(DOCUMENT) ?? [];
    const tail = log.map((bytes, at) => ({ seq: at + 1, bytes }));
    const head = log.length;
    const archived = foldDocument({ head, snapshot: null, tail });
    if (!sameState(stored, archived)) this.broken.push('snapshot and tail are not the fold of the log');
    if ((await this.#world.store.memory.head(DOCUMENT))?.head !== head) this.broken.push('seq has a gap');
  }

  /** Everyone comes back, and all have the same: all that anyone typed, durable and acknowledged. */
  async converge(
    clients: readonly TestClient[],
    connect: (client: TestClient) => Promise<void>,
  ): Promise<void> {
    for (let round = 0; round < 20 && !clients.every((client) => client.isSaved); round += 1) {
      for (const client of clients) if (!client.isConnected) await connect(client);
      await this.#world.pass(1_000);
    }
    await this.check();
    const stored = await this.#world.stored();
    for (const client of clients) {
      const closing = client.closing ? ` (closed: ${client.closing.code} ${client.closing.reason})` : '';
      if (!client.isSaved) this.broken.push(`a client is never saved${closing}`);
      if (!sameState(client.doc, stored)) this.broken.push('a client differs from the store');
      if (client.doc.store.pendingStructs || client.doc.store.pendingDs)
        this.broken.push('a client waits for more');
    }
  }
}
