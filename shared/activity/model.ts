/** 履歴: who changed what in a strategy, as people see it. Rules: shared/SPEC.md, ACTIVITY. */
import type { NodeId } from '../ids.ts';
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

/** The item that an entry is about. */
export interface ActivityItem {
  /** Null: the strategy itself. */
  readonly nodeId: NodeId | null;
  readonly nodeKind: NodeKind | null;
  /** Its title then. */
  readonly title: string;
}
