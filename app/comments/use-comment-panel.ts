import { useMemo } from 'react';
import type { Anchor, Thread } from '#shared/comments/model.ts';
import type { ReadNode } from '#shared/document/read.ts';
import { useSidePanel } from '../workspace/panes.tsx';
import { type CommentScreen, useCommentScreenOrNull } from './comment-screen.tsx';
import { fieldAnchor, fieldAt, itemAnchor } from './comment-target.ts';
import type { FollowedPlace } from './thread-list.ts';
import { openingId } from './writing.ts';

/** Ways into the panel from the rest of the screen. */
export interface CommentPanel {
  open(): void;
  /** Opens the panel on what was written about a place. */
  showAt(place: FollowedPlace): void;
  showThread(thread: Thread): void;
  /** Opens the panel with a new comment on an item, or on the field of it that is selected. */
  write(node: ReadNode, field: string | null): void;
  writeAt(anchor: Anchor): void;
}

/** The ways into the panel; null while comments are not there, or may not be read. */
export function useCommentPanel(): CommentPanel | null {
  const screen = useCommentScreenOrNull();
  const { show } = useSidePanel();
  return useMemo(
    () => (screen === null ? null : commentPanel(screen, () => show('comments'))),
    [screen, show],
  );
}

function commentPanel({ comments, view, writing, kept }: CommentScreen, open: () => void): CommentPanel {
  const writeAt = (anchor: Anchor) => {
    open();
    if (!comments.canComment.get()) return;
    writing.begin({
      type: 'open',
      id: openingId(anchor),
      anchor,
      kind: kept.lastKind(),
      meetingId: null,
      text: '',
      mentions: [],
    });
  };
  return {
    open,
    showAt(place) {
      open();
      view.change({ tab: 'open', place, onlyPlace: true });
    },
    showThread(thread) {
      open();
      view.showThread(thread);
      view.setOpened(thread.id, true);
    },
    write(node, selected) {
      const field = fieldAt(node, selected);
      writeAt(field === null ? itemAnchor(node) : fieldAnchor(node, field));
    },
    writeAt,
  };
}
