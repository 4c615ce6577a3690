import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { readAttributes } from './body-attributes.ts';
import { BLOCK_ID } from './body-blocks.ts';
import type { Report } from './omission.ts';
import { textSchema } from './text-schema.ts';

/** Levels of nesting that are read: a table in a list in a quote has ten. */
const MAX_BODY_DEPTH = 32;

/** The node as which each element was read, children first; also of what then fell out with a parent. */
export type ReadElements = Map<Y.XmlElement, Node>;

/**
 * The blocks of a body that fit the text schema, in order, each text block with an id of its own. What does not
 * fit is left out whole and reported: an editor would remove it, too.
 */
export function readBlocks(body: Y.XmlFragment, report: Report, elements?: ReadElements): readonly Node[] {
  const reader = new BodyReader(report, elements);
  return reader.children(body, 0).filter((node) => {
    if (!node.isBlock) report('body', 'invalidContent', node.type.name);
    return node.isBlock;
  });
}

/** One block by itself, or null if it does not fit the text schema. */
export function readElement(element: Y.XmlElement, report: Report): Node | null {
  return new BodyReader(report).element(element, 1)[0] ?? null;
}

class BodyReader {
  private readonly report: Report;
  private readonly elements: ReadElements | undefined;
  private readonly blockIds = new Set<string>();
  private textBlocks = 0;

  constructor(report: Report, elements?: ReadElements) {
    this.report = report;
    this.elements = elements;
  }

  children(parent: Y.XmlFragment, depth: number): Node[] {
    const nodes: Node[] = [];
    for (const child of parent.toArray()) {
      // An XmlElement is an XmlFragment, too; an XmlHook or a foreign type is neither of the two.
      if (child instanceof Y.XmlText) nodes.push(...this.texts(child));
      else if (child instanceof Y.XmlElement) nodes.push(...this.element(child, depth + 1));
      else this.report('body', 'unknownElement', child);
    }
    return nodes;
  }

  element(element: Y.XmlElement, depth: number): readonly Node[] {
    const name = String(element.nodeName);
    const { nodes, topNodeType } = textSchema();
    const type = Object.hasOwn(nodes, name) ? nodes[name] : undefined;
    if (type === undefined || type === topNodeType || type.isText)
      return this.leftOut('unknownElement', name);
    if (depth > MAX_BODY_DEPTH) return this.leftOut('tooDeep', name);
    const read = readAttributes(name, element.getAttributes(), this.report);
    const attrs = type.isTextblock ? { ...read, [BLOCK_ID]: this.blockId(read[BLOCK_ID]) } : read;
    const content = Fragment.from(this.children(element, depth));
    if (!type.validContent(content)) return this.leftOut('invalidContent', name);
    const node = type.create(attrs, content);
    this.elements?.set(element, node);
    return [node];
  }

  private leftOut(reason: 'unknownElement' | 'tooDeep' | 'invalidContent', name: string): readonly Node[] {
    this.report('body', reason, name);
    return [];
  }

  private texts(text: Y.XmlText): readonly Node[] {
    const nodes: Node[] = [];
    for (const { insert, attributes } of text.toDelta() as readonly YDelta[]) {
      if (typeof insert === 'string') nodes.push(textSchema().text(insert, this.marks(attributes ?? {})));
      else this.report('body', 'unknownElement', insert);
    }
    return nodes;
  }

  private marks(attributes: Readonly<Record<string, unknown>>): readonly Mark[] {
    let marks: readonly Mark[] = [];
    for (const key of Object.keys(attributes).sort()) {
      const value = attributes[key];
      if (value === null) continue;
      const name = key.replace(OVERLAP_HASH, '');
      const type = Object.hasOwn(textSchema().marks, name) ? textSchema().marks[name] : undefined;
      if (type === undefined) {
        this.report('body', 'unknownMark', name);
        continue;
      }
      const raw = typeof value === 'object' ? { ...value } : {};
      const attrs = readAttributes(name, raw, this.report);
      // A link without an address that it may have is only text.
      if (name !== 'link' || 'href' in attrs) marks = type.create(attrs).addToSet(marks);
    }
    return marks;
  }

  /** The first block in the document keeps a duplicated id; later ones, and those without, get a derived one. */
  private blockId(own: unknown): string {
    this.textBlocks++;
    const wanted = typeof own === 'string' ? own : `~${this.textBlocks}`;
    let id = wanted;
    for (let copy = 2; this.blockIds.has(id); copy++) id = `${wanted}~${copy}`;
    if (id !== wanted && wanted === own) this.report('body', 'duplicateBlockId', wanted);
    this.blockIds.add(id);
    return id;
  }
}

/** What Y.XmlText.toDelta yields; an embed is anything else than a string. */
interface YDelta {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** The binding appends a hash to the names of marks that may overlap with themselves. */
const OVERLAP_HASH = /--[a-zA-Z0-9+/=]{8}$/;
