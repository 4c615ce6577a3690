import { CLOSE } from '#shared/sync/protocol.ts';
import type { FailureReason, SaveState } from './workspace.ts';

/** All that the save state follows from; sync.md's durable ack, SYNC rules in shared/SPEC.md. */
export interface SaveFacts {
  /** The socket is open and the server has said welcome. */
  readonly open: boolean;
  /** The server's answer to our state vector has been applied. */
  readonly synced: boolean;
  readonly readOnly: boolean;
  /** Counted frames sent on this connection (SyncStep2 and Update). */
  readonly sent: number;
  /** How many of them the server has said to be durable. */
  readonly acked: number;
  /** Our answer to the server's state vector is among the sent: it carries everything typed before. */
  readonly answered: boolean;
  /** Typed text that is not in the document yet: a title or cell that has not been left. */
  readonly drafts: number;
  /** How the server refused the connection for good; null while it may still come. */
  readonly refused: { readonly code: number } | null;
  /** Something could have been typed: the document has been here and writable. */
  readonly ready: boolean;
  readonly keptOnDevice: boolean;
  /** Batches of comments that the server has not answered. */
  readonly comments: number;
}

/** The one sentence about saving that is true now; `saved` only if everything typed here is durable on the server. */
export function saveStateOf(facts: SaveFacts): SaveState {
  if (facts.refused !== null) return { kind: 'failing', reason: refusalReason(facts.refused.code) };
  if (!facts.open) {
    if (!facts.ready) return { kind: 'connecting' };
    return { kind: 'offline', keptOnDevice: facts.keptOnDevice, hasDraft: facts.drafts > 0 };
  }
  if (!facts.synced) return facts.ready ? { kind: 'saving' } : { kind: 'connecting' };
  const durable = facts.acked === facts.sent && (facts.readOnly || facts.answered) && facts.comments === 0;
  if (!durable) return { kind: 'saving' };
  return { kind: facts.drafts === 0 ? 'saved' : 'draft' };
}

/** True for close codes after which trying again by itself is pointless: 4400–4499, and a frame beyond all bounds. */
export function isFinal(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === MESSAGE_TOO_BIG;
}

/** True if it was the bytes themselves that the server refused: sent again, they would be refused again. */
export function refusesBytes(code: number): boolean {
  return code === CLOSE.badFrame || code === CLOSE.tooLong || code === MESSAGE_TOO_BIG;
}

/** RFC 6455: the WebSocket layer cuts off before the server's own limit (4413) can be told. */
const MESSAGE_TOO_BIG = 1009;

function refusalReason(code: number): FailureReason {
  switch (code) {
    case CLOSE.noSession:
      return 'signedOut';
    case CLOSE.noAccess:
      return 'noAccess';
    case CLOSE.noDocument:
      return 'gone';
    case CLOSE.tooManyConnections:
      return 'tooManyTabs';
    case CLOSE.tooOld:
      return 'tooOld';
    default:
      return 'refused';
  }
}
