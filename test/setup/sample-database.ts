import { inject } from 'vitest';
import { openDatabase } from '#server/db/database.ts';
import { withProcessLock } from '#server/postgres/process-lock.ts';
import { seedSample } from '#server/sample/seed.ts';
import { createTestDatabase, databaseUrl, onCluster, type TestDatabase } from './database.ts';

/** A database with the sample, copied from one that the run's first test of this kind has filled. */
export async function createSampleDatabase(): Promise<TestDatabase> {
  const template = `${inject('databasePrefix')}sample`;
  await withProcessLock(template, async () => {
    const found = await onCluster((sql) => sql`select 1 from pg_database where datname = ${template}`);
    if (found.length === 0) await fill(template);
  });
  return createTestDatabase(template);
}

/** Under another name until it is whole. */
async function fill(name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await onCluster(
    (sql) => sql`create database ${sql(unfinished)} template ${sql(inject('templateDatabase'))}`,
  );
  const opened = await openDatabase(databaseUrl(unfinished), { max: 1 });
  if (!opened.ok) throw new Error(opened.error.reason);
  await seedSample(opened.value, new Date());
  await opened.value.end();
  await onCluster((sql) => sql`alter database ${sql(unfinished)} rename to ${sql(name)}`);
}
