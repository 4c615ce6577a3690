import type { Sql } from './database.ts';

/** At most `most` attempts of one subject since `since`. */
export interface AttemptLimit {
  readonly subject: string;
  readonly most: number;
}

/** `refused` carries the oldest attempt that still counts against the limit. */
export type AttemptOutcome =
  | { readonly kind: 'recorded'; readonly ids: readonly number[] }
  | { readonly kind: 'refused'; readonly oldest: Date };

/**
 * Counts a sign-in attempt against every limit before the password is looked at, so that parallel guesses
 * count too; a refused attempt is not counted, or a stranger could keep a person out for ever.
 */
export async function recordSignInAttempt(
  sql: Sql,
  limits: readonly AttemptLimit[],
  window: { readonly since: Date; readonly now: Date },
): Promise<AttemptOutcome> {
  return sql.begin(async (tx) => {
    const ids: number[] = [];
    for (const { subject, most } of limits) {
      await tx`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`;
      const recent = await tx<{ attempted_at: Date }[]>`
        select attempted_at from sign_in_attempts
        where subject = ${subject} and attempted_at > ${window.since}
        order by attempted_at desc limit ${most}`;
      const oldest = recent[most - 1];
      if (oldest !== undefined) {
        await tx`delete from sign_in_attempts where id = any(${ids}::bigint[])`;
        return { kind: 'refused', oldest: oldest.attempted_at } as const;
      }
      const [row] = await tx<{ id: number }[]>`
        insert into sign_in_attempts (subject, attempted_at) values (${subject}, ${window.now}) returning id`;
      if (row !== undefined) ids.push(row.id);
    }
    return { kind: 'recorded', ids } as const;
  });
}

/** After a success: forgets the attempt itself and all earlier ones of these subjects. */
export async function forgetSignInAttempts(
  sql: Sql,
  ids: readonly number[],
  subjects: readonly string[],
): Promise<void> {
  await sql`
    delete from sign_in_attempts where id = any(${ids}::bigint[]) or subject = any(${subjects}::text[])`;
}

/** Drops attempts that no limit looks at any more. */
export async function deleteSignInAttemptsBefore(sql: Sql, before: Date): Promise<void> {
  await sql`delete from sign_in_attempts where attempted_at <= ${before}`;
}
