/**
 * Which of a connection's counted frames are durable. A frame is covered by the position at which its content
 * is durable; a frame that was discarded for a gap is covered by the SyncStep2 that brings its content again.
 * Acks are cumulative, so a frame is not acknowledged before those that came before it.
 */
export class AckLedger {
  #counted = 0;
  #acked = 0;
  #awaitsStep2 = false;
  /** Rising in both. */
  #covered: { readonly position: number; readonly count: number }[] = [];

  /** A frame was discarded: its content comes again with the SyncStep2. */
  discarded(): void {
    this.#counted += 1;
    this.#awaitsStep2 = true;
  }

  /** A frame was taken, or changed nothing: its content is durable once `position` is. */
  taken(position: number): void {
    this.#counted += 1;
    if (!this.#awaitsStep2) this.#cover(position);
  }

  /** The SyncStep2 was taken: with it, all that came before. */
  takenStep2(position: number): void {
    this.#awaitsStep2 = false;
    this.taken(position);
  }

  #cover(position: number): void {
    if (this.#covered.at(-1)?.position === position) this.#covered.pop();
    this.#covered.push({ position, count: this.#counted });
  }

  /** How many frames are durable once everything up to `durable` is; null if no more than was said before. */
  release(durable: number): number | null {
    const waiting = this.#covered.findIndex(({ position }) => position > durable);
    const released = this.#covered.splice(0, waiting === -1 ? this.#covered.length : waiting);
    const count = released.at(-1)?.count ?? this.#acked;
    if (count === this.#acked) return null;
    this.#acked = count;
    return count;
  }
}
