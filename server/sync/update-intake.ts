import { Malformed } from '#shared/sync/byte-cursor.ts';
import { CLOSE, type CloseCode } from '#shared/sync/protocol.ts';
import { type UpdateShape, walkUpdate } from '#shared/sync/update-walk.ts';
import type { AckLedger } from './ack-ledger.ts';
import { judgeUpdate, type Sender, type Verdict } from './judge-update.ts';
import type { SyncLimits } from './limits.ts';
import type { Rejection } from './monitoring.ts';
import type { Member, Room } from './room.ts';

export interface Refusal {
  readonly reason: Rejection;
  readonly code: CloseCode;
}

/** What became of an update: dealt with, refused, or to be decided once the log was read. */
export type Intake =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'readLog'; readonly decision: Promise<Intake> };

const DONE: Intake = { kind: 'done' };

/** The updates of one connection on their way into its room: walked, judged, applied, and put into the ledger. */
export class UpdateIntake {
  readonly #room: Room;
  readonly #sender: Member & Sender;
  readonly #acks: AckLedger;
  readonly #limits: SyncLimits;
  #hadStep2 = false;

  constructor(room: Room, sender: Member & Sender, acks: AckLedger, limits: SyncLimits) {
    this.#room = room;
    this.#sender = sender;
    this.#acks = acks;
    this.#limits = limits;
  }

  /** Takes the payload of a SyncStep2 or Update. Throws `Malformed`. */
  take(update: Uint8Array, isStep2: boolean): Intake {
    const walked = walkUpdate(update);
    if (!walked.ok) throw new Malformed(walked.error);
    const shape = walked.value;
    const verdict = this.#judge(shape);
    if (verdict.kind !== 'gap') return this.#settle(verdict, update, shape, isStep2);
    if (isStep2 || this.#hadStep2) {
      return { kind: 'readLog', decision: this.#readLogAndSettle(update, shape, isStep2) };
    }
    // Typed while the connection was being made; the SyncStep2 that is under way has it too.
    this.#acks.discarded();
    return DONE;
  }

  #judge(shape: UpdateShape): Verdict {
    const { doc, owners } = this.#room;
    return judgeUpdate(doc, owners, shape, this.#sender, this.#limits.newClientsPerUpdate);
  }

  /** Another instance may have logged what is missing here. */
  async #readLogAndSettle(update: Uint8Array, shape: UpdateShape, isStep2: boolean): Promise<Intake> {
    await this.#room.catchUp();
    return this.#room.isClosed ? DONE : this.#settle(this.#judge(shape), update, shape, isStep2);
  }

  #settle(verdict: Verdict, update: Uint8Array, shape: UpdateShape, isStep2: boolean): Intake {
    switch (verdict.kind) {
      case 'refuse':
        return refused(verdict.reason);
      case 'gap':
        // A new handshake mends what a lost frame broke. A whole state with a gap would come again as it is.
        return refused('gap', isStep2 ? CLOSE.badFrame : CLOSE.unavailable);
      case 'take': {
        const change = { bytes: update, userId: this.#sender.userId, bindings: verdict.bindings };
        const problem = this.#room.apply(change, shape, this.#sender);
        if (problem !== null) return refused(problem);
      }
    }
    const { tail } = this.#room.queue;
    if (isStep2) {
      this.#hadStep2 = true;
      this.#acks.takenStep2(tail);
    } else this.#acks.taken(tail);
    return DONE;
  }
}

/** Refusals by right are 4403, which the client explains; the rest are broken clients. */
function refused(reason: Rejection, code?: CloseCode): Intake {
  const byRight = reason === 'novelFromReader' || reason === 'foreignClient';
  return { kind: 'refused', refusal: { reason, code: code ?? (byRight ? CLOSE.noAccess : CLOSE.badFrame) } };
}
