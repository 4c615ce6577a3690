import { type BlockDiff, bodyDiff } from '../diff/body-diff.ts';
import { textBlocksOf } from '../diff/body-text.ts';
import type { BodyJson } from '../document/body.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import type { ChangeMarks } from './change-settings.ts';
import { sidesOf } from './marked-sides.ts';
import { plain, type Runs } from './model.ts';

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
 * A body on both sides, block by block. Of neighbours that stay one mark stands for all; where only formats differ,
 * which no text shows, both sides say so.
 */
export function blockSides(before: BodyJson, after: BodyJson, { marks, fold }: BlockOptions): BlockSides {
  const blocks = bodyDiff(before, after).filter(hasWords);
  if (blocks.every(isSameText)) {
    const words = [plain(documentMessages.changes.formats)];
    return { before: words, after: words };
  }
  const sides = blocks.flatMap((block, index) => {
    if (!fold || !isSameText(block)) return [sidesOfBlock(block, marks)];
    const above = blocks[index - 1];
    const isFirst = above === undefined || !isSameText(above);
    return isFirst ? [{ before: plain(marks.omitted), after: plain(marks.omitted) }] : [];
  });
  return { before: sides.map((side) => side.before), after: sides.map((side) => side.after) };
}

/** A block without words, such as the last empty line, is nothing to read. */
function hasWords({ before, after }: BlockDiff): boolean {
  return [before, after].some((block) => block !== null && block.text.trim() !== '');
}

function isSameText({ kind, runs }: BlockDiff): boolean {
  return kind !== 'moved' && runs.every((run) => run.kind === 'same');
}

function sidesOfBlock({ kind, runs }: BlockDiff, marks: ChangeMarks): { before: Runs; after: Runs } {
  const { before, after } = sidesOf(runs);
  if (kind === 'added') return { before: plain(marks.added), after };
  if (kind === 'removed') return { before, after: plain(marks.removed) };
  return { before, after: kind === 'moved' ? [...plain(marks.moved), ...after] : after };
}
