import type { Action } from './actions.ts';
import { type Actor, can, type Subject } from './policy.ts';
import { ROLE_NAMES, type RoleName } from './roles.ts';

/** The role by which the actor may do the action now, the first of the table's order; null if they may not. */
export function actingRole(actor: Actor, action: Action, subject: Subject): RoleName | null {
  return (
    ROLE_NAMES.find(
      (role) => actor.roles.includes(role) && can({ ...actor, roles: [role] }, action, subject),
    ) ?? null
  );
}
