import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Highlight } from '#shared/comments/anchor-index.ts';
import { blockParentOffset } from '#shared/document/block-text.ts';
import { BLOCK_ID } from '#shared/document/body-blocks.ts';

const KEY = new PluginKey<DecorationSet>('commentHighlights');

/** Marks commented words in a mounted text: decorations of the view, of which the document knows nothing. */
export const CommentHighlights = Extension.create({
  name: 'commentHighlights',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, decorations) {
          const highlights: readonly Highlight[] | undefined = transaction.getMeta(KEY);
          if (highlights !== undefined) return decorate(transaction.doc, highlights);
          return decorations.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
});

/** Shows these highlights instead of the ones before; without a step, so that nothing is written or undone. */
export function showHighlights({ view }: Editor, highlights: readonly Highlight[]): void {
  view.dispatch(view.state.tr.setMeta(KEY, highlights).setMeta('addToHistory', false));
}

function decorate(doc: Node, highlights: readonly Highlight[]): DecorationSet {
  if (highlights.length === 0) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const { blockId, from, to, threadId } of highlights) {
      if (blockId !== node.attrs[BLOCK_ID]) continue;
      const start = position + 1 + blockParentOffset(node, from, 'start');
      const end = position + 1 + blockParentOffset(node, to, 'end');
      if (start >= end) continue;
      decorations.push(Decoration.inline(start, end, { class: 'comment-mark', 'data-threads': threadId }));
    }
    return false;
  });
  return DecorationSet.create(doc, decorations);
}
