/** What routes may ask of frameworks (国の総合戦略・方向性). */
import type { RefusalCode } from '#shared/access/policy.ts';
import type { FrameworkDraft, FrameworkProblem } from '#shared/comparison/framework-draft.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

export type FrameworkRefusal =
  | OpenRefusal
  | { readonly code: 'refused'; readonly reason: RefusalCode }
  | { readonly code: 'invalid'; readonly problems: readonly FrameworkProblem[] };

/** A framework that was added. */
export interface AddedFramework {
  readonly documentId: DocumentId;
  readonly slug: string;
}

/** What the form of a new framework starts from. */
export interface FrameworkStart {
  /** Why the viewer may not add one from this strategy; null: they may. */
  readonly whyNot: RefusalCode | null;
  /** Whether the strategy stands beside a framework already. */
  readonly hasFramework: boolean;
}

export interface FrameworkServices {
  /** What the form starts from. */
  begin(viewer: Viewer, slug: string): Promise<Result<FrameworkStart, OpenRefusal>>;
  /** Adds one for the people of this strategy and, if they want, puts it beside it in its comparison. */
  add(viewer: Viewer, slug: string, draft: FrameworkDraft): Promise<Result<AddedFramework, FrameworkRefusal>>;
}
