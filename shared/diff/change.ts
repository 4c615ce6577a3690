/** Differences of two contents: as edits, which can be applied, and as changes, as people see them. */

import type { BodyJson } from '../document/body.ts';
import type { LinkField, NodeField } from '../document/schema.ts';
import type { ChangeId, NodeId } from '../ids.ts';
import type { NodeLink, StrategyFields } from '../strategy/model.ts';
import type { ContentNode } from './content.ts';

/** One difference of the data. Applied in any order, all edits of a comparison turn the one content into the other. */
export type ContentEdit =
  | {
      readonly type: 'strategy';
      readonly field: keyof StrategyFields;
      readonly before: unknown;
      readonly after: unknown;
    }
  | { readonly type: 'add'; readonly node: ContentNode }
  | { readonly type: 'remove'; readonly node: ContentNode }
  | {
      readonly type: 'field';
      readonly nodeId: NodeId;
      readonly field: NodeField | 'parent' | 'order';
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly type: 'links';
      readonly nodeId: NodeId;
      readonly field: LinkField;
      readonly before: readonly NodeLink[];
      readonly after: readonly NodeLink[];
    }
  | { readonly type: 'body'; readonly nodeId: NodeId; readonly before: BodyJson; readonly after: BodyJson };

/** What of a node (or of the strategy itself) a change is about; one node has at most one change of each. */
export const CHANGE_ASPECTS = [
  'whole',
  'name',
  'label',
  'role',
  'source',
  'target',
  'particulars',
  'body',
  'place',
  'links',
  'period',
  'description',
  'settings',
  'layout',
] as const;
export type ChangeAspect = (typeof CHANGE_ASPECTS)[number];

/** Why a change is there, as the overview of a revision sorts it. Proposed from the edits, corrected by people. */
export const CHANGE_CATEGORIES = [
  'initiativeAdded',
  'initiativeChanged',
  'initiativeRemoved',
  'sourceStatisticChanged',
  'targetReset',
  'targetRollover',
  'indicatorReplaced',
  'indicatorAdded',
  'indicatorRemoved',
  'indicatorRenamed',
  'indicatorChanged',
  'roleChanged',
  'moved',
  'renumbered',
  'itemAdded',
  'itemRemoved',
  'goalMerged',
  'planPeriodChanged',
  'narrativeAdded',
  'narrativeChanged',
  'editorial',
] as const;
export type ChangeCategory = (typeof CHANGE_CATEGORIES)[number];

/** One change as people see, explain and decide it. */
export interface Change {
  /** `<aspect>:<node id>`, of the strategy itself `<aspect>`: the same for the same change. */
  readonly id: ChangeId;
  readonly aspect: ChangeAspect;
  /** Null: the strategy itself. */
  readonly nodeId: NodeId | null;
  readonly category: ChangeCategory;
  /** The node as it was and as it is to be; null where it is not there, and for the strategy itself. */
  readonly before: ContentNode | null;
  readonly after: ContentNode | null;
  /** Of several nodes that became one by a given lineage, all of them; else `before` alone, or none. */
  readonly sources: readonly ContentNode[];
  /** Titles from the goal down to the node's parent, with printed numbers, as in the content that has the node. */
  readonly path: readonly { readonly id: NodeId; readonly number: string; readonly title: string }[];
  readonly edits: readonly ContentEdit[];
}

/** What people must write for a change. `page` is reminded of, and does not keep a revision from being submitted. */
export const CHANGE_NEEDS = ['reason', 'divergenceReason', 'targetRationale', 'page'] as const;
export type ChangeNeed = (typeof CHANGE_NEEDS)[number];

/** What people say of a change, beside the documents themselves. */
export interface ChangeNote {
  /** A correction of the proposed category; null: as proposed. */
  readonly category: ChangeCategory | null;
  /** デジタルを活用した取組 */
  readonly digital: boolean;
  /** 変更理由・再設定理由 */
  readonly reason: string;
  /** 乖離理由 */
  readonly divergenceReason: string;
  /** 備考 */
  readonly remarks: string;
}

export const BLANK_NOTE: ChangeNote = {
  category: null,
  digital: false,
  reason: '',
  divergenceReason: '',
  remarks: '',
};

/** The notes of a revision's changes; a change without an entry has a blank one. */
export type ChangeNotes = Readonly<Record<ChangeId, ChangeNote>>;
