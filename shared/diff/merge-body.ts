import type { BodyJson, BodyNode } from '../document/body.ts';
import { BLOCK_ID } from '../document/body-blocks.ts';
import { equalJson } from '../document/reuse.ts';
import type { NodeId } from '../ids.ts';
import {
  blockIds,
  firstBlockId,
  isTextBlock,
  soundBody,
  soundUnit,
  textBlocks,
  unitsOf,
  unitText,
  withText,
} from './body-units.ts';
import type { Decision, Decisions } from './decisions.ts';
import { interleaved, orderWinner } from './merge-order.ts';
import { type Sides, winner } from './sides.ts';

/** Where conflicts of one body are listed. */
export interface BodyContext {
  readonly nodeId: NodeId;
  readonly itemTitle: string;
  readonly decisions: Decisions;
}

/**
 * A body of both sides, block by block; added blocks of both stay. A block that both changed is a conflict, and so
 * is one that one side changed and the other took out.
 */
export function mergeBody(sides: Sides<BodyJson>, context: BodyContext): BodyJson {
  const won = winner(sides, equalJson);
  if (won !== 'conflict') return sides[won];
  const merger = new BodyMerger(context);
  const content = merger.units(contentsOf(sides));
  const [first] = sides.draft.content;
  // What both together took out leaves an empty paragraph, as everywhere.
  const sound = soundBody(content.length > 0 || first === undefined ? content : [emptied(first)]);
  if (sound !== null && merger.isComplete(sides, sound)) return { type: 'doc', content: sound };
  return sides[sideOf(context.decisions.decide(wholeConflict(sides, context)))];
}

function emptied(block: BodyNode): BodyNode {
  return { type: 'paragraph', attrs: { [BLOCK_ID]: firstBlockId(block) } };
}

function contentsOf(sides: Sides<BodyNode | null | undefined>): Sides<readonly BodyNode[]> {
  const of = (node: BodyNode | null | undefined) => node?.content ?? [];
  return { base: of(sides.base), draft: of(sides.draft), proposed: of(sides.proposed) };
}

class BodyMerger {
  readonly #context: BodyContext;
  /** Text blocks whose fate is listed as a conflict. */
  readonly #listed = new Set<string>();

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /**
   * False where a block that one side put into a list or quote was changed or taken out by the other: its two
   * places cannot be told apart from two blocks, so it would be there twice, or the change would be lost.
   */
  isComplete(sides: Sides<BodyJson>, merged: readonly BodyNode[]): boolean {
    const leaves = merged.flatMap(textBlocks);
    const now = blocksById(leaves);
    if (now.size < leaves.length) return false;
    const of = (body: BodyJson) => blocksById(body.content.flatMap(textBlocks));
    const [base, draft, proposed] = [of(sides.base), of(sides.draft), of(sides.proposed)];
    return [...base.keys(), ...draft.keys(), ...proposed.keys()].every((id) => {
      const block = { base: base.get(id), draft: draft.get(id), proposed: proposed.get(id) };
      const won = winner(block, equalJson);
      return this.#listed.has(id) || (won !== 'conflict' && equalJson(now.get(id), block[won]));
    });
  }

  units(sides: Sides<readonly BodyNode[]>): readonly BodyNode[] {
    const of = (nodes: readonly BodyNode[]) => new Map(unitsOf(nodes).map(({ key, node }) => [key, node]));
    const [base, draft, proposed] = [of(sides.base), of(sides.draft), of(sides.proposed)];
    const merged = new Map<string, BodyNode>();
    for (const key of new Set([...draft.keys(), ...proposed.keys()])) {
      const unit = { base: base.get(key), draft: draft.get(key), proposed: proposed.get(key) };
      const node = this.#unit(key, unit);
      if (node !== null) merged.set(key, node);
    }
    const keys = { base: [...base.keys()], draft: [...draft.keys()], proposed: [...proposed.keys()] };
    const won = orderWinner(keys);
    const conflict = () => this.#context.decisions.decide(wholeConflict(sides, this.#context));
    const order = won === 'conflict' ? sideOf(conflict()) : won;
    const other = order === 'draft' ? 'proposed' : 'draft';
    const ordered = interleaved(keys[order], keys[other], new Set(merged.keys()));
    return ordered.flatMap((key) => merged.get(key) ?? []);
  }

  /** One block, or null if it is gone. */
  #unit(key: string, sides: Sides<BodyNode | undefined>): BodyNode | null {
    const won = winner(sides, equalJson);
    if (won !== 'conflict') return sides[won] ?? null;
    const { draft, proposed } = sides;
    const inside = this.#container(sides);
    if (inside !== null) return inside;
    for (const node of Object.values(sides))
      for (const id of node ? blockIds(node) : []) this.#listed.add(id);
    const decision = this.#context.decisions.decide(unitConflict(key, sides, this.#context));
    if (decision === 'draft' || decision === 'proposed') return sides[decision] ?? null;
    const block = draft ?? proposed;
    return block === undefined ? null : withText(block, decision.text);
  }

  /** A list, quote or table merged by what is in it; null where it has to be decided as a whole. */
  #container(sides: Sides<BodyNode | undefined>): BodyNode | null {
    const { base, draft, proposed } = sides;
    if (draft === undefined || proposed === undefined || isTextBlock(draft)) return null;
    if (draft.type !== proposed.type || (base !== undefined && base.type !== draft.type)) return null;
    const attrs = { base: base?.attrs, draft: draft.attrs, proposed: proposed.attrs };
    const won = winner(attrs, equalJson);
    if (won === 'conflict' || (draft.type === 'table' && hasTwoShapes(sides))) return null;
    const content = this.units(contentsOf(sides));
    const { attrs: _, ...rest } = draft;
    return soundUnit({ ...rest, ...(attrs[won] === undefined ? {} : { attrs: attrs[won] }), content });
  }
}

function blocksById(blocks: readonly BodyNode[]): ReadonlyMap<string, BodyNode> {
  return new Map(blocks.map((block) => [firstBlockId(block) ?? '', block]));
}

/** Both sides added or took out rows or columns: together they might leave rows of unequal length. */
function hasTwoShapes(sides: Sides<BodyNode | undefined>): boolean {
  const shapes = {
    base: shapeOf(sides.base),
    draft: shapeOf(sides.draft),
    proposed: shapeOf(sides.proposed),
  };
  return winner<unknown>(shapes, equalJson) === 'conflict';
}

function shapeOf(table: BodyNode | undefined): unknown {
  const rows = unitsOf(table?.content ?? []);
  return rows.map(({ key, node }) => [
    key,
    unitsOf(node.content ?? []).map((cell) => [cell.key, cell.node.attrs]),
  ]);
}

function unitConflict(key: string, sides: Sides<BodyNode | undefined>, context: BodyContext) {
  const text = (node: BodyNode | undefined) => (node === undefined ? null : unitText(node));
  const isText = [sides.draft, sides.proposed].every((node) => node === undefined || isTextBlock(node));
  return {
    ...placeIn(context, key),
    base: text(sides.base),
    draft: text(sides.draft),
    proposed: text(sides.proposed),
    canMix: isText,
  };
}

function wholeConflict(sides: Sides<BodyJson | readonly BodyNode[]>, context: BodyContext) {
  const text = (body: BodyJson | readonly BodyNode[]) =>
    ('type' in body ? body.content : body).map(unitText).join('\n');
  return {
    ...placeIn(context, null),
    base: text(sides.base),
    draft: text(sides.draft),
    proposed: text(sides.proposed),
    canMix: false,
  };
}

function placeIn({ nodeId, itemTitle }: BodyContext, field: string | null) {
  const id = field === null ? `${nodeId}/body` : `${nodeId}/body/${field}`;
  return { id, nodeId, aspect: 'body' as const, field, itemTitle };
}

function sideOf(decision: Decision): 'draft' | 'proposed' {
  return decision === 'proposed' ? 'proposed' : 'draft';
}
