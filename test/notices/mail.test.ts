import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailContext, mailDueNotices } from '#server/commands/mail-notices.ts';
import { createMailer, type Mailer } from '#server/mail/mailer.ts';
import type { MailChoice } from '#shared/notices/model.ts';
import { type Mailbox, nobodysUrl, openMailbox } from './mailbox.ts';
import { createNoticeWorld, type NoticeWorld } from './notice-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let world: NoticeWorld;
let mailbox: Mailbox;
let logged: unknown[];
const mailers: Mailer[] = [];

beforeAll(async () => {
  world = await createNoticeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  mailbox = await openMailbox();
  logged = [];
  await world.sql`delete from notices`;
  await world.sql`delete from notice_mails`;
  await world.sql`delete from notice_choices`;
});
afterEach(async () => {
  for (const mailer of mailers.splice(0)) mailer.close();
  await mailbox.close();
});

function mailer(url = mailbox.url): Mailer {
  const made = createMailer({ url, from: 'sakutei@town.example' });
  mailers.push(made);
  return made;
}

function round(changes: Partial<MailContext> = {}): Promise<void> {
  const context: MailContext = {
    ...world.context,
    mailer: mailer(),
    log: { warn: (...words: unknown[]) => void logged.push(words) },
    origin: 'http://plan.town.example',
    toSample: true,
    ...changes,
  };
  return mailDueNotices(context, () => false);
}

/** 事務局 replies to a question of a person; answers the thread. */
async function reply(to: string, words: string, slug = 'koriyama-2020'): Promise<string> {
  const thread = await world.thread(to, '出典の年度は何年ですか。', slug);
  await world.record('secretariat', [await world.reply(thread, 'secretariat', words)], slug);
  return thread.id;
}

const choose = async (name: string, choice: MailChoice) => {
  const email = `${name}@sakutei.example`;
  await world.services.chooseMail({ ...world.person(name), name, email, isSample: true }, choice);
};

/** The excerpts of each mail, in the order of the mails. */
const quoted = () =>
  mailbox.mails.map(({ text }) => Array.from(text.matchAll(/^> (.*)$/gm), ([, words]) => words));

describe('a mail of notices', () => {
  test('[NOTICE8] goes out at once to who got none within the hour, and leads to the thread', async () => {
    const thread = await reply('member1', '統計課の資料によります。');
    await round();
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(mail).toMatchObject({ from: 'sakutei@town.example', to: ['member1@sakutei.example'] });
    expect(mail?.subject).toMatch(/^【策定】.*の総合戦略: 事務局が返信しました$/);
    for (const said of [
      '委員1 様',
      '基本目標1 小売業商品販売額（目標値）',
      '> 統計課の資料によります。',
      `http://plan.town.example/strategies/koriyama-2020?thread=${thread}`,
      'http://plan.town.example/settings/notices',
    ]) {
      expect(mail?.text).toContain(said);
    }
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('[NOTICE8] collects what follows, and sends it as one an hour later', async () => {
    await reply('member1', '一件目');
    await round();
    world.turnClock(5 * MINUTE);
    await reply('member1', '二件目');
    await reply('member1', '三件目', 'kamiichi-2');
    await round();
    world.turnClock(54 * MINUTE);
    await round();
    expect(quoted()).toEqual([['一件目']]);
    world.turnClock(MINUTE);
    await round();
    expect(quoted()).toEqual([['一件目'], ['二件目', '三件目']]);
    expect(mailbox.mails.at(-1)?.subject).toBe('【策定】お知らせが2件あります');
    world.turnClock(2 * HOUR);
    await round();
    expect(mailbox.mails).toHaveLength(2);
  });

  test('[NOTICE8] leaves out what was read meanwhile, and says nothing if that was all', async () => {
    await reply('member1', '一件目');
    await round();
    const read = await world.sql<{ id: string }[]>`select thread_id as id from notices`;
    expect(read).toHaveLength(1);
    await reply('member1', '二件目');
    const { notices } = await world.services.list(world.person('member1'), null);
    await world.services.markRead(world.person('member1'), { upTo: notices[0]?.id ?? 0 });
    world.turnClock(HOUR);
    await round();
    expect(quoted()).toEqual([['一件目']]);
    await reply('member1', '三件目');
    await round();
    expect(quoted()).toEqual([['一件目'], ['三件目']]);
  });

  test('[NOTICE8] tells of all that one has, and of many how many more there are', async () => {
    for (let n = 1; n <= 22; n += 1) await reply('member1', `返信${n}`);
    await round();
    expect(quoted()[0]).toHaveLength(20);
    expect(mailbox.mails[0]?.text).toContain('このほかに2件のお知らせがあります');
    world.turnClock(HOUR);
    await round();
    expect(mailbox.mails).toHaveLength(1);
  });

  test('[NOTICE4] has none of the words that were deleted before it went', async () => {
    await reply('member1', '消えた言葉');
    await world.sql`update comments set deleted_at = now() where body = '消えた言葉'`;
    await round();
    expect(quoted()).toEqual([['（このコメントは削除されました）']]);
  });
});

describe('the choice', () => {
  test('[NOTICE9] 1時間ごと: waits an hour from the first notice on', async () => {
    await choose('member1', 'hourly');
    await reply('member1', '一件目');
    world.turnClock(40 * MINUTE);
    await reply('member1', '二件目');
    await round();
    expect(mailbox.mails).toEqual([]);
    world.turnClock(20 * MINUTE);
    await round();
    expect(quoted()).toEqual([['一件目', '二件目']]);
  });

  test('[NOTICE9] 受け取らない: nothing, and nothing of that time after choosing otherwise', async () => {
    await choose('member1', 'off');
    await reply('member1', '一件目');
    await round();
    expect(mailbox.mails).toEqual([]);
    world.turnClock(MINUTE);
    await choose('member1', 'firstThenHourly');
    await round();
    expect(mailbox.mails).toEqual([]);
    world.turnClock(MINUTE);
    await reply('member1', '二件目');
    await round();
    expect(quoted()).toEqual([['二件目']]);
  });

  test('[NOTICE9] is one person’s own', async () => {
    await choose('member1', 'off');
    await reply('member1', '委員1へ');
    await reply('member2', '委員2へ');
    await round();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([['member2@sakutei.example']]);
  });

  test('[NOTICE9] the addresses of the sample, which do not exist, get mail on this machine only', async () => {
    await reply('member1', '一件目');
    await round({ toSample: false });
    expect(mailbox.mails).toEqual([]);
  });

  test('[NOTICE2] who may not read comments any more, or not sign in, gets no mail of them', async () => {
    await reply('member1', '委員1へ');
    await reply('member2', '委員2へ');
    const { id } = world.person('member1');
    await world.sql`update strategy_roles set role = 'viewer' where user_id = ${id}`;
    await world.sql`update users set disabled_at = now() where id = ${world.person('member2').id}`;
    await round();
    await world.sql`update strategy_roles set role = 'member' where user_id = ${id}`;
    await world.sql`update users set disabled_at = null`;
    expect(mailbox.mails).toEqual([]);
  });
});

describe('when mail does not go out', () => {
  test('[NOTICE10] a refused one is tried again after a minute, two, four; the others are not held up', async () => {
    mailbox.refused.add('member1@sakutei.example');
    await reply('member1', '委員1へ');
    await reply('member2', '委員2へ');
    const tries: number[] = [];
    for (let minute = 0; minute <= 8; minute += 1) {
      const before = logged.length;
      await round();
      if (logged.length > before) tries.push(minute);
      world.turnClock(MINUTE);
    }
    expect(tries).toEqual([0, 1, 3, 7]);
    expect(quoted()).toEqual([['委員2へ']]);
    mailbox.refused.clear();
    world.turnClock(8 * MINUTE);
    await round();
    expect(quoted()).toEqual([['委員2へ'], ['委員1へ']]);
  });

  test('[NOTICE10] is given up after a day, and the log says so without addresses or words', async () => {
    mailbox.refused.add('member1@sakutei.example');
    await reply('member1', '秘密の言葉');
    await round();
    world.turnClock(DAY);
    await round();
    mailbox.refused.clear();
    world.turnClock(HOUR);
    await round();
    expect(mailbox.mails).toEqual([]);
    expect(logged).toHaveLength(2);
    expect(logged.at(-1)).toEqual([{ notices: 1 }, expect.stringContaining('given up')]);
    expect(JSON.stringify(logged)).not.toMatch(/member1|秘密|@/);
  });

  test('[NOTICE10] a mail server that is not there is asked once a round, and gets everything later', async () => {
    await reply('member1', '委員1へ');
    await reply('member2', '委員2へ');
    await round({ mailer: mailer(await nobodysUrl()) });
    expect(logged).toEqual([[expect.objectContaining({ kind: 'unreachable' }), expect.any(String)]]);
    world.turnClock(MINUTE);
    await round();
    expect(quoted().flat().sort()).toEqual(['委員1へ', '委員2へ']);
  });

  test('[NOTICE11] two servers on one database send it once', async () => {
    await reply('member1', '一度だけ');
    const gate = mailbox.hold();
    const first = round();
    await gate.arrived;
    await round();
    gate.release();
    await first;
    await round();
    expect(quoted()).toEqual([['一度だけ']]);
  });

  test('[NOTICE11] two servers that begin at the same moment send it once', async () => {
    for (const name of ['member1', 'member2', 'member3']) await reply(name, name);
    await Promise.all([round(), round()]);
    await round();
    expect(quoted().flat().sort()).toEqual(['member1', 'member2', 'member3']);
  });

  test('[NOTICE11] a server whose list has grown old in the meantime sends no second mail within the hour', async () => {
    await reply('member2', '先の人へ');
    world.turnClock(1_000);
    await reply('member1', '一件目');
    const gate = mailbox.hold();
    const slow = round();
    await gate.arrived;
    const other = await openMailbox();
    await round({ mailer: mailer(other.url) });
    await reply('member1', '二件目');
    gate.release();
    await slow;
    expect(other.mails.map(({ to }) => to)).toEqual([['member1@sakutei.example']]);
    expect(mailbox.mails.map(({ to }) => to)).toEqual([['member2@sakutei.example']]);
    await other.close();
  });

  test('[NOTICE11] a crash after the mail server’s yes doubles that mail, with the same Message-ID', async () => {
    await reply('member1', '一件目');
    const real = mailer();
    const dying: Mailer = {
      ...real,
      async send(mail) {
        await real.send(mail);
        throw new Error('the power is gone');
      },
    };
    await expect(round({ mailer: dying })).rejects.toThrow('the power is gone');
    await round();
    await round();
    expect(quoted()).toEqual([['一件目'], ['一件目']]);
    expect(new Set(mailbox.mails.map(({ headers }) => headers.get('message-id'))).size).toBe(1);
  });
});

test('[NOTICE8] a mail server may ask for a name and a password', async () => {
  const guarded = await openMailbox({ user: 'sakutei@town', pass: 'p:ä@ss/word' });
  await reply('member1', '一件目');
  await round({ mailer: mailer(guarded.url) });
  expect(guarded.mails).toHaveLength(1);
  await reply('member2', '二件目');
  await round({ mailer: mailer(guarded.url.replace('word', 'sword')) });
  expect(guarded.mails).toHaveLength(1);
  expect(logged).toEqual([[expect.objectContaining({ code: 'EAUTH' }), expect.any(String)]]);
  await guarded.close();
});
