import type { MaterialId, MeetingId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { deleteMaterial } from '../db/materials.ts';
import type { ReadMaterialRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeMeetings, enterMeeting, isUuid, type MeetingContext } from './meeting-context.ts';

/** Takes a material away; the others keep their numbers, which stand on paper. */
export async function removeMaterial(
  context: MeetingContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
  material: MaterialId,
): Promise<Result<void, ReadMaterialRefusal>> {
  const entered = await enterMeeting(context, viewer, slug, id, 'runMeeting');
  if (!entered.ok) return entered;
  if (!isUuid(material)) return err({ code: 'unknownMaterial' });
  return changeMeetings(context, entered.value.strategy.documentId, async (sql) =>
    (await deleteMaterial(sql, id, material)) ? ok(undefined) : err({ code: 'unknownMaterial' }),
  );
}
