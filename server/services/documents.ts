/** What routes may ask of the committee's documents. */
import type { ChangesSettings } from '#shared/documents/change-settings.ts';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import type { Result } from '#shared/result.ts';
import type { Side } from '#shared/versions/side.ts';
import type { SideRefusal } from './versions.ts';
import type { Viewer } from './viewer.ts';

export interface DocumentServices {
  /** 新旧対照表 of two states of a strategy, by the right to export it. */
  versionChanges(
    viewer: Viewer,
    slug: string,
    sides: { readonly before: Side; readonly after: Side },
    settings: ChangesSettings,
  ): Promise<Result<CommitteeDocument, SideRefusal>>;
}
