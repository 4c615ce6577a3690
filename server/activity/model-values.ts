import type * as Y from 'yjs';
import { type BodyBlock, bodyOf, readBody } from '#shared/document/body.ts';
import { linkKey, readFields } from '#shared/document/read-fields.ts';
import { readStrategyFields } from '#shared/document/read-strategy-fields.ts';
import { LINK_FIELDS, NODE_FIELDS, strategyMap } from '#shared/document/schema.ts';
import type { Entry } from '#shared/document/tree.ts';
import type { NodeLink } from '#shared/strategy/model.ts';

/** Field → value as read; '' when blank. */
export type Values = ReadonlyMap<string, string>;

/** A body's paragraphs and headings. */
export interface BodyTexts {
  readonly byBlock: Map<string, string>;
  /** Nothing is left out and every block has its own id, so that a block can be read by itself. */
  readonly isSound: boolean;
}

const silent = () => undefined;

/** What a node's fields read as, its links included. */
export function nodeValues(entry: Entry): Values {
  // Every field of its kind is a key of what is read.
  const fields = readFields(entry, silent) as unknown as Readonly<Record<string, unknown>>;
  const names = [...Object.keys(NODE_FIELDS[entry.kind]), ...LINK_FIELDS[entry.kind]];
  return new Map(names.map((name) => [name, valueText(fields[name])]));
}

/** What the strategy's own fields read as; labels and numbering as JSON. */
export function strategyValues(doc: Y.Doc): Values {
  const fields = readStrategyFields(strategyMap(doc), silent);
  return new Map(Object.entries(fields).map(([name, value]) => [name, valueText(value)]));
}

/** What a node's body reads as; null if the node has none. */
export function bodyTexts(doc: Y.Doc, { id }: Entry): BodyTexts | null {
  const body = bodyOf(doc, id);
  if (body === null) return null;
  const { blocks, omissions } = readBody(body);
  return { byBlock: new Map(blocks.map(blockEntry)), isSound: omissions.length === 0 };
}

function blockEntry({ id, text }: BodyBlock): [string, string] {
  return [id, text];
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') {
    return Array.isArray(value) ? (value as NodeLink[]).map(linkKey).join('\n') : JSON.stringify(value);
  }
  return String(value);
}
