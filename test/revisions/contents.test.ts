import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRevisionContents } from '#server/commands/revision-contents.ts';
import { findRevision } from '#server/db/revisions.ts';
import type { RevisionId } from '#shared/ids.ts';
import { type Chamber, openChamber } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

const rowOf = async (id: RevisionId) => {
  const { organisationId } = await chamber.person('member1');
  const row = await findRevision(chamber.sql, organisationId, id);
  if (row === null) throw new Error('no such revision');
  return row;
};

test('[REV61] one comparison serves all who ask, until the fork changes', async () => {
  const contents = createRevisionContents(chamber.sql, chamber.sync);
  const id = await chamber.opened('member1');
  await chamber.edited('member1', id);
  const row = await rowOf(id);
  const [one, two] = await Promise.all([contents.of(row), contents.of(row)]);
  expect(two).toBe(one);
  expect(await contents.of(await rowOf(id))).toBe(one);
  await chamber.edited('member1', id, 1);
  const after = await contents.of(await rowOf(id));
  expect([one.changes.length, after.changes.length]).toEqual([1, 2]);
});

test('[REV61] what could not be read is read again', async () => {
  let isAway = true;
  const readDurable: typeof chamber.sync.readDurable = (id) =>
    isAway ? Promise.reject(new Error('the database is away')) : chamber.sync.readDurable(id);
  const contents = createRevisionContents(chamber.sql, { readDurable });
  const row = await rowOf(await chamber.opened('member1'));
  await expect(contents.of(row)).rejects.toThrow('away');
  isAway = false;
  expect((await contents.of(row)).changes).toEqual([]);
});
