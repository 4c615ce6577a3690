import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createActivityStore } from '#server/db/activity-store.ts';
import { contentOf } from '#shared/diff/content.ts';
import { setField } from '#shared/document/edit.ts';
import { readStrategy } from '#shared/document/read.ts';
import { nodeId, revisionId } from '#shared/ids.ts';
import { REVISION_LIMITS } from '#shared/revision/model.ts';
import { type Chamber, DRAFT, done, indicatorOf, openChamber, refused, SLUG } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

const STRATEGY = { from: 'strategy' } as const;

describe('the fork', () => {
  test('[REV40] says what the draft says, and is another document', async () => {
    const { forkId } = await chamber.record('member1', await chamber.opened('member1'));
    const [draft, fork] = [await chamber.sync.readDurable(DRAFT), await chamber.sync.readDurable(forkId)];
    expect(contentOf(fork)).toEqual(contentOf(draft));
    expect(Y.encodeStateVector(fork)).toEqual(Y.encodeStateVector(draft));
  });

  test('[REV40] has the owners of the draft’s client ids, and a log that begins with its whole state', async () => {
    const { forkId } = await chamber.record('member1', await chamber.opened('member1'));
    const owners = (document: string) => chamber.sql`
      select client_id, user_id from document_clients where document_id = ${document} order by client_id`;
    expect(Array.from(await owners(forkId))).toEqual(Array.from(await owners(DRAFT)));
    const rows = await chamber.sql`select seq from document_updates where document_id = ${forkId}`;
    expect(Array.from(rows)).toEqual([{ seq: 1 }]);
  });

  test('[REV40] remembers the draft that it was made from, whatever becomes of that', async () => {
    const id = await chamber.opened('member1');
    const { sync, person } = chamber;
    const { id: secretariat } = await person('secretariat');
    expect((await chamber.record('member1', id)).isBehind).toBe(false);
    await sync.edit(DRAFT, secretariat, (doc) => doc.getMap('strategy').set('nickname', '愛称'));
    const after = await chamber.record('member1', id);
    expect([after.isBehind, after.changes]).toEqual([true, []]);
  });

  test('[REV40] is behind for the activity only by what people did in it', async () => {
    const id = await chamber.opened('member1');
    const { forkId } = await chamber.record('member1', id);
    const store = createActivityStore(chamber.sql);
    expect(await store.behind()).not.toContain(forkId);
    await chamber.edited('member1', id);
    expect(await store.behind()).toContain(forkId);
  });

  test('[REV40] is opened in every stage', async () => {
    const decided = { slug: 'iizuka-current', title: '修正', origin: STRATEGY };
    const deliberated = { ...decided, slug: 'isesaki-2' };
    expect(await chamber.opened('member1', decided)).toBeTypeOf('string');
    expect(await chamber.opened('member1', deliberated)).toBeTypeOf('string');
  });

  test('[REV40] of a framework is opened by the secretariat alone', async () => {
    const { revisions } = chamber.services;
    const opening = { title: '訂正', origin: STRATEGY };
    const refusal = await revisions.open(await chamber.person('member1'), 'national-1', opening);
    expect(refusal).toEqual({ ok: false, error: { code: 'refused', reason: 'frameworkBySecretariat' } });
    expect(await chamber.opened('secretariat', { slug: 'national-1' })).toBeTypeOf('string');
  });

  test.each(['observer', 'viewer', 'auditor'])('[REV40] is not opened by %s', async (name) => {
    const { revisions } = chamber.services;
    const opening = { title: '修正', origin: STRATEGY };
    expect(await revisions.open(await chamber.person(name), SLUG, opening)).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'roleMayNot' },
    });
  });
});

describe('the title', () => {
  const titleFrom = async (given: Partial<Parameters<Chamber['opened']>[1] & object>) =>
    (await chamber.record('secretariat', await chamber.opened('secretariat', given))).title;

  test('[REV41] is what was given', async () => {
    expect(await titleFrom({ title: '  目標値の再設定 ' })).toBe('目標値の再設定');
  });

  test('[REV41] else comes from the item, and the field', async () => {
    const doc = await chamber.sync.readDurable(DRAFT);
    const id = indicatorOf(doc);
    const item = readStrategy(doc).nodes.find((each) => each.id === id)?.title;
    expect(await titleFrom({ origin: { from: 'node', nodeId: id, field: null } })).toBe(`「${item}」の変更`);
    expect(await titleFrom({ origin: { from: 'node', nodeId: id, field: 'target' } })).toBe(
      `「${item}」の目標値の変更`,
    );
  });

  test('[REV41] or from the comment, for those who read comments', async () => {
    const { comments } = chamber.services;
    const { threads } = done(await comments.changesSince(await chamber.person('secretariat'), SLUG, 0));
    const thread = threads.find(({ anchor }) => anchor.target === 'field');
    if (thread === undefined) throw new Error('the sample has no such thread');
    const title = await titleFrom({ origin: { from: 'comment', threadId: thread.id } });
    expect(title).toMatch(/^「.+」の.+の変更（意見No\.\d+）$/);
    expect(title).toContain(`No.${thread.number}`);
  });

  test('[REV41] too long a one is refused, and one from a long name is cut', async () => {
    const { revisions } = chamber.services;
    const title = 'あ'.repeat(REVISION_LIMITS.title + 1);
    const viewer = await chamber.person('member1');
    expect(refused(await revisions.open(viewer, SLUG, { title, origin: STRATEGY }))).toBe('tooLong');
    const doc = await chamber.sync.readDurable(DRAFT);
    const id = indicatorOf(doc, 1);
    await chamber.sync.edit(DRAFT, viewer.id, (draft) => done(setField(draft, 'test', id, 'title', title)));
    const cut = await titleFrom({ origin: { from: 'node', nodeId: id, field: null } });
    expect([cut.length, cut.endsWith('…')]).toEqual([REVISION_LIMITS.title, true]);
  });

  test.each([
    { from: 'node', nodeId: nodeId('nowhere'), field: null },
    { from: 'split', revisionId: revisionId('00000000-0000-4000-8000-000000000000') },
    { from: 'split', revisionId: revisionId('no id') },
  ] as const)('[REV41] %j is no place of the strategy', async (origin) => {
    const { revisions } = chamber.services;
    const viewer = await chamber.person('member1');
    expect(refused(await revisions.open(viewer, SLUG, { title: '', origin }))).toBe('unknown');
  });
});
