import { type Runs, textOf } from '#shared/documents/model.ts';
import { INDENT_WIDTH, LOOKS, type Look } from './looks.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** Pixels that Excel keeps free at both sides of a cell together. */
const PADDING = 6;
const PIXELS_PER_POINT = 96 / 72;
/** Height of a line in parts of the font's size; other faces in place of ours need as much. */
const LINE_HEIGHT = 1.26;

/** Points that text takes in a cell of a width in pixels, with the room around it. */
export function textHeight(
  paragraphs: readonly Runs[],
  look: Look,
  { width, indent }: { readonly width: number; readonly indent: number },
): number {
  const { size, room } = LOOKS[look];
  const em = Math.max(1, (width - PADDING - indent * INDENT_WIDTH) / (size * PIXELS_PER_POINT));
  return wrappedLines(textOf(paragraphs), em).length * size * LINE_HEIGHT + room;
}
