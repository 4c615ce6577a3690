import type { MaterialId, MeetingId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { findMaterials, readParts } from '../db/materials.ts';
import type { ReadMaterial, ReadMaterialRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterMeeting } from './meeting-context.ts';
import type { StrategyContext } from './strategy-context.ts';

/** A material with its bytes, for a download. */
export async function readMaterial(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
  materialId: MaterialId,
): Promise<Result<ReadMaterial, ReadMaterialRefusal>> {
  const entered = await enterMeeting(context, viewer, slug, id, 'readMeetings');
  if (!entered.ok) return entered;
  const materials = await findMaterials(context.sql, id);
  const material = materials.find((other) => other.id === materialId);
  if (material === undefined) return err({ code: 'unknownMaterial' });
  return ok({ material, content: readParts(context.sql, material) });
}
