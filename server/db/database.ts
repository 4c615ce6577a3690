import postgres from 'postgres';
import { err, ok, type Result } from '#shared/result.ts';

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
  max: 10,
  connect_timeout: 5,
  connection: { application_name: 'sakutei' },
  // "relation already exists, skipping" and the like are no news.
  onnotice: () => undefined,
  types: {
    bigint: { to: 20, from: [20], parse: Number, serialize: (value: number) => String(value) },
  },
};

/**
 * Opens a pool of at most `max` connections (10), each with the given settings of the server's, and makes sure
 * that the first one can be made.
 */
export async function openDatabase(
  url: string,
  {
    settings,
    ...options
  }: { readonly max?: number; readonly settings?: Readonly<Record<string, string | number>> } = {},
): Promise<Result<Sql, DatabaseUnreachable>> {
  const where = withoutCredentials(url);
  let database: Sql | null = null;
  try {
    const connection = { ...OPTIONS.connection, ...settings };
    database = postgres(url, { ...OPTIONS, ...options, connection });
    await database`select 1`;
    return ok(database);
  } catch (error) {
    await database?.end({ timeout: 0 });
    return err({ code: 'databaseUnreachable', where, reason: reasonOf(error) });
  }
}

/** host:port/database of a connection URL. */
export function withoutCredentials(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  // A refused connection to a name with several addresses has an empty message and a code.
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'unknown';
}
