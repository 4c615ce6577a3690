import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/result.ts';
import { projectRoot } from '../project-root.ts';
import type { Sql } from './database.ts';

/** The database was written by a newer build; going on could destroy what that build knows and we do not. */
export interface SchemaTooNew {
  readonly code: 'schemaTooNew';
  /** Highest version in the database, and the highest that this build knows. */
  readonly database: number;
  readonly build: number;
}

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

// Any number will do, as long as every build of Sakutei locks the same one.
const MIGRATION_LOCK = 8_315_201;

/**
 * Brings the schema forward, never back: all missing migrations in one transaction, one server at a time. The
 * value is the number of migrations that were applied.
 */
export async function migrate(
  database: Sql,
  migrations: readonly Migration[] = knownMigrations(),
): Promise<Result<number, SchemaTooNew>> {
  const build = Math.max(0, ...migrations.map(({ version }) => version));
  return database.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await sql`
      create table if not exists schema_migrations (
        version int primary key, name text not null, applied_at timestamptz not null default now()
      )`;
    const rows = await sql<{ version: number }[]>`select version from schema_migrations`;
    const applied = new Set(rows.map(({ version }) => version));
    const newest = Math.max(0, ...applied);
    if (newest > build) return err({ code: 'schemaTooNew', database: newest, build });
    const missing = migrations.filter(({ version }) => !applied.has(version));
    for (const { version, name, sql: text } of missing) {
      await sql.unsafe(text);
      await sql`insert into schema_migrations (version, name) values (${version}, ${name})`;
    }
    return ok(missing.length);
  });
}

/** Reads `NNN-name.sql` files; they lie in the tree, next to which the built server runs. */
function knownMigrations(): Migration[] {
  const directory = join(projectRoot, 'server/db/migrations');
  return readdirSync(directory)
    .filter((file) => /^\d{3}-.+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 3)),
      name: file.slice(4, -'.sql'.length),
      sql: readFileSync(join(directory, file), 'utf8'),
    }));
}
