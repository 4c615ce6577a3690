import type { Clock, Timer } from './clock.ts';
import type { SyncLimits } from './limits.ts';
import type { SyncSocket } from './socket.ts';
import { TokenBucket } from './token-bucket.ts';

/**
 * When a socket is read. Who sends more than is allowed is read later, not refused: nothing is lost, and what
 * waits stays with the peer.
 */
export class Throttle {
  readonly #socket: SyncSocket;
  readonly #clock: Clock;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  #owing: Timer | null = null;
  #held = false;

  constructor(socket: SyncSocket, clock: Clock, limits: SyncLimits) {
    this.#socket = socket;
    this.#clock = clock;
    this.#frames = new TokenBucket(clock, limits.burstFrames, limits.framesPerSecond);
    this.#bytes = new TokenBucket(clock, limits.burstBytes, limits.bytesPerSecond);
  }

  /** Charges for what was read or asked for. */
  pay(frames: number, bytes: number): void {
    const pause = Math.max(this.#frames.take(frames), this.#bytes.take(bytes));
    if (pause === 0) return;
    this.#socket.pause();
    this.#owing?.cancel();
    this.#owing = this.#clock.after(pause, () => {
      this.#owing = null;
      this.#resume();
    });
  }

  /** Stops reading until `release`. */
  hold(): void {
    this.#held = true;
    this.#socket.pause();
  }

  release(): void {
    this.#held = false;
    this.#resume();
  }

  close(): void {
    this.#owing?.cancel();
  }

  #resume(): void {
    if (this.#owing === null && !this.#held) this.#socket.resume();
  }
}
