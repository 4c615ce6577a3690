/** What routes may ask about a strategy's record of acts (操作記録). */
import type { RoleName } from '#shared/access/roles.ts';
import type { AuditAction, AuditDetail } from '#shared/audit/model.ts';
import type { NodeId, RevisionId, UserId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** Which entries are asked for; null: whatever it is. */
export interface AuditFilter {
  readonly person: UserId | null;
  readonly item: NodeId | null;
  readonly revision: RevisionId | null;
  readonly action: AuditAction | null;
  /** First and last day in Japan, e.g. 2026-11-20. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One entry as it is shown. */
export interface AuditRow {
  /** Within the strategy, from 1. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name of today; '' for an account that is gone. */
  readonly person: string;
  readonly role: RoleName;
  readonly action: AuditAction;
  /** '' outside of any, and for one that has been removed since. */
  readonly meeting: string;
  /** Null: none. */
  readonly revision: {
    readonly id: RevisionId;
    readonly number: number | null;
    readonly title: string;
  } | null;
  /** Null: erased. */
  readonly detail: AuditDetail | null;
}

/** What there is to choose from: only what the record has. */
export interface AuditChoices {
  readonly people: readonly { readonly id: UserId; readonly name: string }[];
  readonly actions: readonly AuditAction[];
  readonly items: readonly { readonly id: NodeId; readonly title: string }[];
  readonly revisions: readonly {
    readonly id: RevisionId;
    readonly number: number | null;
    readonly title: string;
  }[];
}

export interface AuditPage {
  /** The strategy's, with its edition. */
  readonly title: string;
  /** Newest first. */
  readonly rows: readonly AuditRow[];
  /** How many entries the filter lets through. */
  readonly count: number;
  /** Number of the first entry of the next page; null on the last one. */
  readonly next: number | null;
  readonly choices: AuditChoices;
}

export interface AuditServices {
  /** Entries with numbers up to `upTo`; null: from the newest. */
  read(
    viewer: Viewer,
    slug: string,
    filter: AuditFilter,
    upTo: number | null,
  ): Promise<Result<AuditPage, OpenRefusal>>;
}
