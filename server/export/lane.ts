import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '#shared/result.ts';
import type { ExporterWork, Order, Report, Work } from './exporter-work.ts';

/** Too many are waiting already. */
export interface Busy {
  readonly code: 'busy';
}

/**
 * Does one kind of work, piece after piece, in a process of its own: a fault of the typesetter's ends the process that it
 * is in, a thread's along with it.
 */
export interface Lane<Kind extends Work> {
  /** Rejects if the work cannot be done. */
  run(needs: ExporterWork[Kind]['needs']): Promise<Result<ExporterWork[Kind]['gives'], Busy>>;
  /** Ends the process; what is not done yet is given up. */
  close(): Promise<void>;
}

/** So many may wait: with the longest files that is about a minute. */
const LONGEST_QUEUE = 24;
/** Milliseconds after which a piece is given up, with its process. */
const LONGEST_WORK_MS = 60_000;

interface Waiting<Kind extends Work> {
  readonly order: Order;
  readonly resolve: (gives: ExporterWork[Kind]['gives']) => void;
  readonly reject: (error: Error) => void;
}

/** Starts its process with the first piece; one that dies takes only the piece in hand with it. */
export function createLane<Kind extends Work>(work: Kind): Lane<Kind> {
  const queue: Waiting<Kind>[] = [];
  let current: Waiting<Kind> | null = null;
  let worker: ChildProcess | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;
  let closed = false;

  function next(): void {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) return;
    worker ??= start();
    deadline = setTimeout(() => giveUp('it took too long'), LONGEST_WORK_MS);
    worker.channel?.ref();
    worker.send(current.order);
  }

  function start(): ChildProcess {
    const started = openProcess();
    started.unref();
    started.on('message', (report: Report) => settle(report));
    const onEnd = (reason: string) => {
      if (worker === started) giveUp(reason);
    };
    started.on('error', (error) => onEnd(error.message));
    started.on('exit', (code, signal) => onEnd(`its process ended with ${code ?? signal}`));
    return started;
  }

  function settle(report: Report): void {
    if (current === null || current.order.id !== report.id) return;
    const { resolve, reject } = current;
    finish();
    // The process answers each order with what its kind of work gives.
    if (report.ok) resolve(report.gives as ExporterWork[Kind]['gives']);
    else reject(new Error(report.reason));
    next();
  }

  function giveUp(reason: string): void {
    const lost = current;
    const old = worker;
    worker = null;
    finish();
    old?.kill('SIGKILL');
    lost?.reject(new Error(reason));
    next();
  }

  function finish(): void {
    clearTimeout(deadline);
    // A program that has nothing else to do may end while nothing is being made.
    worker?.channel?.unref();
    current = null;
  }

  return {
    async run(needs) {
      if (closed || queue.length >= LONGEST_QUEUE) return err({ code: 'busy' });
      lastId += 1;
      // Which needs belong to which work is said by the type of `run`.
      const order = { id: lastId, work, needs } as Order;
      const gives = new Promise<ExporterWork[Kind]['gives']>((resolve, reject) => {
        queue.push({ order, resolve, reject });
      });
      next();
      return ok(await gives);
    },
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Error('the server is stopping'));
      const ended = worker && once(worker, 'exit');
      giveUp('the server is stopping');
      await ended;
    },
  };
}

/** The bundle lies beside that of the server; sources need their loader. */
function openProcess(): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(isSource ? './export-process.ts' : './export-process.js', import.meta.url);
  return fork(fileURLToPath(entry), {
    execArgv: isSource ? ['--import', 'tsx'] : ['--enable-source-maps'],
    // Bytes and undefined as they are.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
