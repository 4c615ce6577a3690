/** The record of a strategy's meetings (会議). Rules: shared/SPEC.md, MEETING. */
import type { RoleName } from '../access/roles.ts';
import type { MaterialId, MeetingId, NodeId, RevisionId, UserId } from '../ids.ts';
import type { RevisionState } from '../revision/model.ts';

/** As much of a meeting as comments, deadlines and filters name it by. */
export interface MeetingBrief {
  readonly id: MeetingId;
  /** 第n回; no two meetings of a strategy have the same. */
  readonly round: number;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  /** Null: not said. */
  readonly endsAt: string | null;
  /** Revisions on its agenda, in the agenda's order. */
  readonly revisionIds: readonly RevisionId[];
}

/** One line of the list of meetings. */
export interface MeetingSummary extends MeetingBrief {
  readonly place: string;
  readonly materialCount: number;
}

/** A revision as an agenda names it. */
export interface AgendaRevision {
  readonly id: RevisionId;
  readonly number: number | null;
  readonly title: string;
  readonly state: RevisionState;
}

/** One item of 次第; its number is its place among them. */
export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The item of the strategy that it is about; may be in the bin, or gone. */
  readonly nodeId: NodeId | null;
  /** The revision that is deliberated under it. */
  readonly revision: AgendaRevision | null;
}

/** 資料n */
export interface Material {
  readonly id: MaterialId;
  readonly number: number;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** Someone who is invited, in the role that they had then. */
export interface Invitee {
  readonly userId: UserId;
  readonly name: string;
  readonly role: RoleName;
}

export interface MeetingRecord extends MeetingBrief {
  readonly place: string;
  readonly note: string;
  /** ISO 8601, UTC; of everything but the materials. */
  readonly changedAt: string;
  readonly agenda: readonly AgendaItem[];
  /** By number. */
  readonly materials: readonly Material[];
  /** By role, then by name. */
  readonly invitees: readonly Invitee[];
}

/** Bounds; lengths in UTF-16 code units. */
export const MEETING_LIMITS = {
  round: 999,
  title: 100,
  place: 200,
  note: 2_000,
  agendaItems: 50,
  agendaTitle: 200,
  agendaNote: 1_000,
  materials: 30,
  fileName: 200,
  /** 20 MB as file managers count them. */
  fileBytes: 20 * 1024 * 1024,
} as const;

/** Roles whose people are invited unless the secretariat chooses otherwise. */
export const INVITED_ROLES: readonly RoleName[] = [
  'secretariat',
  'chair',
  'member',
  'department',
  'observer',
];
