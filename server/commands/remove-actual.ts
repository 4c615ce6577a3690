import type { ActualPlace } from '#shared/actuals/model.ts';
import { readStrategy } from '#shared/document/read.ts';
import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { deleteActual, findActual, lockActuals } from '../db/actuals.ts';
import { appendAudit } from '../db/audit-log.ts';
import type { ActualRefusal, SeenActual } from '../services/actuals.ts';
import type { Viewer } from '../services/viewer.ts';
import { type ActualContext, actualSubject, changeActuals, enterActuals } from './actual-context.ts';

/** Takes away the actual that the person saw, also of an indicator in the bin; a later one stands. */
export async function removeActual(
  context: ActualContext,
  viewer: Viewer,
  slug: string,
  place: ActualPlace,
  seen: SeenActual,
): Promise<Result<void, ActualRefusal>> {
  const desk = await enterActuals(context, viewer, slug, place);
  if (!desk.ok) return desk;
  const { strategy, role } = desk.value;
  const { documentId } = strategy;
  const { nodes, bin } = readStrategy(await context.documents.readDurable(documentId));
  const title = [...nodes, ...bin].find(({ id }) => id === place.nodeId)?.title ?? '';
  return changeActuals(context, documentId, async (sql) => {
    await lockActuals(sql, documentId);
    const current = await findActual(sql, documentId, place);
    if (current === null) return ok('unchanged');
    if (current.enteredAt !== seen) return err({ code: 'changedMeanwhile', current });
    await deleteActual(sql, documentId, place);
    await appendAudit(sql, [
      {
        organisationId: viewer.organisationId,
        documentId,
        at: context.now(),
        userId: viewer.id,
        role,
        action: 'actualRemoved',
        nodeId: place.nodeId,
        detail: {
          subject: actualSubject(title, place.fiscalYear),
          before: actualMessages.record.entry(current),
        },
      },
    ]);
    return ok('changed');
  });
}
