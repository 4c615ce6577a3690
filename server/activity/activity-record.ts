import type { ActivityKind, ActivityPlace } from '#shared/activity/model.ts';
import type { UserId } from '#shared/ids.ts';
import type { NodeKind } from '#shared/strategy/model.ts';
import type { KeptText } from './kept-text.ts';

/** One entry of the activity as it is stored. */
export interface ActivityRecord {
  /** Null until it is stored. */
  readonly id: number | null;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly startedAt: Date;
  readonly at: Date;
  readonly userId: UserId | null;
  readonly kind: ActivityKind;
  readonly nodeId: string | null;
  readonly nodeKind: NodeKind | null;
  readonly title: string;
  readonly field: string | null;
  readonly blockId: string | null;
  readonly before: KeptText;
  readonly after: KeptText;
  /** Where excerpts of `before` and `after` begin. */
  readonly excerptFrom: number;
  readonly places: RecordedPlaces | null;
}

/** Where an item was taken from and put to, as far as its change has these ends. */
export interface RecordedPlaces {
  readonly from?: ActivityPlace;
  readonly to?: ActivityPlace;
}

/** What has to be written so that the stored entries are those of the journal. */
export interface RecordChanges {
  readonly added: readonly ActivityRecord[];
  readonly changed: readonly ActivityRecord[];
  readonly removed: readonly number[];
}
