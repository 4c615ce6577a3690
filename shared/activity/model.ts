/** 履歴: who changed what in a strategy, as people see it. Rules: shared/SPEC.md, ACTIVITY. */
import type { NodeId, UserId } from '../ids.ts';
import type { NodeKind } from '../strategy/model.ts';

export const ACTIVITY_KINDS = [
  /** The strategy came to be, with all that it held at first. */
  'created',
  'added',
  'binned',
  'restored',
  'moved',
  'field',
  /** Labels or numbering. */
  'settings',
  /** One paragraph or heading of a text. */
  'text',
  /** A row of the log that could not be read; what it changed is not known. */
  'unreadable',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Longest text that an entry keeps of a value, in UTF-16 code units; of longer ones it keeps an excerpt. */
export const ACTIVITY_TEXT_LIMIT = 2_000;

/** Where an item stood: under which other one, and as which of its kind there, from 1. */
export interface ActivityPlace {
  /** Null: the outermost level. */
  readonly parent: NodeId | null;
  /** The parent's title then; '' at the outermost level. */
  readonly title: string;
  readonly position: number;
}

/** A value as it was; '' when blank. Choices are their codes, links one `documentId/nodeId` a line. */
export interface ActivityText {
  readonly text: string;
  /** Length of the whole if `text` is only an excerpt of it, else null. */
  readonly wholeLength: number | null;
}

export type ActivityChange =
  | { readonly kind: 'created' | 'unreadable' }
  | { readonly kind: 'added' | 'restored'; readonly to: ActivityPlace }
  | { readonly kind: 'binned'; readonly from: ActivityPlace }
  | { readonly kind: 'moved'; readonly from: ActivityPlace; readonly to: ActivityPlace }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly from: ActivityText;
      readonly to: ActivityText;
    }
  | { readonly kind: 'settings'; readonly field: string }
  | {
      readonly kind: 'text';
      readonly blockId: string;
      readonly from: ActivityText;
      readonly to: ActivityText;
    };

/** The item that an entry is about. */
export interface ActivityItem {
  /** Null: the strategy itself. */
  readonly nodeId: NodeId | null;
  readonly nodeKind: NodeKind | null;
  /** Its title then. */
  readonly title: string;
}

export interface ActivityEntry extends ActivityItem {
  readonly id: number;
  /** seq of the last row of the log that the entry tells of. */
  readonly seq: number;
  /** ISO 8601; the moment of the last of the joined changes. */
  readonly at: string;
  /** Null: the server itself. */
  readonly by: { readonly id: UserId; readonly name: string } | null;
  readonly change: ActivityChange;
}

/** Some entries, newest first. */
export interface ActivityPage {
  readonly entries: readonly ActivityEntry[];
  /** Asks for those before them; null at the end. */
  readonly next: string | null;
}

/** What others changed about one item since a moment. */
export interface ChangedItem {
  readonly nodeId: NodeId | null;
  readonly count: number;
  /** The newest of them. */
  readonly entries: readonly ActivityEntry[];
}

/** What others changed since a moment, by item, the item that was changed last first. */
export interface ChangesSince {
  /** ISO 8601 */
  readonly since: string;
  /** Of all items; SINCE_COUNTED_TO stands for that many or more. */
  readonly count: number;
  readonly items: readonly ChangedItem[];
}

/** 前回以降: how much others changed since the person's last visit. */
export interface SinceVisit {
  /** End of the visit before; ISO 8601. */
  readonly since: string;
  readonly count: number;
  /** The person has put the note on it away. */
  readonly dismissed: boolean;
}

/** Up to here changes since a visit are counted one by one. */
export const SINCE_COUNTED_TO = 1_000;
