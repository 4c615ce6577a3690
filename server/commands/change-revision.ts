import type { Action } from '#shared/access/actions.ts';
import type { AuditAction, AuditDetail } from '#shared/audit/model.ts';
import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import type { MeetingId, RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ActingPerson, RevisionState, RevisionStep } from '#shared/revision/model.ts';
import { EDITABLE_STATES, WORKFLOW } from '#shared/revision/workflow.ts';
import { appendAudit } from '../db/audit-log.ts';
import type { Transaction } from '../db/database.ts';
import { lockRevision, type RevisionChange, type RevisionRow, updateRevision } from '../db/revisions.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { type EnteredRevision, enterRevision, revisionRefusal } from './enter-revision.ts';
import { isUuid } from './meeting-context.ts';
import { publishRevision, type RevisionContext } from './revision-context.ts';
import { roleFor } from './strategy-context.ts';
import { type RevisionTelling, recordTelling, tellOfRevision } from './tell-of-revision.ts';

/** What a change of a revision needs: the right, and one of these states. */
export interface Condition {
  readonly right: Action;
  readonly states: readonly RevisionState[];
}

/** A revision that nobody else changes until the transaction ends, and who changes it when. */
export interface HeldRevision extends EnteredRevision {
  readonly organisationId: string;
  readonly person: ActingPerson;
  readonly at: Date;
}

/** What was done with a revision: what changes in its row, and what the audit log keeps of it. */
export interface RevisionAct {
  readonly change?: RevisionChange;
  readonly audit?: {
    readonly action: AuditAction;
    readonly meetingId?: MeetingId | null;
    readonly detail?: Partial<Omit<AuditDetail, 'subject'>>;
  };
  /** Who may write in the fork is another than before. */
  readonly access?: 'changed';
}

type Work = (sql: Transaction, held: HeldRevision) => Promise<Result<RevisionAct, RevisionRefusal>>;

/** What a step of the workflow needs. */
export function conditionOf(step: RevisionStep): Condition {
  const { right, from } = WORKFLOW[step];
  return { right, states: from };
}

/** What changing the notes, texts and title of a revision needs. */
export const WHILE_EDITABLE: Condition = { right: 'editRevision', states: EDITABLE_STATES };

/**
 * Changes a revision: policy, state, the change and its audit entry in one transaction, then the event. `work` writes
 * nothing before it refuses.
 */
export async function changeRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  condition: Condition,
  work: Work,
): Promise<Result<void, RevisionRefusal>> {
  if (!isUuid(id)) return err({ code: 'unknown' });
  const changed = await context.sql.begin((sql) =>
    changeLocked(sql, viewer, id, context.now(), condition, work),
  );
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const result = changed as Awaited<ReturnType<typeof changeLocked>>;
  if (!result.ok) return result;
  const { revision, act, telling } = result.value;
  publishRevision(context, revision);
  tellOfRevision(context, revision, telling);
  if (act.change?.state !== undefined || act.access === 'changed') {
    context.accessChanged({ documentId: revision.forkId });
  }
  return ok(undefined);
}

interface Changed {
  readonly revision: RevisionRow;
  readonly act: RevisionAct;
  readonly telling: RevisionTelling;
}

async function changeLocked(
  sql: Transaction,
  viewer: Viewer,
  id: RevisionId,
  at: Date,
  { right, states }: Condition,
  work: Work,
): Promise<Result<Changed, RevisionRefusal>> {
  await lockRevision(sql, id);
  const entered = await enterRevision(sql, viewer, id);
  if (!entered.ok) return entered;
  const { strategy, revision, isAuthor } = entered.value;
  const role = roleFor(viewer, right, strategy, { ownRevision: isAuthor });
  if (role === null) {
    return err({ code: 'refused', reason: revisionRefusal(viewer, right, entered.value) ?? 'roleMayNot' });
  }
  if (!states.includes(revision.state)) return err({ code: 'notNow' });
  const { organisationId } = viewer;
  const person: ActingPerson = { id: viewer.id, name: viewer.name, role };
  const held: HeldRevision = { ...entered.value, organisationId, person, at };
  const worked = await work(sql, held);
  if (!worked.ok) return worked;
  await updateRevision(sql, id, at, worked.value.change ?? {});
  const { audit, change, access } = worked.value;
  const isFirst = revision.submittedAt === null && change?.submittedAt !== undefined;
  const isShown = isFirst || access === 'changed';
  const telling = await recordTelling(sql, { ...held, action: audit?.action, isShown });
  // The chain's lock comes last everywhere: behind it nobody waits for a row.
  await record(sql, held, worked.value);
  return ok({ revision, act: worked.value, telling });
}

/** Writes what others learn of an act: here is where it is known who did what, in the transaction of the act. */
async function record(sql: Transaction, held: HeldRevision, { audit, change }: RevisionAct): Promise<void> {
  if (audit === undefined) return;
  const { revision, person } = held;
  const subject = revisionRecordMessages.subject(change?.number ?? revision.number, revision.title);
  await appendAudit(sql, [
    {
      organisationId: held.organisationId,
      documentId: revision.documentId,
      at: held.at,
      userId: person.id,
      role: person.role,
      action: audit.action,
      meetingId: audit.meetingId ?? null,
      revisionId: revision.id,
      detail: { ...audit.detail, subject },
    },
  ]);
}
