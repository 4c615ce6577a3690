import type { NodeId } from '../ids.ts';

/** A part of one block's text; offsets count as shared/document/block-text.ts says. */
export interface BlockRange {
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}

export interface FoundRange {
  readonly kind: 'found';
  readonly target: 'range';
  readonly nodeId: NodeId;
  /** Offsets in the body's text, `from` < `to`. */
  readonly from: number;
  readonly to: number;
  /** What of it stands in which block, in order; at least one, none of them empty. */
  readonly blocks: readonly BlockRange[];
  readonly text: string;
  /** False if the words were edited since; splitting and joining paragraphs is no edit of words. */
  readonly isExact: boolean;
}

export interface FoundNode {
  readonly kind: 'found';
  readonly target: 'node';
  readonly nodeId: NodeId;
}

export interface FoundField {
  readonly kind: 'found';
  readonly target: 'field';
  readonly nodeId: NodeId;
  /** The value now; the value then is the anchor's quote. */
  readonly valueNow: string;
  /** True if it is another value than the one that was commented on. */
  readonly hasChanged: boolean;
}

/** `binned`: the item is in the bin, itself or below another; `gone`: it never came here; `text`: its words are gone. */
export interface LostPlace {
  readonly kind: 'lost';
  readonly reason: 'binned' | 'gone' | 'text';
}

/** Where an anchor's thread hangs now; the quote of a lost one is shown instead of the place. */
export type AnchorPlace = FoundRange | FoundNode | FoundField | LostPlace;
