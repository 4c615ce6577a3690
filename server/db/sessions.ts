import { type UserId, userId } from '#shared/ids.ts';
import type { Viewer } from '../services/viewer.ts';
import type { Sql } from './database.ts';

/** A live session with its person. */
export interface SessionRow {
  readonly viewer: Viewer;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** Stores a new session under the keyed hash of its token. */
export async function insertSession(
  sql: Sql,
  session: {
    readonly tokenHash: Buffer;
    readonly organisationId: string;
    readonly userId: UserId;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await sql`
    insert into sessions (token_hash, organisation_id, user_id, created_at, last_seen_at, expires_at)
    values (${session.tokenHash}, ${session.organisationId}, ${session.userId}, ${session.createdAt},
      ${session.createdAt}, ${session.expiresAt})`;
}

/** The session of this token hash if it has not expired and its person is not disabled. */
export async function findSession(sql: Sql, tokenHash: Buffer, now: Date): Promise<SessionRow | null> {
  const [row] = await sql<
    {
      created_at: Date;
      last_seen_at: Date;
      expires_at: Date;
      id: string;
      organisation_id: string;
      display_name: string;
      email: string;
      is_administrator: boolean;
      is_sample: boolean;
    }[]
  >`
    select sessions.created_at, sessions.last_seen_at, sessions.expires_at, users.id, users.organisation_id,
      users.display_name, users.email, users.is_administrator, users.is_sample
    from sessions join users on users.id = sessions.user_id
    where sessions.token_hash = ${tokenHash} and sessions.expires_at > ${now} and users.disabled_at is null`;
  if (row === undefined) return null;
  return {
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    viewer: {
      id: userId(row.id),
      organisationId: row.organisation_id,
      name: row.display_name,
      email: row.email,
      isAdministrator: row.is_administrator,
      isSample: row.is_sample,
    },
  };
}

/** Records use of a session and moves its expiry. */
export async function touchSession(
  sql: Sql,
  tokenHash: Buffer,
  seen: { readonly at: Date; readonly expiresAt: Date },
): Promise<void> {
  await sql`
    update sessions set last_seen_at = ${seen.at}, expires_at = ${seen.expiresAt}
    where token_hash = ${tokenHash}`;
}

/** Ends one session; answers whose it was, or null if there was none. */
export async function deleteSession(sql: Sql, tokenHash: Buffer): Promise<UserId | null> {
  const [row] = await sql<{ user_id: string }[]>`
    delete from sessions where token_hash = ${tokenHash} returning user_id`;
  return row === undefined ? null : userId(row.user_id);
}

/** Ends all sessions of a person. */
export async function deleteSessionsOf(sql: Sql, user: UserId): Promise<void> {
  await sql`delete from sessions where user_id = ${user}`;
}

/** Deletes what has expired; answers the people concerned, each once. */
export async function deleteExpiredSessions(sql: Sql, now: Date): Promise<readonly UserId[]> {
  const rows = await sql<{ user_id: string }[]>`
    delete from sessions where expires_at <= ${now} returning user_id`;
  return [...new Set(rows.map((row) => userId(row.user_id)))];
}
