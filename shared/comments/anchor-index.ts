import * as Y from 'yjs';
import { bodyOf } from '../document/body.ts';
import type { ReadNode, StrategyReading } from '../document/read.ts';
import { kept } from '../document/reuse.ts';
import { isNodeKind, nodesMap } from '../document/schema.ts';
import { type NodeId, nodeId, type ThreadId } from '../ids.ts';
import type { AnchorPlace, BlockRange, FoundRange, LostPlace } from './anchor-place.ts';
import { quotedValue } from './item-anchor.ts';
import { type MappedBody, mapBody } from './mapped-body.ts';
import type { Anchor, RangeAnchor } from './model.ts';
import { resolveRange } from './resolve-range.ts';

/** A part of a block's text on which a thread hangs. */
export interface Highlight extends BlockRange {
  readonly threadId: ThreadId;
}

/**
 * Where the anchors of one document stand, live. A body is read again only after it has changed, and only when
 * someone asks; a place that is what it was keeps its identity. Ask again for what `onChange` names, and, since a
 * node goes into the bin with all below it, for lost and found nodes whenever the reading changes.
 */
export interface AnchorIndex {
  /** Where the anchor stands now; never throws. */
  resolve(anchor: Anchor): AnchorPlace;
  /**
   * What to mark in one node's text: the ranges of these threads, by block and offset; threads that hang on something
   * else, on another node or on lost words have none. The same list as long as nothing in it changes.
   */
  highlights(nodeId: NodeId, threads: readonly AnchoredThread[]): readonly Highlight[];
  /** Tells, once per transaction, in which nodes fields or text changed. Answers how to stop. */
  onChange(listener: (nodeIds: ReadonlySet<NodeId>) => void): () => void;
  /** Lets go of the document; what it has read stays as it is then. */
  close(): void;
}

export interface AnchoredThread {
  readonly id: ThreadId;
  readonly anchor: Anchor;
}

/** Follows a document; `reading` gives its current reading, the same one as long as nothing changed in it. */
export function createAnchorIndex(doc: Y.Doc, reading: () => StrategyReading): AnchorIndex {
  return new LiveIndex(doc, reading);
}

/** A body as it was read last, and the places found in it, some of them by an earlier reading. */
interface KnownBody {
  readonly fragment: Y.XmlFragment;
  readonly mapped: MappedBody;
  readonly places: WeakMap<RangeAnchor, { readonly mapped: MappedBody; readonly place: RangePlace }>;
  isStale: boolean;
}

type RangePlace = FoundRange | LostPlace;

class LiveIndex implements AnchorIndex {
  private readonly doc: Y.Doc;
  private readonly reading: () => StrategyReading;
  private readonly bodies = new Map<NodeId, KnownBody>();
  private readonly drawn = new Map<NodeId, readonly Highlight[]>();
  private readonly listeners = new Set<(nodeIds: ReadonlySet<NodeId>) => void>();
  private lastReading: StrategyReading | null = null;
  private live: ReadonlyMap<NodeId, ReadNode> = new Map();

  constructor(doc: Y.Doc, reading: () => StrategyReading) {
    this.doc = doc;
    this.reading = reading;
    doc.on('afterTransaction', this.noteChanges);
  }

  resolve(anchor: Anchor): AnchorPlace {
    // A revision is beside the document, wherever its changes are meant to go.
    if (anchor.target === 'change') return { kind: 'lost', reason: 'gone' };
    const { nodeId } = anchor;
    const node = this.liveNodes().get(nodeId);
    if (node === undefined) return { kind: 'lost', reason: isKept(this.doc, nodeId) ? 'binned' : 'gone' };
    if (anchor.target === 'range') return this.range(anchor);
    if (anchor.target === 'node') return { kind: 'found', target: 'node', nodeId };
    const valueNow = quotedValue(node, anchor.field);
    return { kind: 'found', target: 'field', nodeId, valueNow, hasChanged: valueNow !== anchor.quote };
  }

  highlights(nodeId: NodeId, threads: readonly AnchoredThread[]): readonly Highlight[] {
    const next = threads
      .flatMap(({ id, anchor }) => {
        const place = anchor.target === 'range' && anchor.nodeId === nodeId ? this.resolve(anchor) : null;
        return place?.kind === 'found' && place.target === 'range' ? [{ id, place }] : [];
      })
      .sort((a, b) => a.place.from - b.place.from || b.place.to - a.place.to || (a.id < b.id ? -1 : 1))
      .flatMap(({ id, place }) => place.blocks.map((block) => ({ ...block, threadId: id })));
    const drawn = kept(next, this.drawn.get(nodeId) ?? NOTHING);
    this.drawn.set(nodeId, drawn);
    return drawn;
  }

  onChange(listener: (nodeIds: ReadonlySet<NodeId>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.doc.off('afterTransaction', this.noteChanges);
    this.listeners.clear();
  }

  private range(anchor: RangeAnchor): RangePlace {
    const body = this.body(anchor.nodeId);
    if (body === null) return { kind: 'lost', reason: 'text' };
    const { mapped, places } = body;
    const before = places.get(anchor);
    if (before?.mapped === mapped) return before.place;
    const next = resolveRange(mapped, anchor);
    const place = before === undefined ? next : kept(next, before.place);
    places.set(anchor, { mapped, place });
    return place;
  }

  private body(id: NodeId): KnownBody | null {
    const fragment = bodyOf(this.doc, id);
    if (fragment === null) return null;
    const known = this.bodies.get(id);
    if (known?.fragment === fragment && !known.isStale) return known;
    const places: KnownBody['places'] = known?.places ?? new WeakMap();
    const body = { fragment, mapped: mapBody(fragment), places, isStale: false };
    this.bodies.set(id, body);
    return body;
  }

  private liveNodes(): ReadonlyMap<NodeId, ReadNode> {
    const reading = this.reading();
    if (reading !== this.lastReading) {
      this.lastReading = reading;
      this.live = new Map(reading.nodes.map((node) => [node.id, node]));
    }
    return this.live;
  }

  private readonly noteChanges = (transaction: Y.Transaction): void => {
    const parents: ReadonlyMap<unknown, unknown> = transaction.changedParentTypes;
    for (const body of this.bodies.values()) if (parents.has(body.fragment)) body.isStale = true;
    const changed = changedNodes(transaction, nodesMap(this.doc));
    if (changed.size > 0) for (const listener of this.listeners) listener(changed);
  };
}

const NOTHING: readonly Highlight[] = [];

/** True for a node that the document holds; one that is not shown is in the bin, or below what is. */
function isKept(doc: Y.Doc, id: NodeId): boolean {
  const map = nodesMap(doc).get(id);
  return map instanceof Y.Map && isNodeKind(map.get('kind'));
}

/** Nodes in whose map or body something was written, and nodes that came. */
function changedNodes(transaction: Y.Transaction, nodes: Y.Map<unknown>): ReadonlySet<NodeId> {
  const changed = new Set<NodeId>();
  for (const [type, keys] of transaction.changed) {
    if (type === (nodes as unknown)) for (const key of keys) if (key !== null) changed.add(nodeId(key));
    let at: unknown = type;
    while (at instanceof Y.AbstractType && at.parent !== nodes) at = at.parent;
    const id = at instanceof Y.AbstractType ? at._item?.parentSub : null;
    if (typeof id === 'string') changed.add(nodeId(id));
  }
  return changed;
}
