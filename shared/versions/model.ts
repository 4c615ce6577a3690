/** Versions (版): named, immutable snapshots of a strategy. Rules: shared/SPEC.md, VERSION. */
import type { MeetingId, RevisionId, VersionId } from '../ids.ts';
import type { ActingPerson } from '../revision/model.ts';

/** 作業版 / 素案 / 改訂素案 / 案 / 決定 */
export const VERSION_KINDS = ['working', 'outline', 'revisedOutline', 'proposal', 'adopted'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** 決定: by whom (推進本部, 市長), on which date (YYYY-MM-DD), under which reference number. */
export interface Adoption {
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly referenceNumber: string;
}

/** One version on the timeline. */
export interface VersionSummary {
  readonly id: VersionId;
  /** From 1 within the strategy. */
  readonly number: number;
  readonly name: string;
  readonly kind: VersionKind;
  readonly note: string;
  readonly frozenBy: ActingPerson;
  /** ISO 8601, UTC. */
  readonly frozenAt: string;
  /** SHA-256 of the canonical snapshot, hexadecimal. */
  readonly hash: string;
  /** The revision that was applied to make it. */
  readonly revisionId: RevisionId | null;
  readonly meetingId: MeetingId | null;
  readonly adoption: Adoption | null;
}
