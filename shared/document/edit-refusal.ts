import type { NodeId } from '../ids.ts';
import type { NodeKind } from '../strategy/model.ts';

/** Why an edit changes nothing; `id` null: the strategy's own fields. */
export type EditRefusal =
  | {
      readonly code: 'unknownNode' | 'idTaken' | 'badId' | 'cycle' | 'noBody' | 'invalidBody';
      readonly id: NodeId;
    }
  | { readonly code: 'wrongParent'; readonly id: NodeId; readonly parentKind: NodeKind | null }
  /** The node to come after is not a child of the wanted parent (any more). */
  | { readonly code: 'notSibling'; readonly id: NodeId }
  /** Neither the node's parent nor any node above it that may hold it is outside the bin. */
  | { readonly code: 'parentBinned'; readonly id: NodeId }
  | { readonly code: 'unknownField' | 'wrongValue'; readonly id: NodeId | null; readonly field: string }
  /** `limit` in UTF-16 code units. */
  | { readonly code: 'tooLong'; readonly id: NodeId | null; readonly field: string; readonly limit: number };
