import { type DocumentId, type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import type { NoticeRow } from './notice-rows.ts';
import { isSeen, selectNotices } from './notices.ts';

/** When notices go out by mail. */
export interface MailTimes {
  readonly now: Date;
  /** Whoever got a mail after this waits. */
  readonly quietSince: Date;
  /** Older notices are not mailed any more. */
  readonly oldest: Date;
}

/** Who gets a mail. */
export interface Recipient {
  readonly id: UserId;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
}

/** People to whom a mail is due; `toSample`: the sample's accounts too, whose addresses do not exist. */
export async function findDueRecipients(
  sql: Sql,
  times: MailTimes,
  { toSample }: { readonly toSample: boolean },
): Promise<readonly Recipient[]> {
  const rows = await selectDue(sql, times, sql`and (${toSample} or not users.is_sample)`);
  return rows.map((row) => ({
    id: userId(row.id),
    organisationId: row.organisation_id,
    name: row.display_name,
    email: row.email,
    isAdministrator: row.is_administrator,
  }));
}

/** Makes the row that `holdMail` holds. In a statement of its own: nobody has to wait for another's first mail. */
export async function prepareMail(sql: Sql, { id, organisationId }: Recipient): Promise<void> {
  await sql`
    insert into notice_mails (user_id, organisation_id) values (${id}, ${organisationId})
    on conflict (user_id) do nothing`;
}

/**
 * Holds a person's mail for this transaction; false if another server holds it, or has just sent one. Whoever
 * crashes while holding it lets go of it.
 */
export async function holdMail(tx: Transaction, { id }: Recipient, times: MailTimes): Promise<boolean> {
  const held = await tx`select user_id from notice_mails where user_id = ${id} for update skip locked`;
  if (held.length === 0) return false;
  // What the last holder wrote can be seen only now.
  return (await selectDue(tx, times, tx`and users.id = ${id}`)).length > 0;
}

/** A person's notices in these strategies that no mail has told of and that they have not read, oldest first. */
export async function findNoticesToMail(
  tx: Transaction,
  user: UserId,
  documents: readonly DocumentId[],
  { oldest }: MailTimes,
): Promise<readonly NoticeRow[]> {
  return selectNotices(
    tx,
    user,
    documents,
    tx`
      and notices.read_at is null and notices.mailed_at is null and notices.mail_given_up_at is null
      and notices.at > ${oldest}
      and notices.at > coalesce((
        select mail_from from notice_choices where user_id = ${user}), '-infinity')
      order by notices.id`,
  );
}

/** Writes down that a mail told of exactly these notices. */
export async function markMailed(
  tx: Transaction,
  user: UserId,
  notices: readonly number[],
  at: Date,
): Promise<void> {
  await tx`
    update notices set mailed_at = ${at} where user_id = ${user} and id = any(${[...notices]}::bigint[])`;
  await tx`
    update notice_mails set mailed_at = ${at}, failures = 0, retry_at = null where user_id = ${user}`;
}

/** Writes down that a mail did not go out; `retryAfter` answers the milliseconds until the next try. */
export async function markFailed(
  tx: Transaction,
  user: UserId,
  at: Date,
  retryAfter: (failures: number) => number,
): Promise<void> {
  const [row] = await tx<{ failures: number }[]>`
    update notice_mails set failures = failures + 1 where user_id = ${user} returning failures`;
  const retryAt = new Date(at.getTime() + retryAfter(row?.failures ?? 1));
  await tx`update notice_mails set retry_at = ${retryAt} where user_id = ${user}`;
}

/** Gives up what could not be mailed until `oldest`; answers how many notices. */
export async function giveUpMail(sql: Sql, { now, oldest }: MailTimes): Promise<number> {
  const rows = await sql`
    update notices set mail_given_up_at = ${now}
    from notice_mails
    where notice_mails.user_id = notices.user_id and notice_mails.failures > 0
      and notices.read_at is null and notices.mailed_at is null and notices.mail_given_up_at is null
      and notices.at <= ${oldest}
    returning notices.id`;
  return rows.length;
}

interface RawRecipient {
  id: string;
  organisation_id: string;
  display_name: string;
  email: string;
  is_administrator: boolean;
}

function selectDue(
  sql: Sql | Transaction,
  { now, quietSince, oldest }: MailTimes,
  condition: ReturnType<Sql>,
): Promise<readonly RawRecipient[]> {
  return sql<RawRecipient[]>`
    select users.id, users.organisation_id, users.display_name, users.email, users.is_administrator
    from notices
      join users on users.id = notices.user_id and users.disabled_at is null
      left join comment_threads on comment_threads.id = notices.thread_id
      left join notice_choices on notice_choices.user_id = notices.user_id
      left join notice_mails on notice_mails.user_id = notices.user_id
    where notices.read_at is null and notices.mailed_at is null and notices.mail_given_up_at is null
      and comment_threads.removed_at is null and ${isSeen(sql, sql`notices.user_id`)}
      and notices.at > ${oldest} and notices.at > coalesce(notice_choices.mail_from, '-infinity')
      and notice_choices.mail is distinct from 'off'
      and (notice_mails.mailed_at is null or notice_mails.mailed_at <= ${quietSince})
      and (notice_mails.retry_at is null or notice_mails.retry_at <= ${now})
      ${condition}
    group by users.id, notice_choices.mail
    having notice_choices.mail is distinct from 'hourly' or min(notices.at) <= ${quietSince}
    order by min(notices.at)`;
}
