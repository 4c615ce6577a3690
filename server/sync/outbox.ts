import type { SyncSocket } from './socket.ts';

/**
 * The sync frames of one connection, in order. Each leaves once the position at which it was encoded is
 * durable: what a peer has seen is saved.
 */
export class Outbox {
  readonly #socket: SyncSocket;
  #frames: { readonly frame: Uint8Array; readonly position: number }[] = [];
  #bytes = 0;

  constructor(socket: SyncSocket) {
    this.#socket = socket;
  }

  /** Bytes that the peer has not taken yet, waiting here or in the socket. */
  get backlog(): number {
    return this.#bytes + this.#socket.backlog;
  }

  /** Queues a frame; `durable` is the position that is durable now. */
  push(frame: Uint8Array, position: number, durable: number): void {
    this.#frames.push({ frame, position });
    this.#bytes += frame.length;
    this.release(durable);
  }

  /** Sends what is durable. */
  release(durable: number): void {
    let count = 0;
    for (const { frame, position } of this.#frames) {
      if (position > durable) break;
      count += 1;
      this.#bytes -= frame.length;
      this.#socket.send(frame);
    }
    if (count > 0) this.#frames.splice(0, count);
  }

  close(): void {
    this.#frames = [];
    this.#bytes = 0;
  }
}
