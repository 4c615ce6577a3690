import type { VersionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import type { VersionSnapshot } from '#shared/versions/snapshot.ts';
import { findVersion, findVersions } from '../db/versions.ts';
import type { VersionList, VersionRefusal } from '../services/versions.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import { isUuid } from './meeting-context.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

/** A strategy's versions for its timeline. */
export async function listVersions(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
): Promise<Result<VersionList, OpenRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const row = entered.value;
  return ok({
    versions: await findVersions(context.sql, row.documentId),
    stage: row.stage,
    canFreeze: refusal(viewer, 'freezeVersion', row) === null,
    canAdopt: refusal(viewer, 'adopt', row) === null,
    canChangeStage: refusal(viewer, 'changeStage', row) === null,
    canRestore: refusal(viewer, 'openRevision', row) === null,
  });
}

/** One version as it was frozen, for other programs. */
export async function readVersion(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  id: VersionId,
): Promise<Result<{ readonly version: VersionSummary; readonly snapshot: VersionSnapshot }, VersionRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'export');
  if (!entered.ok) return entered;
  const found = isUuid(id) ? await findVersion(context.sql, entered.value.documentId, id) : null;
  return found === null ? err({ code: 'unknownVersion' }) : ok(found);
}
