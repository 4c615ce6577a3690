import { createHash } from 'node:crypto';
import type { MeetingId } from '#shared/ids.ts';
import { readFile } from '#shared/meetings/file-kind.ts';
import { type Material, MEETING_LIMITS } from '#shared/meetings/model.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Transaction } from '../db/database.ts';
import { findMaterials, findSameMaterial, insertMaterial, type NewMaterial } from '../db/materials.ts';
import { type Change, findMeeting, lockMeetings } from '../db/meetings.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { MaterialRefusal, Upload } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeMeetings, enterMeeting, type MeetingContext } from './meeting-context.ts';
import type { Turnstile } from './turnstile.ts';

/** What materials are added with. */
export interface AddMaterialContext extends MeetingContext {
  /** A file is in memory as a whole while it is checked: only so many at once. */
  readonly oneOfFew: Turnstile;
}

/**
 * Keeps a file as material of a meeting, under the smallest number that is free: whoever replaces 資料2 takes it
 * away and adds the new one. The same file under the same name is kept once, so that an upload whose answer was
 * lost can be sent again.
 */
export async function addMaterial(
  context: AddMaterialContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId,
  receive: () => Promise<Upload | null | 'unreadable'>,
): Promise<Result<Material, MaterialRefusal>> {
  const entered = await enterMeeting(context, viewer, slug, id, 'runMeeting');
  if (!entered.ok) return entered;
  const { strategy } = entered.value;
  return context.oneOfFew(async () => {
    const upload = await receive();
    if (upload === 'unreadable') return err({ code: 'unreadable' });
    if (upload === null) return err({ code: 'noFile' });
    const file = readFile(upload.fileName, upload.bytes);
    if (!file.ok) return err({ code: file.error });
    const { bytes } = upload;
    const material = { ...file.value, bytes, sha256: createHash('sha256').update(bytes).digest() };
    const { organisationId, id: by } = viewer;
    return changeMeetings(context, strategy.documentId, (sql) =>
      keep(sql, strategy, id, material, { organisationId, by, at: context.now() }),
    );
  });
}

async function keep(
  sql: Transaction,
  { documentId }: StrategyRow,
  meeting: MeetingId,
  material: NewMaterial,
  change: Change,
): Promise<Result<Material, MaterialRefusal>> {
  await lockMeetings(sql, documentId);
  if ((await findMeeting(sql, documentId, meeting)) === null) return err({ code: 'unknownMeeting' });
  const same = await findSameMaterial(sql, meeting, material);
  if (same !== null) return ok(same);
  const number = freeNumber(await findMaterials(sql, meeting));
  if (number > MEETING_LIMITS.materials) return err({ code: 'tooMany' });
  return ok(await insertMaterial(sql, meeting, number, material, change));
}

/** By number, as they come from the database. */
function freeNumber(materials: readonly Material[]): number {
  const gap = materials.findIndex(({ number }, index) => number !== index + 1);
  return (gap === -1 ? materials.length : gap) + 1;
}
