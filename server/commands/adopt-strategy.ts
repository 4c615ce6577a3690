import { accessMessages } from '#shared/i18n/ja/access.ts';
import type { VersionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type AdoptionDraft, type AdoptionRecord, readAdoption } from '#shared/versions/forms.ts';
import type { Transaction } from '../db/database.ts';
import { lockStage, writeStage } from '../db/stages.ts';
import type { VersionChangeRefusal } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import { stageChanged } from './change-stage.ts';
import { type Act, enterToChange, keepVersion, record, type VersionContext } from './version-context.ts';

/** 決定: freezes the draft as the adopted version and sets the stage; the value is the version's id. */
export async function adoptStrategy(
  context: VersionContext,
  viewer: Viewer,
  slug: string,
  draft: AdoptionDraft,
): Promise<Result<VersionId, VersionChangeRefusal>> {
  const entered = await enterToChange(context, viewer, slug, 'adopt');
  if (!entered.ok) return entered;
  const read = readAdoption(draft);
  if (!read.ok) return err({ code: 'invalid', problems: read.error });
  const act: Act = { viewer, row: entered.value, at: context.now() };
  const adopted = await context.sql.begin((sql) => adopt(sql, act, read.value));
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const settled = adopted as Result<VersionId, VersionChangeRefusal>;
  if (settled.ok) stageChanged(context, entered.value.documentId);
  return settled;
}

async function adopt(
  sql: Transaction,
  act: Act,
  { name, note, ...adoption }: AdoptionRecord,
): Promise<Result<VersionId, VersionChangeRefusal>> {
  const { documentId } = act.row;
  const stage = await lockStage(sql, documentId);
  if (stage === 'adopted') return err({ code: 'notNow' });
  const kept = await keepVersion(sql, act, { name, kind: 'adopted', note, adoption });
  await writeStage(sql, documentId, 'adopted', act.at);
  await record(sql, act, {
    action: 'strategyAdopted',
    versionId: kept.id,
    detail: {
      subject: name,
      before: accessMessages.stage[stage],
      after: [accessMessages.stage.adopted, adoption.decidedBy, adoption.decidedOn, adoption.referenceNumber]
        .filter(Boolean)
        .join(' '),
      reason: note,
    },
  });
  return ok(kept.id);
}
