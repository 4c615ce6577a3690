import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';
import { BLOCK_ID } from './body-blocks.ts';
import { readBlocks } from './body-elements.ts';
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

/** The body of a node, or null if it has none (initiative, indicator, unknown node). */
export function bodyOf(doc: Y.Doc, id: NodeId): Y.XmlFragment | null {
  const map = nodesMap(doc).get(id);
  const body = map instanceof Y.Map ? map.get('body') : null;
  return body instanceof Y.XmlFragment ? body : null;
}

/** Reads a body without an editor; never throws, equal on equal documents, and changes nothing. */
export function readBody(body: Y.XmlFragment): BodyReading {
  const omissions: BodyOmission[] = [];
  const nodes = readBlocks(body, (field, reason, found) =>
    omissions.push({ field, reason, found: describeFound(found) }),
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

/** Replaces a body by paragraphs, one per line of text; throws if the node has no body. */
export function setBodyFromText(doc: Y.Doc, origin: unknown, id: NodeId, text: string): void {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  setBodyFromJson(doc, origin, id, { type: 'doc', content });
}

/**
 * Replaces a body by ProseMirror JSON, for seeding and import; text blocks without an id get one from the node's
 * id. Throws if the JSON does not fit the text schema or the node has no body.
 */
export function setBodyFromJson(doc: Y.Doc, origin: unknown, id: NodeId, json: BodyJson): void {
  const body = bodyOf(doc, id);
  if (body === null) throw new Error(`node ${id} has no body`);
  let blocks = 0;
  const node = Node.fromJSON(
    textSchema(),
    withBlockIds(json, () => `${id}~${++blocks}`),
  );
  node.check();
  doc.transact(() => prosemirrorToYXmlFragment(node, body), origin);
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
  const text = node.textBetween(0, node.content.size, '\n', leafText);
  blocks.push({ id: String(node.attrs[BLOCK_ID]), text });
}

function leafText(leaf: Node): string {
  if (leaf.type.name === 'hardBreak') return '\n';
  return leaf.type.name === 'footnote' ? `〔${String(leaf.attrs.text)}〕` : '';
}
