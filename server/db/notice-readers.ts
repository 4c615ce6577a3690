import type { RoleName } from '#shared/access/roles.ts';
import { type DocumentId, type UserId, userId } from '#shared/ids.ts';
import type { Sql, Transaction } from './database.ts';
import type { StrategyRow } from './strategies.ts';

/** A person's roles in a strategy, with what the policy asks of the strategy. */
export interface RoleHolder extends Pick<StrategyRow, 'kind' | 'stage' | 'directEditing' | 'roles'> {
  readonly userId: UserId;
}

/** Everyone with a role in the strategy whose account is not disabled. */
export async function findRoleHolders(
  sql: Sql | Transaction,
  document: DocumentId,
): Promise<readonly RoleHolder[]> {
  // Check constraints keep kind, stage, direct_editing and role to the unions that they are read as.
  const rows = await sql<RawHolder[]>`
    select strategy_roles.user_id, strategies.kind, strategies.stage, strategies.direct_editing,
      array_agg(strategy_roles.role order by strategy_roles.role) as roles
    from strategy_roles
      join strategies on strategies.document_id = strategy_roles.document_id
      join users on users.id = strategy_roles.user_id and users.disabled_at is null
    where strategy_roles.document_id = ${document}
    group by strategy_roles.user_id, strategies.document_id
    order by strategy_roles.user_id`;
  return rows.map(holder);
}

/** How many unread notices people have in a strategy, with their roles there; nothing for those without any. */
export async function countUnread(
  sql: Sql,
  users: readonly UserId[],
): Promise<readonly (RoleHolder & { readonly unread: number })[]> {
  const rows = await sql<(RawHolder & { unread: number })[]>`
    select notices.user_id, strategies.kind, strategies.stage, strategies.direct_editing,
      array(select role from strategy_roles
        where strategy_roles.document_id = notices.document_id
          and strategy_roles.user_id = notices.user_id order by role) as roles,
      count(*)::int as unread
    from notices
      join strategies on strategies.document_id = notices.document_id
      join comment_threads on comment_threads.id = notices.thread_id
    where notices.user_id = any(${[...users]}::uuid[]) and notices.read_at is null
      and comment_threads.removed_at is null
    group by notices.user_id, notices.document_id, strategies.document_id`;
  return rows.map((row) => ({ ...holder(row), unread: row.unread }));
}

interface RawHolder {
  user_id: string;
  kind: StrategyRow['kind'];
  stage: StrategyRow['stage'];
  direct_editing: StrategyRow['directEditing'];
  roles: RoleName[];
}

function holder(row: RawHolder): RoleHolder {
  return {
    userId: userId(row.user_id),
    kind: row.kind,
    stage: row.stage,
    directEditing: row.direct_editing,
    roles: row.roles,
  };
}
