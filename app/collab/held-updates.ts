import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE, SYNC_STEP } from '#shared/sync/protocol.ts';

/** Holds back updates of others while someone here composes text. */
export interface HeldUpdates {
  /** Holds back from now on; call what it returns to go on. */
  pause(): () => void;
}

/** Puts itself before the provider's handling of updates; what it held is applied in order, with the same origin. */
export function holdUpdates(provider: WebsocketProvider): HeldUpdates {
  const handle = provider.messageHandlers[MESSAGE.sync];
  if (handle === undefined) throw new Error('the provider has no sync handler');
  const held: Uint8Array[] = [];
  let pauses = 0;
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    if (pauses > 0 && decoding.peekVarUint(decoder) === SYNC_STEP.update) {
      decoding.readVarUint(decoder);
      held.push(decoding.readVarUint8Array(decoder));
    } else handle(encoder, decoder, ...rest);
  };
  return {
    pause() {
      pauses += 1;
      return () => {
        pauses -= 1;
        if (pauses > 0) return;
        for (const update of held.splice(0)) Y.applyUpdate(provider.doc, update, provider);
      };
    },
  };
}
