import type { WebSocket } from 'ws';
import type { Clock, Timer } from './clock.ts';
import type { SocketListener, SyncSocket } from './socket.ts';

/** A peer that does not answer pings for so long is gone, whatever TCP believes. */
const PING_EVERY = 25_000;
/** A peer that does not take its close frame is cut off. */
const CLOSE_PATIENCE = 5_000;

/** A `ws` socket as the sync server sees it. */
export class WebSocketAdapter implements SyncSocket {
  readonly #socket: WebSocket;
  readonly #clock: Clock;
  #ping: Timer | null = null;
  #cut: Timer | null = null;
  #answered = true;

  constructor(socket: WebSocket, clock: Clock) {
    this.#socket = socket;
    this.#clock = clock;
    // ws closes the socket after an error; without a listener the error would end the process.
    socket.on('error', () => undefined);
    socket.on('pong', () => {
      this.#answered = true;
    });
    socket.once('close', () => {
      this.#ping?.cancel();
      this.#cut?.cancel();
    });
    this.#schedulePing();
  }

  get backlog(): number {
    return this.#socket.bufferedAmount;
  }

  listen(listener: SocketListener): void {
    this.#socket.on('message', (data, isBinary) => {
      // With its default binaryType ws hands over Buffers. Text is no frame of ours: empty, so malformed.
      listener.frame(isBinary ? (data as Buffer) : new Uint8Array());
    });
    this.#socket.once('close', () => listener.closed());
    if (this.#socket.readyState === this.#socket.CLOSED) listener.closed();
  }

  send(frame: Uint8Array): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame);
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(code: number, reason: string): void {
    // A paused socket would never read the peer's close frame.
    this.#socket.resume();
    this.#socket.close(code, reason);
    this.#cut ??= this.#clock.after(CLOSE_PATIENCE, () => this.#socket.terminate());
  }

  #schedulePing(): void {
    this.#ping = this.#clock.after(PING_EVERY, () => {
      if (!this.#answered && !this.#socket.isPaused) {
        this.#socket.terminate();
        return;
      }
      this.#answered = false;
      this.#socket.ping();
      this.#schedulePing();
    });
  }
}
