import postgres from 'postgres';
import { err, ok, type Result } from '#shared/result.ts';
import { errorReason } from '../node-error.ts';
import { arrayTypes } from './array-types.ts';

/** Connections to the database. `bigint` columns are read as numbers: all of ours stay below 2^53. */
export type Sql = postgres.Sql<{ bigint: number }>;
/** A connection inside a transaction. */
export type Transaction = postgres.TransactionSql<{ bigint: number }>;

/** No connection could be made; `reason` is the driver's or the server's own sentence, without the password. */
export interface DatabaseUnreachable {
  readonly code: 'databaseUnreachable';
  /** host:port/database */
  readonly where: string;
  readonly reason: string;
}

const OPTIONS = {
  connect_timeout: 5,
  // "relation already exists, skipping" and the like are no news.
  onnotice: () => undefined,
  fetch_types: false,
  types: {
    ...arrayTypes,
    bigint: { to: 20, from: [20], parse: Number, serialize: (value: number) => String(value) },
  },
};

/** What a pool may have of its own. */
export interface PoolOptions {
  /** Most connections at once; 10. */
  readonly max?: number;
  /** Postgres settings of its connections. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Opens a pool and makes sure that its first connection can be made. */
export async function openDatabase(
  url: string,
  { max = 10, settings = {} }: PoolOptions = {},
): Promise<Result<Sql, DatabaseUnreachable>> {
  const where = withoutCredentials(url);
  let database: Sql | null = null;
  try {
    const connection = { application_name: 'sakutei', ...settings };
    database = postgres(url, { ...OPTIONS, max, connection });
    await database`select 1`;
    return ok(database);
  } catch (error) {
    await database?.end({ timeout: 0 });
    return err({ code: 'databaseUnreachable', where, reason: errorReason(error) });
  }
}

/** host:port/database of a connection URL. */
export function withoutCredentials(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
