import type { Highlight } from '#shared/comments/anchor-index.ts';
import type { BodyNode } from '#shared/document/body.ts';
import type { ThreadId } from '#shared/ids.ts';

/** A part of a text block on which the same threads hang; a text is cut where they begin and end. */
export interface InlinePiece {
  readonly node: BodyNode;
  /** Where it begins in the block's text, see shared/document/block-text.ts. */
  readonly from: number;
  readonly threads: readonly ThreadId[];
}

/** Units that an inline node counts in its block's text. */
export function inlineLength({ type, text, attrs }: BodyNode): number {
  switch (type) {
    case 'text':
      return text?.length ?? 0;
    case 'hardBreak':
      return 1;
    case 'footnote':
      // 〔text〕
      return String(attrs?.text ?? '').length + 2;
    default:
      return 0;
  }
}

/** Cuts the contents of one block at the ends of its highlights; what lies beyond the text is ignored. */
export function inlinePieces(
  content: readonly BodyNode[],
  highlights: readonly Highlight[],
): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let from = 0;
  for (const node of content) {
    const to = from + inlineLength(node);
    pieces.push(
      ...(node.type === 'text' ? textPieces(node, from, highlights) : [whole(node, from, to, highlights)]),
    );
    from = to;
  }
  return pieces;
}

function whole(node: BodyNode, from: number, to: number, highlights: readonly Highlight[]): InlinePiece {
  return { node, from, threads: threadsOver(from, to, highlights) };
}

function textPieces(node: BodyNode, start: number, highlights: readonly Highlight[]): InlinePiece[] {
  const text = node.text ?? '';
  const end = start + text.length;
  const ends = highlights.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...ends, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return whole({ ...node, text: text.slice(from - start, to - start) }, from, to, highlights);
  });
}

function threadsOver(from: number, to: number, highlights: readonly Highlight[]): readonly ThreadId[] {
  return highlights
    .filter((highlight) => highlight.from < to && highlight.to > from)
    .map(({ threadId }) => threadId);
}
