import { isCountedFrame, SYNC_STEP, type Welcome } from '#shared/sync/protocol.ts';

/** What one connection has sent and what the server has said of it; a new connection starts a new ledger. */
export interface Ledger {
  /** The server's first message; null until it came. */
  welcome: Welcome | null;
  /** Counted frames sent (SyncStep2 and Update). */
  sent: number;
  /** The server's cumulative durable ack. */
  acked: number;
  /** A SyncStep2 of ours is among the sent: it carries everything that was typed before. */
  answered: boolean;
}

type SocketClass = new (url: string | URL, protocols?: string | string[]) => WebSocket;

/**
 * A WebSocket class for the stock provider that keeps the ledger of the current connection.
 *
 * Counted frames before the welcome are not sent: the SyncStep2 that answers the server covers them, and a
 * connection of another generation or without write access must not carry any.
 */
export function durableSocket(
  base: SocketClass,
  onLedger: (ledger: Ledger) => void,
  onSent: () => void,
): SocketClass {
  return class DurableSocket extends base {
    readonly #ledger: Ledger = { welcome: null, sent: 0, acked: 0, answered: false };

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      onLedger(this.#ledger);
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      // The provider sends Uint8Arrays only.
      const counted = data instanceof Uint8Array && isCountedFrame(data);
      if (counted && this.#ledger.welcome?.canWrite !== true) return;
      super.send(data);
      if (!counted) return;
      this.#ledger.sent += 1;
      if (data[1] === SYNC_STEP.step2) this.#ledger.answered = true;
      onSent();
    }
  };
}
