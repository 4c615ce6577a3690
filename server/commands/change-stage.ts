import type { Stage } from '#shared/access/roles.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import type { DocumentId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readStageChange, type StageChange, type StageDraft } from '#shared/versions/forms.ts';
import { stagesAfter } from '#shared/versions/stages.ts';
import type { Transaction } from '../db/database.ts';
import { lockStage, writeStage } from '../db/stages.ts';
import type { VersionChangeRefusal } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import { type Act, enterToChange, record, type VersionContext } from './version-context.ts';

/** 段階の変更; 決定 is reached by the adoption alone. The value is the new stage. */
export async function changeStage(
  context: VersionContext,
  viewer: Viewer,
  slug: string,
  draft: StageDraft,
): Promise<Result<Stage, VersionChangeRefusal>> {
  const entered = await enterToChange(context, viewer, slug, 'changeStage');
  if (!entered.ok) return entered;
  const read = readStageChange(draft);
  if (!read.ok) return err({ code: 'invalid', problems: read.error });
  const act: Act = { viewer, row: entered.value, at: context.now() };
  const changed = await context.sql.begin((sql) => change(sql, act, read.value));
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const settled = changed as Result<Stage, VersionChangeRefusal>;
  if (settled.ok) stageChanged(context, entered.value.documentId);
  return settled;
}

async function change(
  sql: Transaction,
  act: Act,
  { stage, reason }: StageChange,
): Promise<Result<Stage, VersionChangeRefusal>> {
  const { documentId } = act.row;
  const before = await lockStage(sql, documentId);
  if (!stagesAfter(before).includes(stage)) return err({ code: 'notNow' });
  await writeStage(sql, documentId, stage, act.at);
  const { stage: words } = accessMessages;
  await record(sql, act, {
    action: 'stageChanged',
    detail: { before: words[before], after: words[stage], reason },
  });
  return ok(stage);
}

/** Admits everybody anew by the new stage, and tells open screens. */
export function stageChanged(context: VersionContext, documentId: DocumentId): void {
  context.accessChanged({ documentId });
  context.events.publish({ documentId, event: { type: 'versions' } });
}
