import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OPERATIONS_A_MINUTE } from '#server/commands/take-comments.ts';
import type { CommentOperation } from '#shared/comments/operations.ts';
import {
  type CommentWorld,
  createCommentWorld,
  DOCUMENT,
  ITEM,
  newId,
  opening,
  replying,
} from './comment-world.ts';

let world: CommentWorld;
beforeEach(async () => {
  world = await createCommentWorld();
  await world.sql`delete from comment_threads where document_id = ${DOCUMENT}`;
  await world.sql`
    update strategies set comment_revision = 0, comment_number = 0 where document_id = ${DOCUMENT}`;
});
afterEach(() => world.close());

/** What was told of threads. */
const threadsSaid = () => world.events.filter(({ event }) => event.type === 'threads');

const ok = (revision: number) => ({ ok: true, revision });
const refused = (code: string) => ({ ok: false, code });

describe('a batch of comments', () => {
  test('[COMMENT20] is stored whole: thread, reply, endorsement, as everyone reads them', async () => {
    const open = opening({ mentions: [{ kind: 'role', role: 'department' }] });
    expect(await world.take('member1', [open])).toMatchObject(ok(1));
    const endorse: CommentOperation = { type: 'endorse', threadId: open.threadId, endorsed: true };
    expect(await world.take('observer', [replying(open), endorse])).toMatchObject(ok(2));
    expect(await world.threads()).toMatchObject([
      {
        id: open.threadId,
        number: 1,
        revision: 2,
        kind: 'opinion',
        anchor: open.anchor,
        comments: [
          {
            author: { name: '委員1', role: 'member' },
            body: '単位は人でしょうか。',
            mentions: open.mentions,
            createdAt: '2026-11-20T05:00:00.000Z',
            editedAt: null,
            state: { kind: 'shown' },
          },
          { author: { name: 'オブザーバー', role: 'observer' }, body: '確認します。' },
        ],
        endorsers: [{ name: 'オブザーバー', role: 'observer' }],
        resolution: null,
      },
    ]);
  });

  test('[COMMENT20] of which one operation is refused leaves nothing behind', async () => {
    const open = opening();
    const foreign = opening({ mentions: [{ kind: 'person', userId: await world.person('admin') }] });
    expect(await world.take('member1', [open, foreign])).toMatchObject(refused('unknownPerson'));
    expect(await world.threads()).toEqual([]);
    expect(world.events).toEqual([]);
  });

  test('[COMMENT20] sent again is answered the same and done once, also at the same moment', async () => {
    const open = opening();
    const id = newId();
    const [first, second] = await Promise.all([
      world.take('member1', [open], id),
      world.take('member1', [open], id),
    ]);
    const third = await world.take('member1', [open], id);
    expect([first, second, third]).toEqual(Array(3).fill({ id, ok: true, revision: 1 }));
    expect(await world.threads()).toHaveLength(1);
    expect(threadsSaid()).toHaveLength(1);
  });

  test('[COMMENT20] can open a thread and answer in it', async () => {
    const open = opening();
    expect(await world.take('member1', [open, replying(open)])).toMatchObject(ok(1));
    expect((await world.threads())[0]?.comments).toHaveLength(2);
  });

  test('[COMMENT20] numbers threads in the order in which they are taken, across people at once', async () => {
    await Promise.all(
      ['member1', 'member2', 'observer', 'department'].map((person) =>
        world.take(person, [opening(), opening()]),
      ),
    );
    const threads = await world.threads();
    expect(threads.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(Math.max(...threads.map(({ revision }) => revision))).toBe(4);
  });
});

describe('what may not be', () => {
  test.each(['viewer', 'auditor', 'admin'])('[COMMENT23] %s may not comment', async (person) => {
    expect(await world.take(person, [opening()])).toMatchObject(refused('mayNot'));
  });

  test('[COMMENT23] a member answers nothing, a department does', async () => {
    const open = opening();
    await world.take('member1', [open]);
    const resolve: CommentOperation = {
      type: 'resolve',
      threadId: open.threadId,
      outcome: 'adopted',
      rationale: '単位を記載します。',
      replaces: null,
    };
    expect(await world.take('member1', [resolve])).toMatchObject(refused('mayNot'));
    expect(await world.take('department', [resolve])).toMatchObject(ok(2));
    expect((await world.threads())[0]?.resolution).toMatchObject({
      outcome: 'adopted',
      rationale: '単位を記載します。',
      by: { name: '担当課', role: 'department' },
    });
    expect(await world.take('secretariat', [resolve])).toMatchObject(refused('alreadyResolved'));
  });

  test('[COMMENT24] another’s words cannot be changed by naming them, nor an id be used twice', async () => {
    const open = opening();
    await world.take('member1', [open]);
    const { threadId, commentId } = open;
    const edit: CommentOperation = { type: 'edit', threadId, commentId, body: '別の言葉', mentions: [] };
    expect(await world.take('secretariat', [edit])).toMatchObject(refused('notYours'));
    expect(await world.take('member2', [opening({ threadId })])).toMatchObject(refused('idTaken'));
    expect(await world.take('member2', [opening({ commentId })])).toMatchObject(refused('idTaken'));
    const twice = opening();
    expect(
      await world.take('member2', [twice, { ...replying(twice), commentId: twice.commentId }]),
    ).toMatchObject(refused('idTaken'));
    expect((await world.threads())[0]?.comments[0]?.body).toBe(open.body);
  });

  test('[COMMENT24] a thread of another strategy is unknown here', async () => {
    const open = opening();
    await world.take('member1', [open]);
    await world.sql`
      update comment_threads set number = 999, document_id = (select document_id from strategies where slug = 'kamiichi-2')
      where id = ${open.threadId}`;
    expect(await world.take('member1', [replying(open)])).toMatchObject(refused('unknownThread'));
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['no operations', { id: newId(), operations: [] }],
    ['an unknown operation', { id: newId(), operations: [{ type: 'drop' }] }],
    ['a field too many', { id: newId(), operations: [{ ...opening(), role: 'secretariat' }] }],
    ['half a character', { id: newId(), operations: [opening({ body: '\ud83d' })] }],
    ['fifty-one', { id: newId(), operations: Array.from({ length: 51 }, () => opening()) }],
  ])('[COMMENT28] %s is malformed', async (_, batch) => {
    expect(await world.takeRaw('member1', batch)).toMatchObject(refused('malformed'));
  });

  test('[COMMENT28] more than a person writes in a minute waits', async () => {
    const many = () => Array.from({ length: OPERATIONS_A_MINUTE / 3 }, () => opening());
    for (const revision of [1, 2, 3]) expect(await world.take('member1', many())).toMatchObject(ok(revision));
    expect(await world.take('member1', [opening()])).toMatchObject(refused('tooFast'));
    expect(await world.take('member2', [opening()])).toMatchObject(ok(4));
    world.turnClock(60_000);
    expect(await world.take('member1', [opening()])).toMatchObject(ok(5));
  });
});

describe('what is told and kept', () => {
  test('[COMMENT26] hidden and deleted words are told to nobody; the log keeps them with who and why', async () => {
    const open = opening();
    const reply = replying(open, '氏名を書いた返信');
    await world.take('member1', [open]);
    await world.take('observer', [reply]);
    const { threadId } = open;
    await world.take('secretariat', [
      { type: 'hide', threadId, commentId: reply.commentId, reason: '個人名があるため' },
    ]);
    await world.take('member1', [{ type: 'delete', threadId, commentId: open.commentId }]);
    const last = JSON.stringify(threadsSaid().slice(2));
    expect(last).toContain('個人名があるため');
    expect(last).not.toContain('氏名を書いた返信');
    expect(JSON.stringify(threadsSaid().at(-1))).not.toContain('単位は人でしょうか。');
    const log = await world.sql`select what, role, before, reason from comment_log order by id`;
    expect(log.slice(-2)).toEqual([
      { what: 'hide', role: 'secretariat', before: '氏名を書いた返信', reason: '個人名があるため' },
      { what: 'delete', role: 'member', before: '単位は人でしょうか。', reason: null },
    ]);
    const acts = await world.sql`
      select audit_entries.role, action, node_id, detail from audit_entries
        join audit_details on audit_details.entry_id = audit_entries.id where action = 'commentHidden'`;
    expect(acts).toMatchObject([
      { role: 'secretariat', node_id: ITEM, detail: { after: '非表示', reason: '個人名があるため' } },
    ]);
    expect(JSON.stringify(acts)).not.toContain('氏名を書いた返信');
    const [kept] = await world.sql`select body from comments where id = ${open.commentId}`;
    expect(kept).toEqual({ body: '' });
  });

  test('[COMMENT25] a thread whose last words are deleted is named as removed', async () => {
    const open = opening();
    await world.take('member1', [open]);
    const { threadId, commentId } = open;
    await world.take('member1', [{ type: 'delete', threadId, commentId }]);
    expect(await world.threads()).toEqual([]);
    expect(threadsSaid().at(-1)).toMatchObject({
      event: { from: 1, to: 2, threads: [], removed: [threadId] },
    });
  });

  test('[COMMENT29] who asks since a revision gets what changed after it, and no more', async () => {
    const first = opening();
    const second = opening();
    await world.take('member1', [first]);
    await world.take('member1', [second]);
    expect((await world.threads(1)).map(({ id }) => id)).toEqual([second.threadId]);
    await world.take('member2', [replying(first)]);
    expect((await world.threads(2)).map(({ id }) => id)).toEqual([first.threadId]);
    expect(await world.threads(3)).toEqual([]);
  });
});
