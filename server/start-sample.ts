import { serverMessages } from '#shared/i18n/ja/server.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Announce } from './announce.ts';
import { findSampleAccounts } from './db/accounts.ts';
import type { Sql } from './db/database.ts';
import { hasData } from './db/sample-store.ts';
import type { Env } from './env.ts';
import { seedSample } from './sample/seed.ts';

/** The sample's accounts, whose passwords are printed, would be open to the network. */
export interface PublicSample {
  readonly code: 'publicSample';
  readonly host: string;
}

/**
 * Loads the sample into an empty database unless it is unwanted; the value tells whether sample accounts can
 * sign in. Refuses to open them to the network unless that is said with SAMPLE=1.
 */
export async function startSample(
  { host, isLoopback, sample }: Env,
  sql: Sql,
  announce: Announce,
): Promise<Result<boolean, PublicSample>> {
  const { phase } = serverMessages;
  const isEmpty = !(await hasData(sql));
  const willLoad = isEmpty && sample !== 'unwanted';
  const hasSample = willLoad || (await findSampleAccounts(sql)).length > 0;
  if (hasSample && !isLoopback && sample !== 'wanted') return err({ code: 'publicSample', host });

  if (willLoad) announce(phase.loadSample);
  else announce(isEmpty ? phase.sampleUnwanted : phase.dataThere);
  if (willLoad) await seedSample(sql, new Date());
  return ok(hasSample);
}
