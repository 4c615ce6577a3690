import { isEditOf } from '../comments/similarity.ts';
import type { BodyJson, BodyNode } from '../document/body.ts';
import { BLOCK_ID } from '../document/body-blocks.ts';
import { equalJson } from '../document/reuse.ts';
import { type TextBlock, textBlocksOf } from './body-text.ts';
import { commonItems } from './common-sequence.ts';
import { movedAmong } from './sequence.ts';
import { type TextRun, textDiff } from './text-diff.ts';

/** A paragraph or heading of two bodies laid over each other. */
export interface BlockDiff {
  /** The block's id in the new body; of a removed one in the old. */
  readonly id: string;
  /** `moved` says nothing of its text. A `changed` one all of whose runs are the same has another format. */
  readonly kind: 'same' | 'added' | 'removed' | 'changed' | 'moved';
  readonly before: TextBlock | null;
  readonly after: TextBlock | null;
  readonly runs: readonly TextRun[];
}

/** Two bodies as one row of blocks: in the new order, what is gone behind what stood before it. */
export function bodyDiff(before: BodyJson, after: BodyJson): readonly BlockDiff[] {
  const [was, is] = [textBlocksOf(before), textBlocksOf(after)];
  const partners = partnersOf(was, is);
  const places = new Map(was.map((block, index) => [block, index]));
  const staying = is.flatMap(({ id }, index) => {
    const partner = partners.get(index);
    return partner === undefined ? [] : { id, was: places.get(partner) ?? 0, isRewritten: true };
  });
  const moved = movedAmong(staying);
  const paired = new Map([...partners].map(([index, block]) => [block, index]));
  const behind = new Map<number, BlockDiff[]>();
  let last = -1;
  for (const block of was) {
    const here = paired.get(block);
    if (here === undefined) behind.set(last, [...(behind.get(last) ?? []), removed(block)]);
    else if (!moved.has(is[here]?.id ?? '')) last = here;
  }
  return [
    ...(behind.get(-1) ?? []),
    ...is.flatMap((block, index) => [
      laidOver(partners.get(index) ?? null, block, moved.has(block.id)),
      ...(behind.get(index) ?? []),
    ]),
  ];
}

/** By the index of the new block: by block id, then by equal words, then by what stands in the same place. */
function partnersOf(was: readonly TextBlock[], is: readonly TextBlock[]): ReadonlyMap<number, TextBlock> {
  const byId = new Map(was.map((block) => [block.id, block]));
  const partners = new Map<number, TextBlock>();
  for (const [index, { id }] of is.entries()) {
    const partner = byId.get(id);
    if (partner !== undefined) partners.set(index, partner);
  }
  pairByWords(was, is, partners);
  pairByPlace(was, is, partners);
  return partners;
}

function pairByWords(
  was: readonly TextBlock[],
  is: readonly TextBlock[],
  partners: Map<number, TextBlock>,
): void {
  const taken = new Set(partners.values());
  const old = was.filter((block) => !taken.has(block) && block.text !== '');
  const now = [...is.entries()].filter(([index, { text }]) => !partners.has(index) && text !== '');
  const kept = commonItems(
    old.map(({ text }) => text),
    now.map(([, { text }]) => text),
  );
  const common = old.filter((_, at) => kept.before[at] === true);
  for (const [at, [index]] of now.filter((_, at) => kept.after[at] === true).entries()) {
    const partner = common[at];
    if (partner !== undefined) partners.set(index, partner);
  }
}

function pairByPlace(
  was: readonly TextBlock[],
  is: readonly TextBlock[],
  partners: Map<number, TextBlock>,
): void {
  const taken = new Set(partners.values());
  for (const [index, block] of is.entries()) {
    if (partners.has(index)) continue;
    const above = partners.get(index - 1);
    // Right behind what stands above it: the first that nobody took.
    const candidate = was[above === undefined ? 0 : was.indexOf(above) + 1];
    if (index > 0 && above === undefined) continue;
    if (candidate === undefined || taken.has(candidate) || !isEditOf(candidate.text, block.text)) continue;
    taken.add(candidate);
    partners.set(index, candidate);
  }
}

function laidOver(before: TextBlock | null, after: TextBlock, isMoved: boolean): BlockDiff {
  const { id } = after;
  if (before === null) return { id, kind: 'added', before, after, runs: textDiff('', after.text) };
  const isSame =
    equalJson(withoutId(before.node), withoutId(after.node)) && equalJson(before.within, after.within);
  const kind = isMoved ? 'moved' : isSame ? 'same' : 'changed';
  return { id, kind, before, after, runs: textDiff(before.text, after.text) };
}

function removed(block: TextBlock): BlockDiff {
  return { id: block.id, kind: 'removed', before: block, after: null, runs: textDiff(block.text, '') };
}

function withoutId(node: BodyNode): BodyNode {
  return { ...node, attrs: { ...node.attrs, [BLOCK_ID]: null } };
}
