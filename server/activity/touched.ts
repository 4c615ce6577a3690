import * as Y from 'yjs';
import { BLOCK_ID, TEXT_BLOCKS } from '#shared/document/body-blocks.ts';
import { nodesMap, strategyMap } from '#shared/document/schema.ts';

/** What of a body a transaction touched: only the inside of these blocks, or more than that. */
export type TouchedBody = Set<Y.XmlElement> | 'whole';

/** Keys that decide where a node stands. */
const PLACE_KEYS: readonly string[] = ['kind', 'parent', 'order', 'binned', 'role'];

/** Collects which parts of the model transactions touch, until they are taken. */
export class Touched {
  strategy = false;
  /** The tree has to be read again. */
  places = false;
  readonly nodes = new Set<string>();
  readonly bodies = new Map<string, TouchedBody>();
  readonly #strategyMap: Y.Map<unknown>;
  readonly #nodesMap: Y.Map<unknown>;

  constructor(doc: Y.Doc) {
    this.#strategyMap = strategyMap(doc);
    this.#nodesMap = nodesMap(doc);
    this.#strategyMap.observeDeep(() => {
      this.strategy = true;
    });
    this.#nodesMap.observeDeep((events) => {
      for (const event of events) this.#take(event);
    });
  }

  clear(): void {
    this.strategy = false;
    this.places = false;
    this.nodes.clear();
    this.bodies.clear();
  }

  // biome-ignore lint/suspicious/noExplicitAny: Yjs types events by their target, which can be any type
  #take(event: Y.YEvent<any>): void {
    const target: Y.AbstractType<unknown> = event.target;
    if (target === this.#nodesMap) {
      this.places = true;
      for (const id of event.changes.keys.keys()) this.#wholeNode(id);
      return;
    }
    const [id, key] = this.#pathTo(target);
    if (id === null) return;
    if (key === null) this.#keys(id, event.changes.keys.keys());
    else if (key === 'body') this.#body(id, event);
    else this.nodes.add(id);
  }

  #wholeNode(id: string): void {
    this.nodes.add(id);
    this.bodies.set(id, 'whole');
  }

  #keys(id: string, keys: Iterable<string>): void {
    this.nodes.add(id);
    for (const key of keys) {
      if (PLACE_KEYS.includes(key)) this.places = true;
      if (key === 'body') this.bodies.set(id, 'whole');
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  #body(id: string, event: Y.YEvent<any>): void {
    const known = this.bodies.get(id);
    if (known === 'whole') return;
    const block = blockAround(event);
    if (block === null) this.bodies.set(id, 'whole');
    else if (known === undefined) this.bodies.set(id, new Set([block]));
    else known.add(block);
  }

  /** Node id, and the key of the node below which a type lies (null: it is the node's map itself). */
  #pathTo(target: Y.AbstractType<unknown>): readonly [id: string | null, key: string | null] {
    let [id, key]: [string | null, string | null] = [null, null];
    let type: Y.AbstractType<unknown> = target;
    while (type !== this.#nodesMap) {
      const item = type._item;
      if (!(item?.parent instanceof Y.AbstractType)) return [null, null];
      [id, key] = [item.parentSub, id];
      type = item.parent;
    }
    return [id, key];
  }
}

/** The paragraph or heading that an event stays within; null if it concerns more. */
// biome-ignore lint/suspicious/noExplicitAny: Yjs types events by their target, which can be any type
function blockAround(event: Y.YEvent<any>): Y.XmlElement | null {
  const { target } = event;
  const block: unknown = target instanceof Y.XmlText ? target.parent : target;
  if (!(block instanceof Y.XmlElement) || !TEXT_BLOCKS.some((name) => name === block.nodeName)) return null;
  const renames = block === target && event.changes.keys.has(BLOCK_ID);
  return renames ? null : block;
}
