import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ActivityRecord } from '#server/activity/activity-record.ts';
import type { HeldLog, LoggedRow } from '#server/activity/activity-store.ts';
import { bodyTexts, nodeValues } from '#server/activity/model-values.ts';
import { Compactor } from '#server/sync/compactor.ts';
import { foldDocument } from '#server/sync/document-fold.ts';
import { nodesMap, strategyMap } from '#shared/document/schema.ts';
import { perform, type Step, steps } from '#shared/document/testing/random-edits.ts';
import { replicaOf, smallStrategy } from '#shared/document/testing/replica.ts';
import { readTree } from '#shared/document/tree.ts';
import { CountingMetrics } from '../sync/world.ts';
import { ALICE, BOB, createLogWorld, type LogWorld, lineOf, type TestLog } from './log-world.ts';

let world: LogWorld;

beforeAll(async () => {
  world = await createLogWorld();
});
afterAll(() => world.close());

const PEOPLE = [ALICE, BOB, ALICE] as const;
const pauses = fc.array(fc.constantFrom(0, 1, 3, 20, 90, 700), { minLength: 60, maxLength: 60 });

/** The rows that two people leave in the log, one of them on two devices, seconds apart as told. */
function rowsOf(walk: readonly Step[], seconds: readonly number[]): Omit<LoggedRow, 'seq'>[] {
  const start = smallStrategy();
  const server = new Y.Doc();
  const rows: Omit<LoggedRow, 'seq'>[] = [];
  let now = Date.parse('2026-11-20T05:05:00Z');
  const receive = (bytes: Uint8Array, userId: LoggedRow['userId']) => {
    const emitted = (update: Uint8Array) => rows.push({ bytes: update, userId, at: new Date(now) });
    server.on('update', emitted);
    Y.applyUpdate(server, bytes);
    server.off('update', emitted);
  };
  receive(Y.encodeStateAsUpdate(start), null);
  const replicas = PEOPLE.map((_, at) => replicaOf(start, 10 + at));
  for (const [at, step] of walk.entries()) {
    const me = replicas[step.who];
    const sent = me?.sent.length ?? 0;
    perform(replicas, step, at);
    now += (seconds[at] ?? 0) * 1_000;
    for (const bytes of me?.sent.slice(sent) ?? []) receive(bytes, PEOPLE[step.who] ?? null);
  }
  return rows;
}

const withoutId = ({ id: _, ...record }: ActivityRecord) => record;
const story = async (log: TestLog) => (await log.records()).map(withoutId);

/** Thing → its value: `k1.target`, `m1.m1~1`. */
function valuesOf(some: readonly Pick<LoggedRow, 'bytes'>[]): ReadonlyMap<string, string> {
  const doc = foldOf(some);
  const values = new Map<string, string>();
  for (const entry of readTree(nodesMap(doc)).entries.values()) {
    for (const [field, value] of nodeValues(entry)) values.set(`${entry.id}.${field}`, value);
    for (const [block, text] of bodyTexts(doc, entry)?.byBlock ?? [])
      values.set(`${entry.id}.${block}`, text);
  }
  return values;
}

describe('whatever several people do', () => {
  test('[ACTIVITY3] each entry begins where the one before ended, the last at what is there now', async () => {
    await fc.assert(
      fc.asyncProperty(steps(3, false), pauses, async (walk, seconds) => {
        const rows = rowsOf(walk, seconds);
        const log = await world.create();
        await log.append(rows);
        await log.project();
        const values = new Map(valuesOf(rows));
        for (const record of (await log.records()).toReversed()) {
          if (record.kind !== 'field' && record.kind !== 'text') continue;
          const thing = `${record.nodeId}.${record.field ?? record.blockId}`;
          expect([thing, values.get(thing) ?? '']).toEqual([thing, record.after.text]);
          values.set(thing, record.before.text);
        }
        for (const [thing, value] of valuesOf(rows.slice(0, 1))) {
          expect([thing, values.get(thing)]).toEqual([thing, value]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[ACTIVITY3] the entries are the same, however much is read at once and whatever is forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps(3, true),
        pauses,
        fc.array(fc.record({ rows: fc.nat({ max: 7 }), fresh: fc.boolean() }), { minLength: 1 }),
        async (walk, seconds, portions) => {
          const rows = rowsOf(walk, seconds);
          const [atOnce, inPortions] = [await world.create(), await world.create()];
          await atOnce.append(rows);
          await atOnce.project();
          for (let at = 0, turn = 0; at < rows.length; turn += 1) {
            const portion = portions[turn % portions.length] ?? { rows: 1, fresh: false };
            const next = rows.slice(at, at + portion.rows + 1);
            at += next.length;
            await inPortions.append(next);
            await inPortions.project({ fresh: portion.fresh });
          }
          expect(await story(inPortions)).toEqual(await story(atOnce));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** A long walk that touches everything: fields, texts, places, the bin, undo. */
const rows = fc
  .sample(steps(3, false), { numRuns: 50, seed: 20261120 })
  .map((walk) =>
    rowsOf(
      walk,
      [0, 1, 3, 20, 90, 700].flatMap((pause) => Array(10).fill(pause)),
    ),
  )
  .reduce((longest, each) => (each.length > longest.length ? each : longest));

describe('a crash', () => {
  test.each(['base', 'nextRows', 'latest', 'write', 'moveCursor'] as const)(
    '[ACTIVITY3] before and after %s loses nothing and doubles nothing',
    async (step) => {
      const clean = await world.create();
      await clean.append(rows);
      await clean.project();
      const log = await world.create();
      for (let at = 0; at < rows.length; at += 5) {
        await log.append(rows.slice(at, at + 5));
        for (const moment of ['before', 'after'] as const) {
          await log.project({ fresh: true, through: failing(step, moment) }).catch(() => undefined);
        }
        await log.project({ fresh: at % 2 === 0 });
      }
      expect(await story(log)).toEqual(await story(clean));
    },
  );
});

function failing(step: Exclude<keyof HeldLog, 'generation' | 'cursor' | 'head'>, moment: 'before' | 'after') {
  return (log: HeldLog): HeldLog => ({
    ...log,
    async [step](...args: never[]) {
      if (moment === 'before') throw new Error('killed');
      await (log[step] as (...given: never[]) => Promise<unknown>)(...args);
      throw new Error('killed');
    },
  });
}

describe('two projectors', () => {
  test('[ACTIVITY3] at one log write each entry once', async () => {
    const log = await world.create();
    const other = log.again();
    const clean = await world.create();
    await clean.append(rows);
    await clean.project();
    const reading = async (projector: TestLog) => {
      while ((await log.cursor()) < rows.length) {
        // Busy is an answer, too: the other one has it.
        await projector.project().catch((error: Error) => expect(error.message).toBe('projected busy'));
      }
    };
    const writing = async () => {
      for (const row of rows) await log.append([row]);
    };
    await Promise.all([writing(), reading(log), reading(other)]);
    expect((await log.records()).map(lineOf)).toEqual((await clean.records()).map(lineOf));
  });
});

describe('compaction', () => {
  test('[SYNC21] keeps every row that is not read yet; entries are the same with and without it', async () => {
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const compactor = new Compactor({
      store: world.documents,
      log: silent,
      metrics: new CountingMetrics(),
    });
    const [plain, compacted] = [await world.create(), await world.create()];
    await plain.append(rows);
    await plain.project();
    for (const [at, row] of rows.entries()) {
      await compacted.append([row]);
      if (at % 5 === 4) await compacted.project({ fresh: at % 2 === 0 });
      if (at % 3 === 2) await compactor.compact(compacted.id);
      const stored = await world.documents.load(compacted.id);
      expect(stored?.snapshot?.seq ?? 0).toBeLessThanOrEqual(await compacted.cursor());
    }
    await compacted.project();
    expect(await compactor.compact(compacted.id)).toMatchObject({ seq: rows.length });
    expect(await story(compacted)).toEqual(await story(plain));
    const stored = await world.documents.load(compacted.id);
    if (stored === null) throw new Error('no document');
    expect(jsonOf(foldDocument(stored))).toEqual(jsonOf(foldOf(rows)));
  });

  test('[ACTIVITY8] of a log that was compacted before anyone read it, what is left is told', async () => {
    const log = await world.create();
    await log.append(rows.slice(0, 10));
    const doc = foldOf(rows.slice(0, 10));
    await world.sql`
      insert into document_snapshots (document_id, organisation_id, seq, bytes)
      select id, organisation_id, 10, ${Buffer.from(Y.encodeStateAsUpdateV2(doc))} from documents where id = ${log.id}`;
    await world.sql`delete from document_updates where document_id = ${log.id}`;
    await log.append(rows.slice(10, 12));
    await log.project();
    expect(await log.cursor()).toBe(12);
    expect((await log.records()).every(({ firstSeq }) => firstSeq > 10)).toBe(true);
  });
});

test('[ACTIVITY8] a document that was rewritten is told from then on', async () => {
  const log = await world.create();
  await log.append(rows.slice(0, 10));
  await log.project();
  const before = await story(log);
  await log.append(rows.slice(10, 15));
  await world.sql`update documents set generation = 2 where id = ${log.id}`;
  expect(await world.activity.behind()).toContain(log.id);
  await log.project();
  expect(await story(log)).toEqual(before);
  expect(await log.cursor()).toBe(15);
  await log.append(rows.slice(15), 2);
  await log.project();
  expect((await log.records()).slice(before.length).every(({ firstSeq }) => firstSeq > 15)).toBe(true);
  expect(await log.cursor()).toBe(rows.length);
});

function foldOf(some: readonly Pick<LoggedRow, 'bytes'>[]): Y.Doc {
  const doc = new Y.Doc();
  for (const { bytes } of some) Y.applyUpdate(doc, bytes);
  return doc;
}

const jsonOf = (doc: Y.Doc) => [strategyMap(doc).toJSON(), nodesMap(doc).toJSON()];
