/** What routes may ask about a strategy's activity (履歴) and the viewer's visits to it. */
import type { ActivityPage, ChangesSince, SinceVisit } from '#shared/activity/model.ts';
import type { NodeId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** Which entries are asked for. */
export interface ActivityQuery {
  /** Only of this item; null: of the whole strategy. */
  readonly nodeId: NodeId | null;
  /** Of the item only this field, and that the item was added. */
  readonly field: string | null;
  /** The `next` of the page before; null for the first. */
  readonly before: string | null;
}

export interface ActivityServices {
  list(viewer: Viewer, slug: string, query: ActivityQuery): Promise<Result<ActivityPage, OpenRefusal>>;
  /** What others changed since a moment, or since one's last visit; null if this is the first one. */
  since(
    viewer: Viewer,
    slug: string,
    since: Date | 'visit',
  ): Promise<Result<ChangesSince | null, OpenRefusal>>;
  /** The viewer is here now; answers what there is since the last visit, null if this is the first one. */
  visit(viewer: Viewer, slug: string): Promise<Result<SinceVisit | null, OpenRefusal>>;
  /** The same, and puts the note on it away for the rest of the visit. */
  dismiss(viewer: Viewer, slug: string): Promise<Result<SinceVisit | null, OpenRefusal>>;
}
