import type { RefusalCode } from '#shared/access/policy.ts';
import type { Stage } from '#shared/access/roles.ts';
import type { StrategyContent } from '#shared/diff/content.ts';
import type { StrategySnapshot } from '#shared/document/snapshot.ts';
import type { MeetingId, RevisionId, VersionId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { Adoption, VersionKind, VersionSummary } from '#shared/versions/model.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

export type VersionRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'blank' | 'tooLong'; readonly field: string }
  | { readonly code: 'badDate' }
  | { readonly code: 'notNow' };

/** A side of a comparison: a version, the draft as it is now, or what a person saw last. */
export type Side =
  | { readonly at: 'version'; readonly id: VersionId }
  | { readonly at: 'draft' }
  | { readonly at: 'lastVisit' }
  | { readonly at: 'lastMeeting' };

/** One side as it reads. */
export interface SideContent {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly content: StrategyContent;
}

export interface VersionServices {
  /** The newest first. */
  list(viewer: Viewer, slug: string): Promise<Result<readonly VersionSummary[], OpenRefusal>>;
  read(
    viewer: Viewer,
    slug: string,
    id: VersionId,
  ): Promise<Result<{ readonly version: VersionSummary; readonly snapshot: StrategySnapshot }, OpenRefusal>>;
  freeze(
    viewer: Viewer,
    slug: string,
    given: {
      readonly name: string;
      readonly kind: VersionKind;
      readonly note: string;
      readonly meetingId: MeetingId | null;
    },
  ): Promise<Result<VersionId, VersionRefusal>>;
  /** 決定: freezes the adopted version and sets the stage. */
  adopt(
    viewer: Viewer,
    slug: string,
    adoption: Adoption & { readonly name: string },
  ): Promise<Result<VersionId, VersionRefusal>>;
  changeStage(viewer: Viewer, slug: string, stage: Stage): Promise<Result<void, VersionRefusal>>;
  sides(
    viewer: Viewer,
    slug: string,
    before: Side,
    after: Side,
  ): Promise<Result<{ readonly before: SideContent; readonly after: SideContent }, OpenRefusal>>;
  /** A revision that leads from the draft back to the version. */
  restore(viewer: Viewer, slug: string, id: VersionId): Promise<Result<RevisionId, VersionRefusal>>;
}
