import type { MeetingId } from '#shared/ids.ts';
import { type MeetingContent, readDraft } from '#shared/meetings/draft.ts';
import type { Invitee } from '#shared/meetings/model.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { writeAgenda } from '../db/agenda.ts';
import { findSubmitted } from '../db/agenda-revisions.ts';
import type { Transaction } from '../db/database.ts';
import { findInvitable, findInvitees, writeInvitations } from '../db/invitations.ts';
import {
  type Change,
  findMeeting,
  findRound,
  insertMeeting,
  lockMeetings,
  updateMeeting,
} from '../db/meetings.ts';
import type { StrategyRow } from '../db/strategies.ts';
import type { SavedDraft, SaveMeetingRefusal } from '../services/meetings.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeMeetings, enterMeetings, isUuid, type MeetingContext } from './meeting-context.ts';

/** Makes a meeting (`id` null) or changes one, with its agenda and invitations; the value is its id. */
export async function saveMeeting(
  context: MeetingContext,
  viewer: Viewer,
  slug: string,
  id: MeetingId | null,
  { draft, changedAt }: SavedDraft,
): Promise<Result<MeetingId, SaveMeetingRefusal>> {
  const entered = await enterMeetings(context, viewer, slug, 'runMeeting');
  if (!entered.ok) return entered;
  if (id !== null && !isUuid(id)) return err({ code: 'unknownMeeting' });
  const read = readDraft(draft);
  if (!read.ok) return err({ code: 'invalid', problems: read.error });
  const { organisationId, id: by } = viewer;
  const change: Change = { organisationId, by, at: context.now() };
  return changeMeetings(context, entered.value.documentId, (sql) =>
    write(sql, entered.value, { id, changedAt, content: read.value }, change),
  );
}

interface Save {
  readonly id: MeetingId | null;
  readonly changedAt: string;
  readonly content: MeetingContent;
}

async function write(
  sql: Transaction,
  { documentId }: StrategyRow,
  { id, changedAt, content }: Save,
  change: Change,
): Promise<Result<MeetingId, SaveMeetingRefusal>> {
  await lockMeetings(sql, documentId);
  const found = id === null ? null : await findMeeting(sql, documentId, id);
  if (id !== null && found === null) return err({ code: 'unknownMeeting' });
  if (found !== null && found.changedAt !== changedAt) {
    return err({ code: 'changedMeanwhile', changedAt: found.changedAt });
  }
  const holder = await findRound(sql, documentId, content.round);
  if (holder !== null && holder !== found?.id) {
    return err({ code: 'invalid', problems: [{ field: 'round', row: null, code: 'roundTaken' }] });
  }
  const { agenda, invited, ...fields } = content;
  const invitees = await chosen(sql, documentId, found?.id ?? null, invited);
  const meeting = found?.id ?? (await insertMeeting(sql, documentId, fields, change));
  if (found !== null) await updateMeeting(sql, meeting, fields, change.at);
  await writeAgenda(sql, meeting, change.organisationId, await withOwnRevisions(sql, documentId, agenda));
  await writeInvitations(sql, meeting, change.organisationId, invitees);
  return ok(meeting);
}

/** A revision of another strategy, or of nobody but its authors, is on no agenda. */
async function withOwnRevisions(
  sql: Transaction,
  documentId: StrategyRow['documentId'],
  agenda: MeetingContent['agenda'],
): Promise<MeetingContent['agenda']> {
  const own = await findSubmitted(
    sql,
    documentId,
    agenda.flatMap((item) => item.revisionId ?? []),
  );
  return agenda.map((item) =>
    item.revisionId === null || own.has(item.revisionId) ? item : { ...item, revisionId: null },
  );
}

/** Those of the ids who can be invited, or were before; these stay in the role of that time. */
async function chosen(
  sql: Transaction,
  documentId: StrategyRow['documentId'],
  meeting: MeetingId | null,
  ids: readonly string[],
): Promise<readonly Invitee[]> {
  const before = meeting === null ? [] : await findInvitees(sql, meeting);
  const people = new Map<string, Invitee>();
  for (const person of [...(await findInvitable(sql, documentId)), ...before])
    people.set(person.userId, person);
  return [...new Set(ids)].flatMap((id) => people.get(id) ?? []);
}
