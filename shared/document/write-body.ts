import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { type BodyJson, bodyOf, readBody } from './body.ts';
import { BLOCK_ID, newBody } from './body-blocks.ts';
import type { ReadElements } from './body-elements.ts';
import { commonRuns } from './common-runs.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { equalJson } from './reuse.ts';
import { hasBody, nodesMap } from './schema.ts';
import { textSchema } from './text-schema.ts';
import { readTree } from './tree.ts';

/**
 * Makes a body read as `json` by as few changes as its blocks allow: a block keeps what it is made of as long as
 * its id and type stay, and with it what hangs on it. Refuses JSON that does not fit the text schema.
 */
export function writeBody(
  doc: Y.Doc,
  origin: unknown,
  id: NodeId,
  json: BodyJson,
): Result<void, EditRefusal> {
  const entry = readTree(nodesMap(doc)).entries.get(id);
  if (entry === undefined) return err({ code: 'unknownNode', id });
  if (!hasBody(entry.kind)) return err({ code: 'noBody', id });
  const elements: ReadElements = new Map();
  const body = bodyOf(doc, id);
  if (body !== null && equalJson(readBody(body, elements).json, json)) return ok(undefined);
  const wanted = parsed(json);
  if (wanted === null) return err({ code: 'invalidBody', id });
  doc.transact(() => {
    // Bodies are made with their node; only a hostile client can have replaced one.
    const target = body ?? entry.map.set('body', newBody(`${id}~1`));
    new BodyWriter(doc, elements).align(target, wanted);
  }, origin);
  return ok(undefined);
}

/** The blocks, or null; a body without any is what the reader makes of an empty one, though no editor would. */
function parsed(json: BodyJson): readonly Node[] | null {
  if (json.content.length === 0) return [];
  try {
    const node = Node.fromJSON(textSchema(), json);
    node.check();
    return node.children;
  } catch (error) {
    // ProseMirror has no other way to say that JSON does not fit.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class BodyWriter {
  readonly #doc: Y.Doc;
  readonly #elements: ReadElements;
  readonly #binding = { mapping: new Map(), isOMark: new Map() };

  constructor(doc: Y.Doc, elements: ReadElements) {
    this.#doc = doc;
    this.#elements = elements;
  }

  /** Pairs the children that are there with the wanted ones by type and id, in order, and writes what differs. */
  align(parent: Y.XmlFragment, wanted: readonly Node[]): void {
    const there = parent.toArray();
    const keys = there.map((child) => {
      const node = child instanceof Y.XmlElement ? this.#elements.get(child) : undefined;
      return node === undefined ? null : keyOf(node);
    });
    const kept = commonRuns(keys, wanted.map(keyOf));
    const children: Y.XmlElement[] = [];
    let at = 0;
    for (const [index, node] of wanted.entries()) {
      const pair = kept.get(index);
      if (pair === undefined) {
        const made = new Y.XmlElement(node.type.name);
        parent.insert(children.length, [made]);
        children.push(made);
        continue;
      }
      parent.delete(children.length, pair - at);
      at = pair + 1;
      const child = there[pair];
      if (child instanceof Y.XmlElement) children.push(child);
    }
    parent.delete(children.length, there.length - at);
    for (const [index, child] of children.entries()) this.#write(child, wanted[index]);
  }

  #write(element: Y.XmlElement, node: Node | undefined): void {
    if (node === undefined) return;
    const now = this.#elements.get(element);
    if (now === undefined || node.isTextblock || node.isLeaf) {
      const keepsId = !node.isTextblock || element.getAttribute(BLOCK_ID) === node.attrs[BLOCK_ID];
      if (now === undefined || !keepsId || !now.eq(node)) {
        updateYFragment(this.#doc, element, node, this.#binding);
      }
      return;
    }
    for (const [name, value] of Object.entries(node.attrs)) {
      if (equalJson(now.attrs[name], value)) continue;
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    this.align(element, node.children);
  }
}

/** What a block is known by: its type and its own id, or the id of the first block in it. */
function keyOf(node: Node): string {
  let first: unknown = node.attrs[BLOCK_ID];
  node.descendants((inner) => {
    first ??= inner.attrs[BLOCK_ID];
    return first === undefined || first === null;
  });
  return `${node.type.name}/${String(first ?? '')}`;
}
