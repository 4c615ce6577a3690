/** Entry of the thread in which files are made, so that nobody's typing waits for one. */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { FileChoice, PackedFile } from './pack.ts';
import { pack } from './packers.ts';

/** One file to be made. */
export interface PackOrder {
  readonly id: number;
  readonly printed: PrintedDocument;
  readonly choice: FileChoice;
}

/** What became of an order. */
export type PackReport =
  | { readonly id: number; readonly ok: true; readonly file: PackedFile }
  | { readonly id: number; readonly ok: false; readonly reason: string };

const port = parentPort;
if (port === null) throw new Error('this is the entry of a thread');

// On Linux the number 0 means this thread alone: where cores are few, people's edits go before files.
setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

port.on('message', ({ id, printed, choice }: PackOrder) => {
  pack(printed, choice).then(
    (file) => port.postMessage({ id, ok: true, file } satisfies PackReport),
    (error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ id, ok: false, reason } satisfies PackReport);
    },
  );
});
