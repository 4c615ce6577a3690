import { type TextBlock, textBlocksOf } from '../diff/body-text.ts';
import type { BodyJson } from '../document/body.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { ChangeMarks } from './change-settings.ts';
import { markedSides } from './marked-sides.ts';
import { marked, plain, type Runs } from './model.ts';

/** Both sides of a text as paragraphs. */
interface BlockSides {
  readonly before: readonly Runs[];
  readonly after: readonly Runs[];
}

interface BlockOptions {
  readonly marks: ChangeMarks;
  readonly fold: boolean;
}

/** The words of a body's blocks, those without any left out. */
export function blockTexts(body: BodyJson | null): readonly string[] {
  if (body === null) return [];
  return textBlocksOf(body)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '');
}

/**
 * A body on both sides, block by block: by the block's id, so that a block that stays is compared with itself. Where
 * only formats differ, which no text shows, both sides say so.
 */
export function blockSides(before: BodyJson, after: BodyJson, { marks, fold }: BlockOptions): BlockSides {
  const pairs = pairBlocks(textBlocksOf(before), textBlocksOf(after));
  const isSame = ({ was, is }: BlockPair) => was?.text === is?.text;
  if (pairs.every(isSame)) return sameWords(documentMessages.changes.formats);
  const sides: { before: Runs[]; after: Runs[] } = { before: [], after: [] };
  let folded = false;
  for (const pair of pairs) {
    if (!isSame(pair)) pushChanged(sides, pair, marks);
    else if (!fold) push(sides, plain(pair.was?.text ?? ''), plain(pair.is?.text ?? ''));
    else if (!folded) push(sides, plain(marks.omitted), plain(marks.omitted));
    folded = isSame(pair);
  }
  return sides;
}

interface BlockPair {
  readonly was: TextBlock | null;
  readonly is: TextBlock | null;
}

/** The new blocks in their order, each with its old self; what is gone stands behind what it followed. */
function pairBlocks(before: readonly TextBlock[], after: readonly TextBlock[]): readonly BlockPair[] {
  const old = new Map(before.map((block) => [block.id, block]));
  const stays = new Set(after.map(({ id }) => id));
  const goneBehind = new Map<string | null, BlockPair[]>();
  let last: string | null = null;
  for (const block of before) {
    if (stays.has(block.id)) last = block.id;
    else goneBehind.set(last, [...(goneBehind.get(last) ?? []), { was: block, is: null }]);
  }
  return [
    ...(goneBehind.get(null) ?? []),
    ...after.flatMap((is) => [{ was: old.get(is.id) ?? null, is }, ...(goneBehind.get(is.id) ?? [])]),
  ].filter(({ was, is }) => [was, is].some((block) => block !== null && block.text.trim() !== ''));
}

function pushChanged(
  sides: { before: Runs[]; after: Runs[] },
  { was, is }: BlockPair,
  marks: ChangeMarks,
): void {
  if (was === null) push(sides, plain(marks.added), marked(is?.text ?? '', 'added'));
  else if (is === null) push(sides, marked(was.text, 'removed'), plain(marks.removed));
  else {
    const { before, after } = markedSides(was.text, is.text);
    push(sides, before, after);
  }
}

function push(sides: { before: Runs[]; after: Runs[] }, before: Runs, after: Runs): void {
  sides.before.push(before);
  sides.after.push(after);
}

function sameWords(words: string): BlockSides {
  return { before: [plain(words)], after: [plain(words)] };
}
