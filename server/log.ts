import { type Logger, pino } from 'pino';
import { errorCode } from './node-error.ts';

/** Structured log on standard output; entries carry ids and codes, never names, addresses or contents. */
export type Log = Logger;

/** Makes the server's log at one of pino's levels. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorEntry },
  });
}

/** Not the rest of it: what Postgres adds in `detail` quotes the values of the row. */
function errorEntry(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, code: errorCode(error), message, stack };
}
