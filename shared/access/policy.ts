/** "May they?": one table, used by commands, the socket and the screen. Rules: shared/SPEC.md, ACCESS. */
import type { UserId } from '../ids.ts';
import type { StrategyKind } from '../strategy/model.ts';
import { ACTION_TABLE, type Action, type Grant, type Rule } from './actions.ts';
import type { DirectEditing, RoleName, Stage } from './roles.ts';

/** Who asks, with the roles that they hold in the strategy in question. */
export interface Actor {
  readonly userId: UserId;
  readonly isAdministrator: boolean;
  readonly roles: readonly RoleName[];
}

/** What the answer depends on, apart from the person. */
export interface Subject {
  readonly kind: StrategyKind;
  readonly stage: Stage;
  readonly directEditing: DirectEditing;
  readonly meetingOpen: boolean;
  /** For `enterActuals`: the row is in the charge of one of the actor's departments. */
  readonly ownDepartment?: boolean;
  /** For `editRevision`: the actor is one of its authors. */
  readonly ownRevision?: boolean;
}

/**
 * Why an action is refused; the order is from "never here" to "only not right now". Two say nothing of roles and are
 * no answers of the table: `revisionLocked` (a revision's state), `notEligible` (not among a ballot's voters).
 */
export const REFUSALS = [
  'notAdministrator',
  'noRole',
  'roleMayNot',
  'frameworkBySecretariat',
  'stageAdopted',
  'stageDeliberation',
  'otherDepartment',
  'notAuthor',
  'notEligible',
  'revisionLocked',
  'proposalsOnly',
  'outsideMeeting',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** True if the actor may do the action now; everything that is not in the table is refused. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  return whyNot(actor, action, subject) === null;
}

/** The reason why the actor may not do the action now, or null if they may. */
export function whyNot(actor: Actor, action: Action, subject: Subject): RefusalCode | null {
  const rule: Rule = ACTION_TABLE[action];
  if (rule.by === 'administrator') return actor.isAdministrator ? null : 'notAdministrator';
  if (actor.roles.length === 0) return 'noRole';
  const refusals = actor.roles.map((role) => refusalOf(rule.grants[role], rule, role, subject));
  if (refusals.includes(null)) return null;
  // Of several roles the one that comes closest to "yes" explains the refusal.
  return REFUSALS.findLast((code) => refusals.includes(code)) ?? 'roleMayNot';
}

function refusalOf(
  grant: Grant | undefined,
  { onlyWhileDrafting, frameworkBySecretariat }: Extract<Rule, { by: 'role' }>,
  role: RoleName,
  subject: Subject,
): RefusalCode | null {
  if (grant === undefined) return 'roleMayNot';
  if (frameworkBySecretariat && subject.kind === 'framework' && role !== 'secretariat') {
    return 'frameworkBySecretariat';
  }
  if (onlyWhileDrafting) {
    if (subject.stage === 'adopted') return 'stageAdopted';
    if (subject.stage === 'deliberation') return 'stageDeliberation';
  }
  switch (grant) {
    case 'always':
      return null;
    case 'ownDepartment':
      return subject.ownDepartment === true ? null : 'otherDepartment';
    case 'ownRevision':
      return subject.ownRevision === true ? null : 'notAuthor';
    case 'directEditing':
      return directEditingRefusal(subject);
  }
}

function directEditingRefusal(subject: Subject): RefusalCode | null {
  switch (subject.directEditing) {
    case 'allowed':
      return null;
    case 'inMeetings':
      return subject.meetingOpen ? null : 'outsideMeeting';
    case 'proposalsOnly':
      return 'proposalsOnly';
  }
}
