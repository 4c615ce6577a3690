import * as Y from 'yjs';
import type { NodeId } from '../ids.ts';

/** Attribute that holds a text block's id, in Yjs, in the editor and (as data-blockId) in HTML. */
export const BLOCK_ID = 'blockId';

/** Nodes that hold text directly; each has a block id. */
export const TEXT_BLOCKS = ['paragraph', 'heading'] as const;

/** Headings inside a body: level 1 is the node's own title. */
export const HEADING_LEVELS = [2, 3, 4] as const;

/** True for web, mail and telephone addresses and for places on this server. */
export function isSafeHref(href: string): boolean {
  return href.length <= 2_000 && /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(href);
}

/** True for what a body is kept in; an element of XML, which is a fragment to Yjs, is none. */
export function isBody(value: unknown): value is Y.XmlFragment {
  return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement);
}

/** A body of one empty paragraph. */
export function newBody(blockId: string): Y.XmlFragment {
  const body = new Y.XmlFragment();
  body.insert(0, [emptyParagraph(blockId)]);
  return body;
}

/** Id of the paragraph that a body is made with; unique because node ids are. */
export function firstBlockId(id: NodeId): string {
  return `${id}~1`;
}

function emptyParagraph(blockId: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute(BLOCK_ID, blockId);
  return paragraph;
}
