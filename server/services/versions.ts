/** What routes may ask about a strategy's versions, its stage and its adoption. */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { Stage } from '#shared/access/roles.ts';
import type { StrategyContent } from '#shared/diff/content.ts';
import type { VersionId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { AdoptionDraft, FreezeDraft, StageDraft, VersionProblem } from '#shared/versions/forms.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import type { Side } from '#shared/versions/side.ts';
import type { FrozenActual, VersionSnapshot } from '#shared/versions/snapshot.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** `unknownVersion`: there is none of this id in the strategy. */
export type VersionRefusal = OpenRefusal | { readonly code: 'unknownVersion' };

export type VersionChangeRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'invalid'; readonly problems: readonly VersionProblem[] }
  /** The stage does not lead there: somebody was quicker. */
  | { readonly code: 'notNow' };

/** `noMoment`: there was no such visit or meeting; `notKept`: nothing is left from that time. */
export type SideRefusal =
  | VersionRefusal
  | { readonly code: 'noMoment'; readonly side: Side }
  | { readonly code: 'notKept'; readonly side: Side };

/** One side as it reads. */
export interface SideContent {
  readonly name: string;
  /** ISO 8601, UTC: of the content, which is another moment than asked for unless `isExact`. */
  readonly at: string;
  /** False: the nearest moment of which the content is still known. */
  readonly isExact: boolean;
  /** Set if it is a version. */
  readonly version: VersionSummary | null;
  readonly content: StrategyContent;
  readonly actuals: readonly FrozenActual[];
}

export interface Sides {
  readonly before: SideContent;
  readonly after: SideContent;
}

/** A strategy's versions with what the viewer may do with them now. */
export interface VersionList {
  /** The newest first. */
  readonly versions: readonly VersionSummary[];
  readonly stage: Stage;
  readonly canFreeze: boolean;
  /** By right; a strategy that is adopted is not adopted again. */
  readonly canAdopt: boolean;
  /** By right, to the stages that follow this one. */
  readonly canChangeStage: boolean;
  /** Open a revision that leads back to a version. */
  readonly canRestore: boolean;
}

export interface VersionServices {
  list(viewer: Viewer, slug: string): Promise<Result<VersionList, OpenRefusal>>;
  read(
    viewer: Viewer,
    slug: string,
    id: VersionId,
  ): Promise<
    Result<{ readonly version: VersionSummary; readonly snapshot: VersionSnapshot }, VersionRefusal>
  >;
  freeze(viewer: Viewer, slug: string, draft: FreezeDraft): Promise<Result<VersionId, VersionChangeRefusal>>;
  /** 決定: freezes the adopted version and sets the stage. */
  adopt(viewer: Viewer, slug: string, draft: AdoptionDraft): Promise<Result<VersionId, VersionChangeRefusal>>;
  changeStage(viewer: Viewer, slug: string, draft: StageDraft): Promise<Result<Stage, VersionChangeRefusal>>;
  side(viewer: Viewer, slug: string, side: Side): Promise<Result<SideContent, SideRefusal>>;
  sides(viewer: Viewer, slug: string, before: Side, after: Side): Promise<Result<Sides, SideRefusal>>;
}
