import {
  type Actual,
  type ActualEntry,
  type ActualPlace,
  isSameEntry,
  problemOf,
} from '#shared/actuals/model.ts';
import { currentFiscalYear } from '#shared/actuals/years.ts';
import { readStrategy } from '#shared/document/read.ts';
import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findActual, lockActuals, writeActual } from '../db/actuals.ts';
import { appendAudit } from '../db/audit-log.ts';
import type { Transaction } from '../db/database.ts';
import type { ActualRefusal, SeenActual } from '../services/actuals.ts';
import type { Viewer } from '../services/viewer.ts';
import {
  type ActualContext,
  type ActualDesk,
  actualSubject,
  changeActuals,
  enterActuals,
} from './actual-context.ts';

/** Enters an actual, or changes the one that the person saw; what someone else entered meanwhile stands. */
export async function enterActual(
  context: ActualContext,
  viewer: Viewer,
  slug: string,
  place: ActualPlace,
  entry: ActualEntry,
  seen: SeenActual,
): Promise<Result<void, ActualRefusal>> {
  const desk = await enterActuals(context, viewer, slug, place);
  if (!desk.ok) return desk;
  const { documentId } = desk.value.strategy;
  const doc = await context.documents.readDurable(documentId);
  const indicator = readStrategy(doc).nodes.find(({ id }) => id === place.nodeId);
  if (indicator?.kind !== 'indicator') return err({ code: 'unknownIndicator' });
  const at = context.now();
  const problem = problemOf(entry, place.fiscalYear, currentFiscalYear(at));
  if (problem !== null) return err({ code: 'unfit', problem });

  return changeActuals(context, documentId, async (sql) => {
    await lockActuals(sql, documentId);
    const current = await findActual(sql, documentId, place);
    if (current !== null && isSameEntry(current, entry)) return ok('unchanged');
    if ((current?.enteredAt ?? null) !== seen) return err({ code: 'changedMeanwhile', current });
    await write(sql, desk.value, { viewer, at, place, entry, current, title: indicator.title });
    return ok('changed');
  });
}

interface Change {
  readonly viewer: Viewer;
  readonly at: Date;
  readonly place: ActualPlace;
  readonly entry: ActualEntry;
  readonly current: Actual | null;
  /** Of the indicator. */
  readonly title: string;
}

async function write(sql: Transaction, { strategy, role }: ActualDesk, change: Change): Promise<void> {
  const { viewer, at, place, entry, current, title } = change;
  const { organisationId } = viewer;
  const { documentId } = strategy;
  await writeActual(sql, { ...place, ...entry, organisationId, documentId, by: { id: viewer.id, role }, at });
  await appendAudit(sql, [
    {
      organisationId,
      documentId,
      at,
      userId: viewer.id,
      role,
      action: 'actualEntered',
      nodeId: place.nodeId,
      detail: {
        subject: actualSubject(title, place.fiscalYear),
        before: current === null ? '' : actualMessages.record.entry(current),
        after: actualMessages.record.entry(entry),
      },
    },
  ]);
}
