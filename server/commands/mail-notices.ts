import { noticeMail } from '#shared/notices/mail-text.ts';
import type { Sql, Transaction } from '../db/database.ts';
import {
  findDueRecipients,
  findNoticesToMail,
  giveUpMail,
  holdMail,
  type MailTimes,
  markFailed,
  markMailed,
  prepareMail,
  type Recipient,
} from '../db/notice-mails.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import { noticeOf, readableDocuments } from './read-notices.ts';
import type { StrategyFacts } from './strategy-facts.ts';

/** What mailing notices works with. */
export interface MailContext {
  readonly sql: Sql;
  readonly now: () => Date;
  readonly facts: StrategyFacts;
  readonly mailer: Mailer;
  readonly log: Pick<Log, 'warn'>;
  /** Scheme, host and port of the links. */
  readonly origin: string;
  /** Whether the sample's accounts get mail: their addresses do not exist outside of this machine. */
  readonly toSample: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** One mail an hour and person; what could not be mailed for a day is given up. */
const QUIET_MS = HOUR;
const GIVE_UP_MS = 24 * HOUR;
const LONGEST_RETRY_MS = HOUR;

type Outcome = 'sent' | 'nothing' | 'refused' | 'unreachable';

/**
 * Mails what is due, a person after the other: who got none within the hour gets the first notice at once, and after
 * that what has come in the meantime, an hour later. Several servers may do this on one database at once. A crash
 * between the mail server's yes and the commit doubles that one mail, under the same Message-ID.
 */
export async function mailDueNotices(context: MailContext, isStopping: () => boolean): Promise<void> {
  const { sql, log, toSample } = context;
  const times = timesAt(context.now());
  const givenUp = await giveUpMail(sql, times);
  if (givenUp > 0) log.warn({ notices: givenUp }, 'notices could not be mailed for a day and are given up');
  for (const recipient of await findDueRecipients(sql, times, { toSample })) {
    if (isStopping()) return;
    await prepareMail(sql, recipient);
    const outcome = await sql.begin((tx) => mailTo(context, tx, recipient, times));
    // The others would wait for the same silence; the next round tries the next one.
    if (outcome === 'unreachable') return;
  }
}

async function mailTo(
  context: MailContext,
  tx: Transaction,
  recipient: Recipient,
  times: MailTimes,
): Promise<Outcome> {
  if (!(await holdMail(tx, recipient, times))) return 'nothing';
  const documents = await readableDocuments(context.sql, recipient);
  const rows = await findNoticesToMail(tx, recipient.id, documents, times);
  if (rows.length === 0) return 'nothing';
  const ids = rows.map(({ id }) => id);
  const notices = await Promise.all(rows.map((row) => noticeOf(context.facts, row)));
  const sent = await context.mailer.send({
    to: { name: recipient.name, address: recipient.email },
    ...noticeMail(recipient.name, notices, context.origin),
    id: `notices.${ids.at(-1)}.${recipient.id}`,
  });
  const at = context.now();
  if (sent.ok) {
    await markMailed(tx, recipient.id, ids, at);
    return 'sent';
  }
  const { kind, code, response } = sent.error;
  context.log.warn({ userId: recipient.id, kind, code, response }, 'a mail of notices did not go out');
  await markFailed(tx, recipient.id, at, retryAfter);
  return kind;
}

function timesAt(now: Date): MailTimes {
  const before = (ms: number) => new Date(now.getTime() - ms);
  return { now, quietSince: before(QUIET_MS), oldest: before(GIVE_UP_MS) };
}

/** One minute, then twice as long each time, up to an hour. */
function retryAfter(failures: number): number {
  return Math.min(MINUTE * 2 ** (failures - 1), LONGEST_RETRY_MS);
}
