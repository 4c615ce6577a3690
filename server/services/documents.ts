/** What routes may ask of the committee's documents. */
import type { ChangesSettings } from '#shared/documents/change-settings.ts';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import type { RevisionId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { Side } from '#shared/versions/side.ts';
import type { SideRefusal } from './versions.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** A document about a revision, and the revision it is about. */
export interface RevisionDocument {
  readonly document: CommitteeDocument;
  readonly slug: string;
  readonly revisionId: RevisionId;
}

export interface DocumentServices {
  /** 改訂の概要 */
  overview(viewer: Viewer, id: RevisionId): Promise<Result<RevisionDocument, OpenRefusal>>;
  /** 新旧対照表 of what a revision proposes. */
  revisionChanges(
    viewer: Viewer,
    id: RevisionId,
    settings: ChangesSettings,
  ): Promise<Result<RevisionDocument, OpenRefusal>>;
  /** 新旧対照表 of two states of a strategy, by the right to export it. */
  versionChanges(
    viewer: Viewer,
    slug: string,
    sides: { readonly before: Side; readonly after: Side },
    settings: ChangesSettings,
  ): Promise<Result<CommitteeDocument, SideRefusal>>;
}
