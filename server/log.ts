import { type Logger, pino } from 'pino';

/** Structured log on standard output; entries carry ids and codes, never names, addresses or contents. */
export type Log = Logger;

/** Makes the server's log at one of pino's levels. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
