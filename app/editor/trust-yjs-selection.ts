import type { Editor } from '@tiptap/core';
import {
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';

type RelativeSelection = NonNullable<ProsemirrorBinding['beforeTransactionSelection']>;

/**
 * Makes the editor keep the caret where Yjs says it is after a colleague's change.
 *
 * @tiptap/y-tiptap 3.0.9 distrusts Yjs as soon as the text of the caret's own block has changed, and puts the caret
 * back at its old offset: of two people who type in one paragraph, the right one's caret slips to the left with
 * every letter of the other. It does so only with the old offsets at hand, so they are given to it only where Yjs
 * has no answer.
 */
export function trustYjsSelection(editor: Editor): void {
  const binding: ProsemirrorBinding = ySyncPluginKey.getState(editor.state).binding;
  let selection: RelativeSelection | null = binding.beforeTransactionSelection;
  Object.defineProperty(binding, 'beforeTransactionSelection', {
    get: () => selection,
    set(next: RelativeSelection | null) {
      selection = next === null ? null : withOffsetsOnDemand(binding, next);
    },
  });
}

function withOffsetsOnDemand(binding: ProsemirrorBinding, selection: RelativeSelection): RelativeSelection {
  const { type, depth, anchor, head, absAnchor, absHead } = selection;
  return {
    type,
    depth,
    anchor,
    head,
    // Asked for when the changed document is already there.
    get absAnchor() {
      return offsetIfLost(binding, anchor, absAnchor);
    },
    get absHead() {
      return offsetIfLost(binding, head, absHead);
    },
  };
}

function offsetIfLost(binding: ProsemirrorBinding, position: Y.RelativePosition, offset: number): number {
  const resolved = relativePositionToAbsolutePosition(binding.doc, binding.type, position, binding.mapping);
  // Null is "none": the binding tests for it, its types do not say so.
  if (resolved !== null) return null as unknown as number;
  // It also takes the very beginning of a text for lost.
  const decoded = Y.createAbsolutePositionFromRelativePosition(position, binding.doc);
  return decoded?.type instanceof Y.XmlText && !decoded.type._item?.deleted ? 1 : offset;
}
