import { Worker } from 'node:worker_threads';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { PackOrder, PackReport } from './export-thread.ts';
import type { FileChoice, PackedFile } from './pack.ts';

/** Makes files one after another in a thread of its own. */
export interface Exporter {
  /** `busy`: too many are waiting already. Rejects if the file cannot be made. */
  pack(printed: PrintedDocument, choice: FileChoice): Promise<Result<PackedFile, { readonly code: 'busy' }>>;
  /** Ends the thread; what was being made is given up. */
  close(): Promise<void>;
}

/** So many may wait: with the longest files that is about a minute. */
const LONGEST_QUEUE = 24;
/** Milliseconds after which a file that is being made is given up, with its thread. */
const LONGEST_PACKING_MS = 60_000;

interface Waiting {
  readonly order: PackOrder;
  readonly resolve: (file: PackedFile) => void;
  readonly reject: (error: Error) => void;
}

/** Starts its thread with the first file; a thread that dies takes only the file in hand with it. */
export function createExporter(): Exporter {
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let thread: Worker | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;
  let closed = false;

  function next(): void {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) return;
    thread ??= start();
    deadline = setTimeout(() => giveUp('the file took too long'), LONGEST_PACKING_MS);
    thread.postMessage(current.order);
  }

  function start(): Worker {
    const started = openThread();
    // A server that has nothing else to do may end.
    started.unref();
    started.on('message', (report: PackReport) => settle(report));
    const onEnd = (reason: string) => {
      if (thread === started) giveUp(reason);
    };
    started.on('error', (error) => onEnd(error.message));
    started.on('exit', (code) => onEnd(`the thread ended with ${code}`));
    return started;
  }

  function settle(report: PackReport): void {
    if (current === null || current.order.id !== report.id) return;
    const { resolve, reject } = current;
    finish();
    if (report.ok) resolve(report.file);
    else reject(new Error(report.reason));
    next();
  }

  function giveUp(reason: string): void {
    const lost = current;
    const old = thread;
    thread = null;
    finish();
    void old?.terminate();
    lost?.reject(new Error(reason));
    next();
  }

  function finish(): void {
    clearTimeout(deadline);
    current = null;
  }

  return {
    async pack(printed, choice) {
      if (closed || queue.length >= LONGEST_QUEUE) return err({ code: 'busy' });
      lastId += 1;
      const order: PackOrder = { id: lastId, printed, choice };
      const file = new Promise<PackedFile>((resolve, reject) => {
        queue.push({ order, resolve, reject });
      });
      next();
      return ok(await file);
    },
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Error('the server is stopping'));
      const old = thread;
      giveUp('the server is stopping');
      await old?.terminate();
    },
  };
}

/** The bundle lies beside that of the server. Sources need their loader, which no flag brings into a thread. */
function openThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./export-thread.js', import.meta.url));
  const source = JSON.stringify(new URL('./export-thread.ts', import.meta.url).href);
  return new Worker(`import('tsx/esm/api').then(({ register }) => register() && import(${source}))`, {
    eval: true,
  });
}
