import type { AccountContext } from '#server/commands/account-context.ts';
import { hashPassword } from '#server/commands/password.ts';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { type UserId, userId } from '#shared/ids.ts';
import { createTestDatabase } from '../setup/database.ts';
import { createSampleDatabase } from '../setup/sample-database.ts';

/** A database with one organisation, a clock to turn, and a record of whose access changed. */
export interface AccountWorld {
  readonly sql: Sql;
  readonly context: AccountContext;
  readonly organisationId: string;
  readonly changed: unknown[];
  turnClock(ms: number): void;
  addUser(user: {
    email: string;
    password?: string;
    administrator?: boolean;
    sample?: boolean;
  }): Promise<UserId>;
  close(): Promise<void>;
}

/** The password of every account that does not name its own. */
export const PASSWORD = 'correct horse';

/** Makes the world of one test file; with the sample its people and strategies are there too. */
export async function createAccountWorld({ sample = false } = {}): Promise<AccountWorld> {
  const database = await (sample ? createSampleDatabase() : createTestDatabase());
  const opened = await openDatabase(database.url, { max: 4 });
  if (!opened.ok) throw new Error(opened.error.reason);
  const sql = opened.value;
  const organisationId = await insertOrganisation(sql);
  const knownHash = await hashPassword(PASSWORD);
  let now = Date.parse('2026-11-20T05:00:00Z');
  const changed: unknown[] = [];
  return {
    sql,
    organisationId,
    changed,
    context: {
      sql,
      sessionSecret: 'test secret',
      now: () => new Date(now),
      accessChanged: (change) => changed.push(change),
    },
    turnClock(ms) {
      now += ms;
    },
    async addUser({ email, password, administrator = false, sample = false }) {
      const hash = password === undefined ? knownHash : await hashPassword(password);
      const [row] = await sql<{ id: string }[]>`
        insert into users (organisation_id, email, display_name, password_hash, is_administrator, is_sample)
        values (${organisationId}, ${email}, ${email.split('@')[0] ?? email}, ${hash}, ${administrator}, ${sample})
        returning id`;
      if (row === undefined) throw new Error('no row');
      return userId(row.id);
    },
    async close() {
      await sql.end();
      await database.close();
    },
  };
}

async function insertOrganisation(sql: Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`insert into organisations (name) values ('市') returning id`;
  if (row === undefined) throw new Error('no row');
  return row.id;
}
