import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';

/** Sync frame: "this is what I have", a state vector. The other end answers with what is missing. */
export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP.step1, stateVector);
}

/** Sync frame: the answer to a SyncStep1. */
export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP.step2, update);
}

/** Sync frame: a change. */
export function encodeSyncUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(SYNC_STEP.update, update);
}

function encodeSync(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}
