import * as Y from 'yjs';
import { bodyOf, readBody } from '#shared/document/body.ts';
import { type ReadNode, readStrategy } from '#shared/document/read.ts';
import { NODE_FIELDS } from '#shared/document/schema.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { NodeId } from '#shared/ids.ts';
import type { UnsentCopy } from '../collab/device-store.ts';
import { withCopy } from '../collab/unsent-copies.ts';
import { itemName } from '../editor/item-name.ts';

const text = workspaceMessages.unsent;

/** One place in which a copy says something else than the document. */
export interface UnsentDifference {
  readonly item: string;
  readonly field: string;
  readonly here: string;
  readonly copy: string;
}

/** What sending the copy would have changed: fields, places and blocks of text, in the document's order. */
export function unsentDifferences(
  doc: Y.Doc,
  generation: number,
  copy: UnsentCopy,
): readonly UnsentDifference[] {
  // In another generation the same content has other origins, so that merging would double it.
  const theirs =
    copy.generation === generation ? withCopy(doc, copy.state) : withCopy(new Y.Doc(), copy.state);
  const before = shownNodes(doc);
  const differences = [...shownNodes(theirs).values()].flatMap(({ node, binned }) => {
    const now = before.get(node.id);
    return [
      ...stateDifference(node, binned, now),
      ...fieldDifferences(node, now?.node),
      ...blockDifferences(doc, theirs, node),
    ];
  });
  theirs.destroy();
  return differences;
}

interface ShownNode {
  readonly node: ReadNode;
  readonly binned: boolean;
}

function shownNodes(doc: Y.Doc): ReadonlyMap<NodeId, ShownNode> {
  const { nodes, bin } = readStrategy(doc);
  const shown = new Map<NodeId, ShownNode>();
  for (const node of nodes) shown.set(node.id, { node, binned: false });
  for (const node of bin) shown.set(node.id, { node, binned: true });
  return shown;
}

function stateDifference(node: ReadNode, binned: boolean, now: ShownNode | undefined): UnsentDifference[] {
  const item = itemName(node);
  if (now === undefined) {
    return [{ item, field: strategyMessages.kind[node.kind], here: text.absent, copy: text.added }];
  }
  if (now.binned !== binned) {
    const say = (inBin: boolean) => (inBin ? text.binned : text.live);
    return [{ item, field: text.position, here: say(now.binned), copy: say(binned) }];
  }
  const moved = now.node.parent !== node.parent || now.node.order !== node.order;
  return moved ? [{ item, field: text.position, here: '', copy: text.moved }] : [];
}

function fieldDifferences(node: ReadNode, now: ReadNode | undefined): UnsentDifference[] {
  return Object.keys(NODE_FIELDS[node.kind]).flatMap((field) => {
    const [here, copy] = [fieldText(now, field), fieldText(node, field)];
    if (here === copy) return [];
    const words: Readonly<Record<string, string>> = strategyMessages.field;
    return [{ item: itemName(node), field: words[field] ?? field, here, copy }];
  });
}

function fieldText(node: ReadNode | undefined, field: string): string {
  const value: unknown = node === undefined ? '' : Reflect.get(node, field);
  return typeof value === 'string' ? value : '';
}

function blockDifferences(doc: Y.Doc, theirs: Y.Doc, node: ReadNode): UnsentDifference[] {
  const here = blocksOf(doc, node.id);
  const copy = blocksOf(theirs, node.id);
  return [...new Set([...copy.keys(), ...here.keys()])].flatMap((id) => {
    const [now, then] = [here.get(id) ?? '', copy.get(id) ?? ''];
    return now === then ? [] : [{ item: itemName(node), field: text.body, here: now, copy: then }];
  });
}

function blocksOf(doc: Y.Doc, id: NodeId): ReadonlyMap<string, string> {
  const body = bodyOf(doc, id);
  return new Map(body === null ? [] : readBody(body).blocks.map((block) => [block.id, block.text]));
}
