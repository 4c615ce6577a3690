import * as Y from 'yjs';
import { hashPassword } from '#server/commands/password.ts';
import type { Sql } from '#server/db/database.ts';
import { hasData, insertSample, type SampleStrategyRow } from '#server/db/sample-store.ts';
import { SCHEMA_VERSION } from '#shared/document/schema.ts';
import { sampleMessages } from '#shared/i18n/ja/sample.ts';
import { type UserId, userId } from '#shared/ids.ts';
import { SAMPLE_PASSWORD, sampleAccounts, sampleDepartments } from './accounts.ts';
import { buildSample, SAMPLE_CLIENT_ID } from './build.ts';
import { sampleComparisons } from './comparisons.ts';
import { sampleMeetings } from './meetings.ts';
import { sampleRevisions } from './revisions.ts';
import { seedQuestion } from './seed-question.ts';
import { seedRevision } from './seed-revision.ts';
import { seedThreads } from './seed-threads.ts';
import type { SampleStrategy } from './shape.ts';
import { sampleDocumentId, sampleStrategies } from './strategies.ts';

/**
 * Fills an empty database with the sample, in one transaction; true if it did, false (and nothing done) if there
 * is data already. The sample's meetings lie around `now`.
 */
export async function seedSample(
  sql: Sql,
  now: Date,
  strategies: readonly SampleStrategy[] = sampleStrategies,
): Promise<boolean> {
  // Cheap look first: hashing and building cost some 200 ms, and every start comes by here.
  if (await hasData(sql)) return false;
  // One hash for all: they share the one password that everybody may know.
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const built = strategies.map((sample) => ({ sample, doc: buildSample(sample) }));
  const rows = {
    organisation: sampleMessages.organisation,
    departments: sampleDepartments,
    accounts: sampleAccounts.map((account) => ({ ...account, passwordHash })),
    strategies: built.map(strategyRow),
    meetings: strategies.flatMap(({ slug }) => sampleMeetings(slug, now)),
    comparisons: sampleComparisons(built),
    now,
  };
  return insertSample(sql, rows, async (transaction, users) => {
    const people = peopleOf(users);
    for (const { sample, doc } of built) {
      const { slug } = sample;
      await seedThreads(transaction, { slug, documentId: sampleDocumentId(slug), doc, people, now });
      const revision = sampleRevisions.find((each) => each.slug === slug);
      if (revision === undefined) continue;
      const record = await seedRevision(transaction, { people, now }, revision);
      // Half a day ago, after the votes.
      const at = new Date(now.getTime() - 12 * 3_600_000);
      await seedQuestion(transaction, { doc, people, at }, record, revision);
    }
  });
}

interface BuiltSample {
  readonly sample: SampleStrategy;
  readonly doc: Y.Doc;
}

function strategyRow({ sample, doc }: BuiltSample): SampleStrategyRow {
  return {
    documentId: sampleDocumentId(sample.slug),
    slug: sample.slug,
    kind: sample.kind,
    stage: sample.stage,
    // Whoever tries the sample can edit at once, without a meeting.
    directEditing: sample.stage === 'drafting' ? 'allowed' : 'inMeetings',
    schemaVersion: SCHEMA_VERSION,
    update: Y.encodeStateAsUpdate(doc),
    clientId: SAMPLE_CLIENT_ID,
  };
}

/** The sample's people by the local part of their address. */
function peopleOf(users: ReadonlyMap<string, string>): ReadonlyMap<string, UserId> {
  return new Map(Array.from(users, ([email, id]) => [email.replace(/@.*$/, ''), userId(id)]));
}
