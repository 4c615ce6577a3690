import type { VersionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type Freeze, type FreezeDraft, readFreeze } from '#shared/versions/forms.ts';
import type { Transaction } from '../db/database.ts';
import { findMeeting } from '../db/meetings.ts';
import type { VersionChangeRefusal } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import { isUuid } from './meeting-context.ts';
import { type Act, enterToChange, keepVersion, type VersionContext } from './version-context.ts';

/** Freezes the draft as it is now under a name; the value is the version's id. */
export async function freezeVersion(
  context: VersionContext,
  viewer: Viewer,
  slug: string,
  draft: FreezeDraft,
): Promise<Result<VersionId, VersionChangeRefusal>> {
  const entered = await enterToChange(context, viewer, slug, 'freezeVersion');
  if (!entered.ok) return entered;
  const read = readFreeze(draft);
  if (!read.ok) return err({ code: 'invalid', problems: read.error });
  const act: Act = { viewer, row: entered.value, at: context.now() };
  const frozen = await context.sql.begin((sql) => freeze(sql, act, read.value));
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  const settled = frozen as Result<VersionId, VersionChangeRefusal>;
  const { documentId } = entered.value;
  if (settled.ok) context.events.publish({ documentId, event: { type: 'versions' } });
  return settled;
}

async function freeze(
  sql: Transaction,
  act: Act,
  given: Freeze,
): Promise<Result<VersionId, VersionChangeRefusal>> {
  const { meetingId } = given;
  if (meetingId !== null) {
    const meeting = isUuid(meetingId) ? await findMeeting(sql, act.row.documentId, meetingId) : null;
    if (meeting === null) {
      return err({ code: 'invalid', problems: [{ field: 'meeting', code: 'unknownMeeting' }] });
    }
  }
  return ok((await keepVersion(sql, act, given)).id);
}
