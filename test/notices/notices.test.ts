import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishUnread } from '#server/commands/record-notices.ts';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { NoticePage } from '#server/services/notices.ts';
import { createNoticeWorld, type NoticeWorld } from './notice-world.ts';

let world: NoticeWorld;

beforeAll(async () => {
  world = await createNoticeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql`delete from notices`;
});

const list = (name: string, before: number | null = null): Promise<NoticePage> =>
  world.services.list(world.person(name), before);
const unread = (name: string) => world.services.unread(world.person(name));

/** 委員1 opens a thread and 事務局 replies. */
async function answeredQuestion(reply = '統計課の資料によります。') {
  const thread = await world.thread('member1', '出典の年度は何年ですか。');
  const change = await world.reply(thread, 'secretariat', reply);
  return { thread, change };
}

describe('recording', () => {
  test('[NOTICE5] answers who got one, and their list says who, where, what and when', async () => {
    const { thread, change } = await answeredQuestion();
    expect(await world.record('secretariat', [change])).toEqual([world.person('member1').id]);
    expect(await list('member1')).toMatchObject({
      unread: 1,
      next: null,
      notices: [
        {
          kind: 'reply',
          by: '事務局',
          slug: 'koriyama-2020',
          strategy: `${sampleDocumentId('koriyama-2020')}の総合戦略`,
          threadId: thread.id,
          itemTitle: '基本目標1 小売業商品販売額',
          field: 'target',
          words: { kind: 'shown', excerpt: '統計課の資料によります。' },
          at: world.now(),
          isRead: false,
        },
      ],
    });
    expect(await list('secretariat')).toEqual({ notices: [], next: null, unread: 0 });
  });

  test('[NOTICE5] goes with its transaction', async () => {
    const { change } = await answeredQuestion();
    await world.sql
      .begin(async (tx) => {
        await world.recordIn(tx, 'secretariat', [change]);
        throw new Error('the comments could not be stored');
      })
      .catch(() => undefined);
    expect(await unread('member1')).toBe(0);
  });

  test('[NOTICE2] calls everyone with a role, and no viewer and nobody whose account is disabled', async () => {
    const thread = await world.thread('member1', '質問です。');
    await world.sql`update users set disabled_at = now() where email = 'member3@sakutei.example'`;
    const change = await world.reply(thread, 'member1', '皆さんはどう考えますか。', [
      { kind: 'role', role: 'member' },
      { kind: 'role', role: 'viewer' },
      { kind: 'person', userId: world.person('viewer').id },
    ]);
    await world.record('member1', [change]);
    await world.sql`update users set disabled_at = null`;
    const counts = await Promise.all(
      ['member1', 'member2', 'member3', 'member4', 'member5', 'viewer'].map(unread),
    );
    expect(counts).toEqual([0, 1, 0, 1, 1, 0]);
  });

  test('[NOTICE5] tells each person their own count', async () => {
    const { change } = await answeredQuestion();
    const again = await answeredQuestion();
    await world.record('secretariat', [change]);
    await world.record('secretariat', [again.change]);
    const before = world.events.length;
    const people = [world.person('member1').id, world.person('member2').id];
    await publishUnread(world.context, people);
    expect(world.events.slice(before)).toEqual([
      { userId: people[0], event: { type: 'notices', unread: 2 } },
      { userId: people[1], event: { type: 'notices', unread: 0 } },
    ]);
  });
});

describe('what a notice quotes', () => {
  test('[NOTICE4] nothing of a comment that was deleted or hidden since', async () => {
    const { change } = await answeredQuestion('あとで消す言葉');
    await world.record('secretariat', [change]);
    const id = 'commentId' in change.operation ? change.operation.commentId : '';
    await world.sql`update comments set deleted_at = now() where id = ${id}`;
    expect(await list('member1')).toMatchObject({ notices: [{ words: { kind: 'deleted' } }] });
    await world.sql`
      update comments set deleted_at = null, hidden_at = now(), hidden_reason = '個人名' where id = ${id}`;
    const page = await list('member1');
    expect(page).toMatchObject({ notices: [{ words: { kind: 'hidden', reason: '個人名' } }] });
    expect(JSON.stringify(page)).not.toContain('言葉');
  });

  test('[NOTICE4] of an answer its grounds, and of an answer without any the question', async () => {
    const thread = await world.thread('member1', '出典の年度は何年ですか。');
    const operation = {
      type: 'resolve',
      threadId: thread.id,
      outcome: 'adopted',
      rationale: '',
      replaces: null,
    } as const;
    await world.record('secretariat', [{ operation, before: thread }]);
    const office = world.person('secretariat').id;
    await world.sql`
      update comment_threads set resolved_at = now(), resolved_by = ${office}, outcome = 'adopted'
      where id = ${thread.id}`;
    const quoted = async () => (await list('member1')).notices.map(({ outcome, words }) => [outcome, words]);
    expect(await quoted()).toEqual([['adopted', { kind: 'shown', excerpt: '出典の年度は何年ですか。' }]]);
    await world.sql`update comment_threads set rationale = '年度を追記します。' where id = ${thread.id}`;
    expect(await quoted()).toEqual([['adopted', { kind: 'shown', excerpt: '年度を追記します。' }]]);
  });

  test('[NOTICE6] a thread that its author took back is gone from list and count', async () => {
    const { thread, change } = await answeredQuestion();
    await world.record('secretariat', [change]);
    await world.sql`update comment_threads set removed_at = now() where id = ${thread.id}`;
    expect(await list('member1')).toEqual({ notices: [], next: null, unread: 0 });
  });
});

describe('reading', () => {
  test('[NOTICE6] pages from the newest to the oldest', async () => {
    for (let n = 0; n < 25; n += 1) {
      const { change } = await answeredQuestion(`返信${n}`);
      await world.record('secretariat', [change]);
    }
    const first = await list('member1');
    const second = await list('member1', first.next);
    expect([first.unread, first.notices.length, second.notices.length, second.next]).toEqual([
      25,
      20,
      5,
      null,
    ]);
    const excerpts = [...first.notices, ...second.notices].map(({ words }) =>
      words.kind === 'shown' ? words.excerpt : '',
    );
    expect(excerpts).toEqual(Array.from({ length: 25 }, (_, n) => `返信${24 - n}`));
  });

  test("[NOTICE6] marks a thread's, or all that were on the screen, and tells the other windows", async () => {
    const one = await answeredQuestion();
    const two = await answeredQuestion();
    await world.record('secretariat', [one.change, two.change]);
    const me = world.person('member1');
    const [newest] = (await list('member1')).notices;
    const later = await answeredQuestion();
    await world.record('secretariat', [later.change]);
    expect(await world.services.markRead(me, { threadId: one.thread.id })).toBe(2);
    expect(await world.services.markRead(me, { upTo: newest?.id ?? 0 })).toBe(1);
    expect(world.events.at(-1)).toEqual({ userId: me.id, event: { type: 'notices', unread: 1 } });
    expect((await list('member1')).notices.map(({ isRead }) => isRead)).toEqual([false, true, true]);
  });

  test("[NOTICE6] nobody reads or marks another's", async () => {
    const { thread, change } = await answeredQuestion();
    await world.record('secretariat', [change]);
    const other = world.person('member2');
    expect(await list('member2')).toEqual({ notices: [], next: null, unread: 0 });
    await world.services.markRead(other, { threadId: thread.id });
    await world.services.markRead(other, { upTo: Number.MAX_SAFE_INTEGER });
    expect(await unread('member1')).toBe(1);
  });

  test('[NOTICE2] who lost the right to read comments sees none of their notices', async () => {
    const { change } = await answeredQuestion();
    await world.record('secretariat', [change]);
    const { id } = world.person('member1');
    const roleIs = (role: string) => world.sql`
      update strategy_roles set role = ${role}
      where user_id = ${id} and document_id = ${sampleDocumentId('koriyama-2020')}`;
    await roleIs('viewer');
    expect(await list('member1')).toEqual({ notices: [], next: null, unread: 0 });
    await roleIs('member');
    expect((await list('member1')).unread).toBe(1);
  });
});
