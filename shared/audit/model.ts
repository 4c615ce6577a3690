/** 操作記録: who did what by which right, in a chain that shows if a link was changed. Rules: shared/SPEC.md, AUDIT. */

/** Acts that are recorded; one per command that decides or changes something for others. */
export const AUDIT_ACTIONS = [
  'revisionOpened',
  'revisionShared',
  'revisionSubmitted',
  'revisionWithdrawn',
  'revisionReturned',
  'revisionAmended',
  'ballotOpened',
  'voteCast',
  'resultDecided',
  'resultRecorded',
  'revisionTakenIn',
  'conflictResolved',
  'revisionApplied',
  'changeApplied',
  'revisionNotApplied',
  'actualEntered',
  'actualRemoved',
  'versionFrozen',
  'strategyAdopted',
  'stageChanged',
  'votingRuleChanged',
  'comparisonChanged',
  'frameworkAdded',
  'departmentAssigned',
  'commentHidden',
  'meetingRemoved',
  'exported',
  'templateChanged',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** The erasable part of an entry: what was said, as text. The chain holds only its digest. */
export interface AuditDetail {
  /** What it was done to, as people know it. */
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}
