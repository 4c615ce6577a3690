/** What routes may ask about a strategy's meetings. */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { MaterialId, MeetingId } from '#shared/ids.ts';
import type { MeetingDraft, MeetingProblem } from '#shared/meetings/draft.ts';
import type { FileRefusal } from '#shared/meetings/file-kind.ts';
import type {
  AgendaRevision,
  Invitee,
  Material,
  MeetingBrief,
  MeetingRecord,
  MeetingSummary,
} from '#shared/meetings/model.ts';
import type { Result } from '#shared/result.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** `refused`: one may read the meetings but not change them. */
export type MeetingRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'unknownMeeting' };

export type SaveMeetingRefusal =
  | MeetingRefusal
  | { readonly code: 'invalid'; readonly problems: readonly MeetingProblem[] }
  /** Someone else has changed the record since the form was opened; `changedAt` is of the record now. */
  | { readonly code: 'changedMeanwhile'; readonly changedAt: string };

export type MaterialRefusal =
  | MeetingRefusal
  | { readonly code: FileRefusal | 'noFile' | 'unreadable' | 'tooMany' };

export type ReadMaterialRefusal = MeetingRefusal | { readonly code: 'unknownMaterial' };

export interface MeetingList {
  readonly meetings: readonly MeetingSummary[];
  /** ISO 8601, UTC: the moment for which 次回 is told. */
  readonly now: string;
  readonly canRun: boolean;
}

export interface OpenMeeting {
  readonly meeting: MeetingRecord;
  readonly canRun: boolean;
  /** Threads of comments that refer to it; null for those who may not change the meeting. */
  readonly commentCount: number | null;
}

/** What a meeting's form starts from. */
export interface MeetingForm {
  readonly draft: MeetingDraft;
  /** Of the record that the draft was made from; '' for a new meeting. */
  readonly changedAt: string;
  /** Everyone who can be invited, and who is. */
  readonly people: readonly Invitee[];
  /** Revisions that wait for a meeting, and those that are on the agenda already. */
  readonly revisions: readonly AgendaRevision[];
}

/** A meeting's draft with the record that it was made from. */
export interface SavedDraft {
  readonly draft: MeetingDraft;
  /** Of the record; '' for a new meeting. */
  readonly changedAt: string;
}

/** A file as it came. */
export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A material with its bytes, which come in pieces; a piece that is gone meanwhile throws. */
export interface ReadMaterial {
  readonly material: Material;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface MeetingServices {
  /** As much as comments, deadlines and filters need, by date. */
  brief(viewer: Viewer, slug: string): Promise<Result<readonly MeetingBrief[], OpenRefusal>>;
  list(viewer: Viewer, slug: string): Promise<Result<MeetingList, OpenRefusal>>;
  read(viewer: Viewer, slug: string, id: MeetingId): Promise<Result<OpenMeeting, MeetingRefusal>>;
  /** `id` null: of a new meeting. */
  form(viewer: Viewer, slug: string, id: MeetingId | null): Promise<Result<MeetingForm, MeetingRefusal>>;
  /** Makes a meeting (`id` null) or changes one. */
  save(
    viewer: Viewer,
    slug: string,
    id: MeetingId | null,
    saved: SavedDraft,
  ): Promise<Result<MeetingId, SaveMeetingRefusal>>;
  /** Takes the meeting away with its materials; comments that refer to it keep standing, without it. */
  remove(viewer: Viewer, slug: string, id: MeetingId): Promise<Result<void, MeetingRefusal>>;
  /**
   * Keeps a file under the smallest free number. `receive` is called once it is certain that the viewer may, and
   * answers null for a request without a file, `unreadable` for one that is no form.
   */
  addMaterial(
    viewer: Viewer,
    slug: string,
    id: MeetingId,
    receive: () => Promise<Upload | null | 'unreadable'>,
  ): Promise<Result<Material, MaterialRefusal>>;
  /** Exchanges its number with the one before or after it. */
  moveMaterial(
    viewer: Viewer,
    slug: string,
    id: MeetingId,
    move: { readonly material: MaterialId; readonly to: 'up' | 'down' },
  ): Promise<Result<void, ReadMaterialRefusal>>;
  removeMaterial(
    viewer: Viewer,
    slug: string,
    id: MeetingId,
    material: MaterialId,
  ): Promise<Result<void, ReadMaterialRefusal>>;
  readMaterial(
    viewer: Viewer,
    slug: string,
    id: MeetingId,
    material: MaterialId,
  ): Promise<Result<ReadMaterial, ReadMaterialRefusal>>;
}
