import { ROLE_NAMES, type RoleName } from '#shared/access/roles.ts';
import { type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';

export interface Account {
  readonly id: UserId;
  readonly organisationId: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** The account with this e-mail address (lower case), or null. */
export async function findAccountByEmail(sql: Sql, email: string): Promise<Account | null> {
  const [row] = await sql<
    { id: string; organisation_id: string; password_hash: string; disabled: boolean }[]
  >`
    select id, organisation_id, password_hash, disabled_at is not null as disabled
    from users where email = ${email}`;
  if (row === undefined) return null;
  return {
    id: userId(row.id),
    organisationId: row.organisation_id,
    passwordHash: row.password_hash,
    disabled: row.disabled,
  };
}

/** The person of a live account, or null. */
export async function findUser(
  sql: Transaction,
  id: UserId,
): Promise<{
  readonly id: UserId;
  readonly organisationId: string;
  readonly name: string;
  readonly isAdministrator: boolean;
} | null> {
  const [row] = await sql<{ organisation_id: string; display_name: string; is_administrator: boolean }[]>`
    select organisation_id, display_name, is_administrator from users
    where id = ${id} and disabled_at is null`;
  if (row === undefined) return null;
  const { organisation_id: organisationId, display_name: name, is_administrator: isAdministrator } = row;
  return { id, organisationId, name, isAdministrator };
}

/** The sample's accounts that can sign in, with the role that each has in the sample's strategies. */
export async function findSampleAccounts(
  sql: Sql,
): Promise<readonly { readonly email: string; readonly name: string; readonly role: RoleName }[]> {
  // The check constraint on strategy_roles.role admits exactly the RoleNames.
  return sql<{ email: string; name: string; role: RoleName }[]>`
    select email, name, role from (
      select distinct on (users.id) users.email, users.display_name as name, strategy_roles.role
      from users join strategy_roles on strategy_roles.user_id = users.id
      where users.is_sample and users.disabled_at is null
      order by users.id, strategy_roles.role
    ) as accounts
    order by array_position(${[...ROLE_NAMES]}::text[], role), email`;
}
