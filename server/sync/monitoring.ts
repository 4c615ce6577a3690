/** Structured log: ids and codes, never names or contents. pino's loggers fit. */
export interface SyncLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Why a frame was not taken. */
export type Rejection =
  | 'malformed'
  | 'unknownMessage'
  | 'tooLong'
  | 'gap'
  | 'foreignClient'
  | 'novelFromReader'
  | 'commentFromReader'
  | 'tooManyClients'
  | 'tooDeep'
  | 'inapplicable';

/** What the sync server measures. Gauges are set, the rest is counted. */
export interface SyncMetrics {
  connections(count: number): void;
  rooms(count: number): void;
  undurableBytes(bytes: number): void;
  committed(commit: {
    readonly milliseconds: number;
    readonly rows: number;
    readonly documents: number;
  }): void;
  commitFailed(reason: 'unreachable' | 'refused'): void;
  rejected(reason: Rejection): void;
  compacted(outcome: 'done' | 'failed'): void;
}
