import type { SocketListener, SyncSocket } from '#server/sync/socket.ts';

/** The browser's end of a pair. */
export interface ClientEnd {
  frame(bytes: Uint8Array): void;
  closed(code: number, reason: string): void;
}

/** Two ends of a connection in memory. Nothing moves before `flush`. */
export class SocketPair {
  readonly #client: ClientEnd;
  #listener: SocketListener | null = null;
  #toServer: Uint8Array[] = [];
  #toClient: Uint8Array[] = [];
  #closing: { readonly code: number; readonly reason: string } | null = null;
  #isPaused = false;
  #isOver = false;
  /** The browser does not read: what the server sends piles up. */
  stalled = false;

  constructor(client: ClientEnd) {
    this.#client = client;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What the server sent and the browser has not read. */
  get unread(): readonly Uint8Array[] {
    return this.#toClient;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  readonly server: SyncSocket = this.#serverEnd();

  #serverEnd(): SyncSocket {
    const pair = this;
    return {
      get backlog() {
        return pair.#toClient.reduce((bytes, frame) => bytes + frame.length, 0);
      },
      listen: (listener) => {
        this.#listener = listener;
      },
      send: (frame) => {
        if (this.#closing === null && !this.#isOver) this.#toClient.push(frame);
      },
      pause: () => {
        this.#isPaused = true;
      },
      resume: () => {
        this.#isPaused = false;
      },
      close: (code, reason) => {
        this.#closing ??= { code, reason };
      },
    };
  }

  /** The browser sends. */
  send(frame: Uint8Array): void {
    if (!this.#isOver) this.#toServer.push(frame.slice());
  }

  /** The connection breaks, or the browser goes: what is under way is lost. */
  cut(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#listener?.closed();
  }

  /** Delivers what is under way in both directions; true if anything was. */
  flush(): boolean {
    if (this.#isOver) return false;
    let moved = false;
    while (!this.#isPaused && this.#listener && this.#closing === null && this.#toServer.length > 0) {
      const frame = this.#toServer.shift();
      if (frame) this.#listener.frame(frame);
      moved = true;
    }
    while (!this.stalled && this.#toClient.length > 0) {
      const frame = this.#toClient.shift();
      if (frame) this.#client.frame(frame);
      moved = true;
    }
    if (this.#closing !== null && this.#toClient.length === 0) {
      this.#isOver = true;
      this.#listener?.closed();
      this.#client.closed(this.#closing.code, this.#closing.reason);
      moved = true;
    }
    return moved;
  }
}
