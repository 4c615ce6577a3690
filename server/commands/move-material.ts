import type { MaterialId, MeetingId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { exchangeNumbers, findMaterials } from '../db/materials.ts';
import { lockMeetings } from '../db/meetings.ts';
import type { ReadMaterialRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeMeetings, enterMeeting, type MeetingContext } from './meeting-context.ts';

/** Exchanges a material's number with the one before or after it; at the ends nothing happens. */
export async function moveMaterial(
  context: MeetingContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
  { material, to }: { readonly material: MaterialId; readonly to: 'up' | 'down' },
): Promise<Result<void, ReadMaterialRefusal>> {
  const entered = await enterMeeting(context, viewer, slug, id, 'runMeeting');
  if (!entered.ok) return entered;
  const { documentId } = entered.value.strategy;
  return changeMeetings(context, documentId, async (sql) => {
    await lockMeetings(sql, documentId);
    const materials = await findMaterials(sql, id);
    const at = materials.findIndex((other) => other.id === material);
    const moved = materials[at];
    if (moved === undefined) return err({ code: 'unknownMaterial' });
    const other = materials[to === 'up' ? at - 1 : at + 1];
    if (other !== undefined) await exchangeNumbers(sql, moved, other);
    return ok(undefined);
  });
}
