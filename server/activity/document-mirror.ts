import * as Y from 'yjs';
import { readTextBlock } from '#shared/document/body.ts';
import { nodesMap, strategyMap } from '#shared/document/schema.ts';
import { type Entry, readTree, type Tree } from '#shared/document/tree.ts';
import type { NodeId } from '#shared/ids.ts';
import { type ModelChange, STRATEGY_ITEM } from './model-change.ts';
import { type BodyTexts, bodyTexts, nodeValues, strategyValues, type Values } from './model-values.ts';
import { Touched, type TouchedBody } from './touched.ts';
import { placeChanges } from './tree-changes.ts';

interface NodeState {
  readonly entry: Entry;
  readonly values: Values;
  readonly body: BodyTexts | null;
}

interface Difference {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

interface TextChanges {
  readonly changes: readonly Difference[];
  /** The body from now on; left out when it was not touched. */
  readonly body?: BodyTexts | null;
}

const NO_VALUES: Values = new Map();
const NOTHING: TextChanges = { changes: [] };

/**
 * A document and what it reads as, kept in step: says of each update what it changed in the model. Only what an
 * update touches is read again.
 */
export class DocumentMirror {
  readonly #doc: Y.Doc;
  readonly #touched: Touched;
  #isEmpty = true;
  #tree: Tree = { entries: new Map(), roots: [], omissions: [] };
  #strategy: Values = NO_VALUES;
  readonly #nodes = new Map<string, NodeState>();

  private constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#touched = new Touched(doc);
  }

  /** Takes the document over; a large one takes a while to read, with a pause wherever the caller wants one. */
  static async of(doc: Y.Doc, pause: () => Promise<void>): Promise<DocumentMirror> {
    const mirror = new DocumentMirror(doc);
    for (const _ of mirror.#reading()) await pause();
    return mirror;
  }

  /**
   * What the update changed, in the order strategy, places, fields, texts. Throws if Yjs cannot apply it; what it
   * applied all the same is then part of the document, and said to be no change.
   */
  apply(update: Uint8Array): readonly ModelChange[] {
    this.#touched.clear();
    try {
      Y.applyUpdate(this.#doc, update);
    } catch (error) {
      this.#readAll();
      throw error;
    }
    if (!this.#isEmpty) return [...this.#strategyChanges(), ...this.#placeChanges(), ...this.#nodeChanges()];
    this.#readAll();
    return this.#isEmpty ? [] : [{ ...STRATEGY_ITEM, kind: 'created' }];
  }

  close(): void {
    this.#doc.destroy();
  }

  #readAll(): void {
    for (const _ of this.#reading());
  }

  /** Reads everything, node by node. */
  *#reading(): Iterable<void> {
    this.#isEmpty = strategyMap(this.#doc).size === 0 && nodesMap(this.#doc).size === 0;
    this.#tree = readTree(nodesMap(this.#doc));
    this.#strategy = strategyValues(this.#doc);
    this.#nodes.clear();
    for (const entry of this.#tree.entries.values()) {
      this.#nodes.set(entry.id, this.#readNode(entry));
      yield;
    }
  }

  #readNode(entry: Entry): NodeState {
    return { entry, values: nodeValues(entry), body: bodyTexts(this.#doc, entry) };
  }

  *#strategyChanges(): Iterable<ModelChange> {
    if (!this.#touched.strategy) return;
    const before = this.#strategy;
    this.#strategy = strategyValues(this.#doc);
    for (const { key: field, from, to } of differences(before, this.#strategy)) {
      const kind = field === 'labels' || field === 'numbering' ? 'settings' : 'field';
      yield { ...STRATEGY_ITEM, kind, field, from, to };
    }
  }

  *#placeChanges(): Iterable<ModelChange> {
    if (!this.#touched.places) return;
    const states = new Map(this.#nodes);
    const before = { tree: this.#tree, title: titlesOf(states) };
    this.#tree = readTree(nodesMap(this.#doc));
    for (const entry of this.#tree.entries.values()) {
      const known = this.#nodes.get(entry.id);
      this.#nodes.set(entry.id, known === undefined ? this.#readNode(entry) : { ...known, entry });
    }
    const after = { tree: this.#tree, title: titlesOf(this.#nodes) };
    for (const { id, ...change } of placeChanges(before, after, this.#touched.nodes)) {
      const state = this.#nodes.get(id) ?? states.get(id);
      if (state !== undefined) yield { ...itemOf(state), ...change };
    }
    for (const id of states.keys()) if (!this.#tree.entries.has(id)) this.#nodes.delete(id);
  }

  *#nodeChanges(): Iterable<ModelChange> {
    const { nodes, bodies } = this.#touched;
    const ids = new Set([...nodes, ...bodies.keys()]);
    for (const id of Array.from(ids).sort()) {
      const before = this.#nodes.get(id);
      if (before === undefined) continue;
      const { entry } = before;
      const values = nodes.has(id) ? nodeValues(entry) : before.values;
      const touched = bodies.get(id);
      const texts = touched === undefined ? NOTHING : this.#textChanges(before, touched);
      const after = { entry, values, body: texts.body === undefined ? before.body : texts.body };
      this.#nodes.set(id, after);
      for (const { key: field, from, to } of differences(before.values, values)) {
        yield { ...itemOf(after), kind: 'field', field, from, to };
      }
      for (const { key: blockId, from, to } of texts.changes) {
        yield { ...itemOf(after), kind: 'text', blockId, from, to };
      }
    }
  }

  #textChanges({ entry, body }: NodeState, touched: TouchedBody): TextChanges {
    if (touched !== 'whole' && body?.isSound === true) {
      const changes = blockChanges(body, touched);
      if (changes !== null) {
        for (const { key, to } of changes) body.byBlock.set(key, to);
        return { changes, body };
      }
    }
    const after = bodyTexts(this.#doc, entry);
    return {
      changes: [...differences(body?.byBlock ?? NO_VALUES, after?.byBlock ?? NO_VALUES)],
      body: after,
    };
  }
}

/** What changed within these blocks; null if a block cannot be read by itself. */
function blockChanges(body: BodyTexts, touched: Iterable<Y.XmlElement>): readonly Difference[] | null {
  const changes: Difference[] = [];
  for (const element of touched) {
    const block = readTextBlock(element);
    const from = block === null ? undefined : body.byBlock.get(block.id);
    if (block === null || from === undefined) return null;
    if (from !== block.text) changes.push({ key: block.id, from, to: block.text });
  }
  return changes;
}

function* differences(before: Values, after: Values): Iterable<Difference> {
  for (const [key, to] of after) {
    const from = before.get(key) ?? '';
    if (from !== to) yield { key, from, to };
  }
  for (const [key, from] of before) if (from !== '' && !after.has(key)) yield { key, from, to: '' };
}

function itemOf({ entry, values }: NodeState) {
  return { nodeId: entry.id, nodeKind: entry.kind, title: titleOf(values) };
}

function titlesOf(nodes: ReadonlyMap<string, NodeState>): (id: NodeId) => string {
  return (id) => titleOf(nodes.get(id)?.values ?? NO_VALUES);
}

function titleOf(values: Values): string {
  return values.get('title') || values.get('label') || '';
}
