import type { RoleName } from '#shared/access/roles.ts';
import { type UserId, userId } from '#shared/ids.ts';
import type { Sql } from './database.ts';
import { isSeen } from './notices.ts';
import type { StrategyRow } from './strategies.ts';

/** A person's roles in a strategy, with what the policy asks of the strategy. */
export interface RoleHolder extends Pick<StrategyRow, 'kind' | 'stage' | 'directEditing' | 'roles'> {
  readonly userId: UserId;
}

/** How many unread notices people have in a strategy, with their roles there; nothing for those without any. */
export async function countUnread(
  sql: Sql,
  users: readonly UserId[],
): Promise<readonly (RoleHolder & { readonly unread: number })[]> {
  // Check constraints keep kind, stage, direct_editing and role to the unions that they are read as.
  const rows = await sql<RawCount[]>`
    select notices.user_id, strategies.kind, strategies.stage, strategies.direct_editing,
      array(select role from strategy_roles
        where strategy_roles.document_id = notices.document_id
          and strategy_roles.user_id = notices.user_id order by role) as roles,
      count(*)::int as unread
    from notices
      join strategies on strategies.document_id = notices.document_id
      left join comment_threads on comment_threads.id = notices.thread_id
    where notices.user_id = any(${[...users]}::uuid[]) and notices.read_at is null
      and comment_threads.removed_at is null and ${isSeen(sql, sql`notices.user_id`)}
    group by notices.user_id, notices.document_id, strategies.document_id`;
  return rows.map((row) => ({
    userId: userId(row.user_id),
    kind: row.kind,
    stage: row.stage,
    directEditing: row.direct_editing,
    roles: row.roles,
    unread: row.unread,
  }));
}

interface RawCount {
  user_id: string;
  kind: StrategyRow['kind'];
  stage: StrategyRow['stage'];
  direct_editing: StrategyRow['directEditing'];
  roles: RoleName[];
  unread: number;
}
