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
    return ok(outliveLostConnections(database));
  } catch (error) {
    await database?.end({ timeout: 0 });
    return err({ code: 'databaseUnreachable', where, reason: errorReason(error) });
  }
}

/** The driver's own words for a connection that ended, and what Postgres says as it ends one. */
const GONE = /^(CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[123])$/;

/**
 * Keeps the driver (3.4) from sending `rollback` over a connection that has just ended, which would end the process:
 * it writes in the next turn of the event loop, when there is no socket any more. What runs in a transaction whose
 * connection is gone never settles by itself; `begin` rejects when the driver hears that the connection has closed.
 */
function outliveLostConnections(sql: Sql): Sql {
  const begin = sql.begin.bind(sql);
  type Run = (transaction: Transaction) => unknown;
  const patient = (options: string | Run, run?: Run) => {
    const whole = async (transaction: Transaction) => {
      try {
        return await (typeof options === 'string' ? run : options)?.(transaction);
      } catch (error) {
        if (isGone(error)) return new Promise<never>(() => undefined);
        throw error;
      }
    };
    return typeof options === 'string' ? begin(options, whole) : begin(whole);
  };
  // Both of the driver's forms, whose types say what `run` answers.
  return Object.assign(sql, { begin: patient as Sql['begin'] });
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && GONE.test(String(error.code));
}

/** host:port/database of a connection URL. */
export function withoutCredentials(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
