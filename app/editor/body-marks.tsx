import MessageSquare from 'lucide-react/icons/message-square';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Highlight } from '#shared/comments/anchor-index.ts';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import type { NodeId, ThreadId } from '#shared/ids.ts';
import { useCommentPanel } from '../comments/use-comment-panel.ts';
import { useComments } from '../comments/use-comments.tsx';
import { useHighlights } from '../comments/use-highlights.ts';

interface BodyMarksProps {
  readonly id: NodeId;
  /** Whose text it is, for screen readers. */
  readonly itemName: string;
}

interface Mark {
  readonly blockId: string;
  /** Threads that begin in the block, in the order of their words. */
  readonly threads: readonly ThreadId[];
}

/** In the margin beside each paragraph: how many open threads hang on its words, and the way to them. */
export function BodyMarks({ id, itemName }: BodyMarksProps) {
  const highlights = useHighlights(id);
  return highlights.length === 0 ? null : <Marks itemName={itemName} marks={marksOf(highlights)} />;
}

function Marks({ itemName, marks }: { readonly itemName: string; readonly marks: readonly Mark[] }) {
  const root = useRef<HTMLDivElement>(null);
  const tops = useBlockTops(root, marks);
  const comments = useComments();
  const panel = useCommentPanel();
  const show = ([first]: readonly ThreadId[]) => {
    const thread = comments?.threads.get().find((candidate) => candidate.id === first);
    if (thread !== undefined) panel?.showThread(thread);
  };
  return (
    <div ref={root} className="body-marks">
      {marks.map(({ blockId, threads }) => {
        const top = tops.get(blockId);
        if (top === undefined) return null;
        return (
          <button
            key={blockId}
            type="button"
            className="comment-count body-mark"
            style={{ top }}
            aria-label={commentPlaceMessages.show(itemName, threads.length)}
            title={commentPlaceMessages.open(threads.length)}
            onClick={() => show(threads)}
          >
            {threads.length}
            <MessageSquare aria-hidden className="size-3.5" />
          </button>
        );
      })}
    </div>
  );
}

/** A thread whose words reach over several paragraphs stands at the first. */
function marksOf(highlights: readonly Highlight[]): readonly Mark[] {
  const seen = new Set<ThreadId>();
  const blocks = new Map<string, ThreadId[]>();
  for (const { blockId, threadId } of highlights) {
    if (seen.has(threadId)) continue;
    seen.add(threadId);
    blocks.set(blockId, [...(blocks.get(blockId) ?? []), threadId]);
  }
  return Array.from(blocks, ([blockId, threads]) => ({ blockId, threads }));
}

/** Distance of each marked paragraph from the upper edge of the text, in CSS pixels, whoever draws the text. */
function useBlockTops(
  root: { readonly current: HTMLElement | null },
  marks: readonly Mark[],
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const text = root.current?.parentElement;
    if (text == null) return;
    const measure = () => {
      const edge = text.getBoundingClientRect().top;
      const found = marks.flatMap(({ blockId }) => {
        const block = text.querySelector(`[data-blockid="${CSS.escape(blockId)}"]`);
        return block === null
          ? []
          : [[blockId, Math.round(block.getBoundingClientRect().top - edge)] as const];
      });
      setTops((before) => {
        const same = found.length === before.size && found.every(([key, top]) => before.get(key) === top);
        return same ? before : new Map(found);
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    return () => observer.disconnect();
  });
  return tops;
}
