import { STAGES, type Stage } from '../access/roles.ts';
import { type MeetingId, meetingId } from '../ids.ts';
import { readDay } from '../meetings/tokyo-time.ts';
import { err, ok, type Result } from '../result.ts';
import { type Adoption, VERSION_KINDS, type VersionKind } from './model.ts';

/** Longest texts, in UTF-16 code units. */
export const VERSION_LIMITS = {
  name: 100,
  note: 2_000,
  decidedBy: 100,
  referenceNumber: 100,
  reason: 1_000,
} as const;

/** Kinds that are frozen by hand; 決定 comes with the adoption. */
export const FROZEN_KINDS = VERSION_KINDS.filter((kind) => kind !== 'adopted');

/** Fields of the forms, as typed. */
export interface FreezeDraft {
  readonly name: string;
  readonly kind: string;
  readonly note: string;
  /** '': none. */
  readonly meeting: string;
}

export interface AdoptionDraft {
  readonly name: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly referenceNumber: string;
  readonly note: string;
}

export interface StageDraft {
  readonly stage: string;
  readonly reason: string;
}

export type VersionField = keyof FreezeDraft | keyof AdoptionDraft | keyof StageDraft;

export interface VersionProblem {
  readonly field: VersionField;
  readonly code: 'missing' | 'tooLong' | 'notADay' | 'unknownMeeting';
}

export interface Freeze {
  readonly name: string;
  readonly kind: VersionKind;
  readonly note: string;
  readonly meetingId: MeetingId | null;
}

export interface AdoptionRecord extends Adoption {
  readonly name: string;
  readonly note: string;
}

export interface StageChange {
  readonly stage: Stage;
  readonly reason: string;
}

/** What the form of a new version says, or everything in it that is to be mended. */
export function readFreeze(draft: FreezeDraft): Result<Freeze, readonly VersionProblem[]> {
  const kind = FROZEN_KINDS.find((known) => known === draft.kind);
  const problems = [
    ...needed('name', draft.name),
    ...(kind === undefined ? [missing('kind')] : []),
    ...bounded('note', draft.note),
  ];
  if (kind === undefined || problems.length > 0) return err(problems);
  const meeting = draft.meeting === '' ? null : meetingId(draft.meeting);
  return ok({ name: draft.name.trim(), kind, note: draft.note.trim(), meetingId: meeting });
}

/** What the form of 決定 says, or everything in it that is to be mended. A town may give no reference number. */
export function readAdoption(draft: AdoptionDraft): Result<AdoptionRecord, readonly VersionProblem[]> {
  const decidedOn = readDay(draft.decidedOn);
  const problems = [
    ...needed('name', draft.name),
    ...needed('decidedBy', draft.decidedBy),
    ...(draft.decidedOn.trim() === '' ? [missing('decidedOn')] : []),
    ...(draft.decidedOn.trim() !== '' && decidedOn === null ? [notADay] : []),
    ...bounded('referenceNumber', draft.referenceNumber),
    ...bounded('note', draft.note),
  ];
  if (decidedOn === null || problems.length > 0) return err(problems);
  return ok({
    name: draft.name.trim(),
    decidedBy: draft.decidedBy.trim(),
    decidedOn,
    referenceNumber: draft.referenceNumber.trim(),
    note: draft.note.trim(),
  });
}

/** What the form of 段階の変更 says, or everything in it that is to be mended. */
export function readStageChange(draft: StageDraft): Result<StageChange, readonly VersionProblem[]> {
  const stage = STAGES.find((known) => known === draft.stage);
  const problems = [...(stage === undefined ? [missing('stage')] : []), ...bounded('reason', draft.reason)];
  if (stage === undefined || problems.length > 0) return err(problems);
  return ok({ stage, reason: draft.reason.trim() });
}

type TextField = keyof typeof VERSION_LIMITS;

const missing = (field: VersionField): VersionProblem => ({ field, code: 'missing' });
const notADay: VersionProblem = { field: 'decidedOn', code: 'notADay' };

function needed(field: TextField, text: string): readonly VersionProblem[] {
  return text.trim() === '' ? [missing(field)] : bounded(field, text);
}

function bounded(field: TextField, text: string): readonly VersionProblem[] {
  return text.trim().length > VERSION_LIMITS[field] ? [{ field, code: 'tooLong' }] : [];
}
