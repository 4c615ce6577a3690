import type { UserId } from '#shared/ids.ts';
import type { MailChoice } from '#shared/notices/model.ts';
import type { Sql } from './database.ts';

/** How a person wants notices by mail; null if they have not chosen. */
export async function findMailChoice(sql: Sql, user: UserId): Promise<MailChoice | null> {
  // A check constraint keeps it to the union.
  const [row] = await sql<{ mail: MailChoice }[]>`select mail from notice_choices where user_id = ${user}`;
  return row?.mail ?? null;
}

/** Keeps a person's choice. What came while mail was off is not mailed when it is on again. */
export async function saveMailChoice(
  sql: Sql,
  person: { readonly id: UserId; readonly organisationId: string },
  mail: MailChoice,
  at: Date,
): Promise<void> {
  await sql`
    insert into notice_choices (user_id, organisation_id, mail, mail_from, changed_at)
    values (${person.id}, ${person.organisationId}, ${mail}, '-infinity', ${at})
    on conflict (user_id) do update set mail = excluded.mail, changed_at = excluded.changed_at,
      mail_from = case when notice_choices.mail = 'off' and excluded.mail <> 'off' then ${at}
        else notice_choices.mail_from end`;
}
