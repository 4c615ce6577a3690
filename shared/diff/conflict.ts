/** Where two people's changes of one place cannot both stand. */

import type { NodeId } from '../ids.ts';
import type { ChangeAspect } from './change.ts';

/** One place that both sides changed, each in its own way: a field, a text block, where a node hangs, or whether it is there. */
export interface Conflict {
  /** `<node id or strategy>/<place>`, e.g. `n1/target`, `n1/body/b2`, `n1/place`, `n1/whole`: the same for the same place. */
  readonly id: string;
  /** Null: the strategy itself. */
  readonly nodeId: NodeId | null;
  readonly aspect: ChangeAspect;
  /** Field or block id; null for a place in the tree and for a whole node. */
  readonly field: string | null;
  /** The item as people know it: printed number and title. */
  readonly itemTitle: string;
  /** As text to be read; null where the node is not there. */
  readonly base: string | null;
  readonly draft: string | null;
  readonly proposed: string | null;
  /** True for one field or block of text, which may also be written anew from both. */
  readonly canMix: boolean;
}

/** How people decided a conflict. */
export type Resolution =
  | { readonly take: 'draft' | 'proposed' }
  | { readonly take: 'mixed'; readonly text: string };

/** By the conflict's id. */
export type Resolutions = Readonly<Record<string, Resolution>>;
