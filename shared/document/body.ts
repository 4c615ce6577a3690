import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { blockText } from './block-text.ts';
import { BLOCK_ID, isBody } from './body-blocks.ts';
import { type ReadElements, readBlocks, readElement } from './body-elements.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { describeFound, type OmissionReason } from './omission.ts';
import { nodesMap } from './schema.ts';
import { textSchema } from './text-schema.ts';

/** One node of a body in ProseMirror's JSON, valid in the text schema. */
export interface BodyNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BodyNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

/** A whole body; `content` is empty only if the document holds no readable block. */
export interface BodyJson {
  readonly type: 'doc';
  readonly content: readonly BodyNode[];
}

/** A paragraph or heading: what comments and comparisons hang on. */
export interface BodyBlock {
  readonly id: string;
  readonly text: string;
}

/** A body as it is shown. */
export interface BodyReading {
  readonly json: BodyJson;
  /** The blocks' text, one line each; a hard break is a line break, a footnote stands in 〔〕. */
  readonly text: string;
  readonly blocks: readonly BodyBlock[];
  readonly omissions: readonly BodyOmission[];
}

/** What a body's reader left out. */
export interface BodyOmission {
  readonly field: string | null;
  readonly reason: OmissionReason;
  readonly found: string;
}

/** What is shown of a node that has no body. */
export const EMPTY_BODY: BodyReading = {
  json: { type: 'doc', content: [] },
  text: '',
  blocks: [],
  omissions: [],
};

/** The body of a node, or null if it has none (initiative, indicator, unknown node). */
export function bodyOf(doc: Y.Doc, id: NodeId): Y.XmlFragment | null {
  const map = nodesMap(doc).get(id);
  const body = map instanceof Y.Map ? map.get('body') : null;
  return isBody(body) ? body : null;
}

/**
 * Reads a body without an editor; never throws, equal on equal documents, and changes nothing. `elements` takes
 * the node as which each element was read.
 */
export function readBody(body: Y.XmlFragment, elements?: ReadElements): BodyReading {
  const omissions: BodyOmission[] = [];
  const nodes = readBlocks(
    body,
    (field, reason, found) => omissions.push({ field, reason, found: describeFound(found) }),
    elements,
  );
  const blocks: BodyBlock[] = [];
  for (const node of nodes) collectBlocks(node, blocks);
  return {
    json: { type: 'doc', content: nodes.map((node) => node.toJSON() as BodyNode) }, // prosemirror-model's own form
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
    omissions,
  };
}

/**
 * One paragraph or heading as `readBody` reads it where the whole body is sound; null if that cannot be told from
 * the block alone: it has no id of its own, or something in it is left out.
 */
export function readTextBlock(element: Y.XmlElement): BodyBlock | null {
  let isSound = typeof element.getAttribute(BLOCK_ID) === 'string';
  const node = readElement(element, () => {
    isSound = false;
  });
  if (!isSound || node?.isTextblock !== true) return null;
  const blocks: BodyBlock[] = [];
  collectBlocks(node, blocks);
  return blocks[0] ?? null;
}

/** Replaces a body by paragraphs, one per line of text. */
export function setBodyFromText(
  doc: Y.Doc,
  origin: unknown,
  id: NodeId,
  text: string,
): Result<void, EditRefusal> {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return setBodyFromJson(doc, origin, id, { type: 'doc', content });
}

/**
 * Replaces a body by ProseMirror JSON, for seeding and import; text blocks without an id get one from the node's
 * id. Refuses JSON that does not fit the text schema, and nodes that have no body.
 */
export function setBodyFromJson(
  doc: Y.Doc,
  origin: unknown,
  id: NodeId,
  json: BodyNode,
): Result<void, EditRefusal> {
  const body = bodyOf(doc, id);
  if (body === null) return err({ code: nodesMap(doc).has(id) ? 'noBody' : 'unknownNode', id });
  const node = parseBody(id, json);
  if (node === null) return err({ code: 'invalidBody', id });
  doc.transact(() => prosemirrorToYXmlFragment(node, body), origin);
  return ok(undefined);
}

function parseBody(id: NodeId, json: BodyNode): Node | null {
  let blocks = 0;
  try {
    const node = Node.fromJSON(
      textSchema(),
      withBlockIds(json, () => `${id}~${++blocks}`),
    );
    node.check();
    return node.type === textSchema().topNodeType ? node : null;
  } catch (error) {
    // ProseMirror has no other way to say that JSON does not fit.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function withBlockIds(node: BodyNode, nextId: () => string): BodyNode {
  const isTextBlock = textSchema().nodes[node.type]?.isTextblock === true;
  const derived = isTextBlock ? nextId() : null;
  const attrs = isTextBlock ? { ...node.attrs, [BLOCK_ID]: node.attrs?.[BLOCK_ID] ?? derived } : node.attrs;
  return {
    ...node,
    ...(attrs === undefined ? {} : { attrs }),
    ...(node.content === undefined
      ? {}
      : { content: node.content.map((child) => withBlockIds(child, nextId)) }),
  };
}

function collectBlocks(node: Node, blocks: BodyBlock[]): void {
  if (!node.isTextblock) {
    node.forEach((child) => {
      collectBlocks(child, blocks);
    });
    return;
  }
  blocks.push({ id: String(node.attrs[BLOCK_ID]), text: blockText(node) });
}
