/** Roles that a person can hold in one strategy; the administrator is a property of the account instead. */
export const ROLE_NAMES = [
  'secretariat',
  'chair',
  'member',
  'department',
  'observer',
  'viewer',
  'auditor',
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Of several roles the one that a person signs with: the first in the order of the access table; null: none. */
export function leadingRole(roles: readonly RoleName[]): RoleName | null {
  return ROLE_NAMES.find((role) => roles.includes(role)) ?? null;
}

/** 策定中 / 審議中 / 決定 */
export const STAGES = ['drafting', 'deliberation', 'adopted'] as const;
export type Stage = (typeof STAGES)[number];

/** 委員の直接編集: 可 / 会議中のみ / 提案のみ */
export const DIRECT_EDITING = ['allowed', 'inMeetings', 'proposalsOnly'] as const;
export type DirectEditing = (typeof DIRECT_EDITING)[number];
