import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Sql } from '#server/db/database.ts';
import { readThreads } from '#server/db/threads.ts';
import { buildSample } from '#server/sample/build.ts';
import { sampleDocumentId, sampleStrategies } from '#server/sample/strategies.ts';
import { sampleThreads } from '#server/sample/threads.ts';
import { createAnchorIndex } from '#shared/comments/anchor-index.ts';
import { readStrategy } from '#shared/document/read.ts';
import { userId } from '#shared/ids.ts';
import { createSampleDatabase } from '../setup/sample-database.ts';

/** What hangs on the text is seen by all who read comments. */
const NOBODY = userId('00000000-0000-4000-8000-000000000000');

let sql: Sql;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await createSampleDatabase();
  const opened = await openDatabase(database.url, { max: 2 });
  if (!opened.ok) throw new Error(opened.error.reason);
  sql = opened.value;
  close = async () => {
    await sql.end();
    await database.close();
  };
});
afterAll(() => close());

test.each(Object.keys(sampleThreads))('[COMMENT1] the threads of %s stand where they say', async (slug) => {
  const sample = sampleStrategies.find((strategy) => strategy.slug === slug);
  if (sample === undefined) throw new Error(`no ${slug}`);
  const doc = buildSample(sample);
  const reading = readStrategy(doc);
  const index = createAnchorIndex(doc, () => reading);
  const read = await readThreads(sql, sampleDocumentId(slug), NOBODY, 0);
  const threads = read.threads.filter(({ anchor }) => anchor.target !== 'change');
  expect(threads).toHaveLength(sampleThreads[slug]?.length ?? 0);
  for (const { anchor } of threads) {
    const place = index.resolve(anchor);
    expect(place).toMatchObject({ kind: 'found' });
    if ('isExact' in place) expect(place.isExact).toBe(true);
    if ('hasChanged' in place) expect(place.hasChanged).toBe(false);
  }
  index.close();
});

test('[COMMENT20] sample threads look as their people left them: replies, answers, who is to answer', async () => {
  const { threads } = await readThreads(sql, sampleDocumentId('koriyama-2020'), NOBODY, 0);
  const [target] = threads.filter(({ assignee }) => assignee !== null);
  expect(target).toMatchObject({
    assignee: { name: '担当課' },
    endorsers: [{ name: '委員4' }, { name: 'オブザーバー' }],
    comments: [{ author: { name: '委員2' } }, { author: { name: '事務局' } }],
  });
  expect(target?.dueMeetingId).not.toBeNull();
  const moments = threads.flatMap(({ comments }) => comments.map(({ createdAt }) => createdAt));
  expect(moments.every((moment) => moment < new Date().toISOString())).toBe(true);
  expect(threads.filter(({ resolution }) => resolution?.outcome === 'keptAsProposed')).toHaveLength(1);
});
