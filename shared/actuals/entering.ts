import { type Actor, type RefusalCode, type Subject, whyNot } from '../access/policy.ts';
import type { DepartmentId, NodeId } from '../ids.ts';

/** What the right to enter actuals depends on: the strategy, the asking person's part in it, who has which row. */
export interface Entering {
  readonly kind: Subject['kind'];
  readonly stage: Subject['stage'];
  readonly directEditing: Subject['directEditing'];
  /** Departments that the person belongs to in this strategy. */
  readonly ownDepartments: readonly DepartmentId[];
  readonly nodeDepartments: Readonly<Record<NodeId, DepartmentId>>;
}

/**
 * Why the person may not enter actuals of an indicator, or null. A row is in the charge of the department that
 * KPI表 shows in it as 担当課; one without is nobody's but the secretariat's.
 */
export function whyNotEnter(actor: Actor, entering: Entering, id: NodeId): RefusalCode | null {
  return whyNot(actor, 'enterActuals', enteringSubject(entering, id));
}

/** An indicator of the strategy as the policy sees it. */
export function enteringSubject(entering: Entering, id: NodeId): Subject {
  const { kind, stage, directEditing, ownDepartments, nodeDepartments } = entering;
  const department = nodeDepartments[id];
  const ownDepartment = department !== undefined && ownDepartments.includes(department);
  return { kind, stage, directEditing, meetingOpen: false, ownDepartment };
}
