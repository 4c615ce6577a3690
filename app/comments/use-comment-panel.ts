import { useLocation } from '@remix-run/react';
import { useMemo } from 'react';
import type { Anchor, Thread } from '#shared/comments/model.ts';
import type { ReadNode } from '#shared/document/read.ts';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import type { ChangeId, NodeId } from '#shared/ids.ts';
import { err } from '#shared/result.ts';
import type { Place, Workspace } from '../collab/workspace.ts';
import { nodesById, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import type { SelectedText } from '../editor/text-selection.ts';
import { type Notify, useNotify } from '../workspace/notices.tsx';
import { useSidePanel } from '../workspace/panes.tsx';
import { type CommentScreen, useCommentScreenOrNull } from './comment-screen.tsx';
import { anchorOn, fieldAt } from './comment-target.ts';
import { anchorOnRevision } from './revision-on-screen.ts';
import { type FollowedItem, NO_FILTER, placeOf } from './thread-list.ts';
import { openingId } from './writing.ts';

/** Ways into the panel from the rest of the screen. */
export interface CommentPanel {
  /** Opens the panel on what was written about a place. */
  showAt(place: FollowedItem): void;
  /** The same on the page of a revision, about a change of it; null: about the revision as a whole. */
  showChange(change: ChangeId | null): void;
  /** Opens it at a thread, with the focus on that. */
  showThread(thread: Thread): void;
  /** Opens it at a thread and leaves the focus where it is. */
  revealThread(thread: Thread): void;
  /** Opens it with a new comment on what is selected: words, a field, an item. */
  writeHere(): Promise<void>;
  /** Opens it with a new comment on a whole item. */
  writeOn(node: ReadNode): void;
  /** On the page of a revision opens it with a new comment on a change; null: on the revision as a whole. */
  writeOnChange(change: ChangeId | null): void;
  /** What `writeHere` would comment on; null: nothing is selected. */
  anchorHere(): Promise<Anchor | null>;
}

/** The ways into the panel; null while comments are not there, or may not be read. */
export function useCommentPanel(): CommentPanel | null {
  const screen = useCommentScreenOrNull();
  const { show } = useSidePanel();
  const workspace = useWorkspaceOrNull();
  const inTable = useLocation().pathname.endsWith('/indicators');
  const notify = useNotify();
  return useMemo(() => {
    if (screen === null || workspace === null) return null;
    const shown = inTable ? 'indicators' : 'text';
    return commentPanel({ screen, workspace, shown, notify, open: () => show('comments') });
  }, [screen, show, workspace, inTable, notify]);
}

interface Surroundings {
  readonly screen: CommentScreen;
  readonly workspace: Workspace;
  readonly shown: Place['view'];
  readonly notify: Notify;
  /** Opens the side panel with the comments. */
  readonly open: () => void;
}

function commentPanel({ screen, workspace, shown, notify, open }: Surroundings): CommentPanel {
  const { comments, view, writing, kept } = screen;
  const writeAt = (anchor: Anchor | null) => {
    open();
    if (anchor === null || !comments.canComment.get()) return;
    // They have become the quote; what is selected next is another place.
    screen.selected.set(null);
    view.follow(anchor.target === 'range' ? { nodeId: anchor.nodeId, field: null } : placeOf(anchor));
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
    showAt(place) {
      open();
      // One is there now; the panel shows it whatever it has followed before.
      view.leadTo(place);
      workspace.go({ ...place, view: shown, editing: false });
      view.change({ tab: 'open', filter: NO_FILTER, place, onlyPlace: true });
    },
    showChange(change) {
      const revision = screen.revision.get();
      if (revision === null) return;
      open();
      revision.select(change);
      const place = { revisionId: revision.id, changeId: change };
      view.change({ tab: 'open', filter: NO_FILTER, place, onlyPlace: true });
    },
    showThread(thread) {
      open();
      view.showThread(thread);
      view.setOpened(thread.id, true);
    },
    revealThread(thread) {
      open();
      view.showThread(thread, 'view');
    },
    writeHere: async () => writeAt(await anchorHere(screen, workspace, notify)),
    writeOn(node) {
      workspace.go({ view: shown, nodeId: node.id, field: null, editing: false });
      writeAt(anchorOn(node, null));
    },
    writeOnChange(change) {
      const revision = screen.revision.get();
      if (revision === null) return;
      revision.select(change);
      writeAt(anchorOnRevision(revision, change));
    },
    anchorHere: () => anchorHere(screen, workspace, notify),
  };
}

/** Words that are still selected where one is now: going to another item by key leaves the selection of text as it is. */
export function wordsAt(words: SelectedText | null, place: NodeId | null): SelectedText | null {
  return place === null || words?.nodeId === place ? words : null;
}

const NOT_HERE = err('notHere' as const);

/** Selected words go before the field or item that they stand in; what is wrong with them is said. */
async function anchorHere(
  { selected, revision }: CommentScreen,
  workspace: Workspace,
  notify: Notify,
): Promise<Anchor | null> {
  const shown = revision.get();
  if (shown !== null) return anchorOnRevision(shown, shown.selected);
  const nodes = nodesById(workspace.reading.get());
  const { nodeId, field } = workspace.place.get();
  const words = wordsAt(selected.get(), nodeId);
  const textNode = words === null ? undefined : nodes.get(words.nodeId);
  if (words !== null && textNode !== undefined) {
    const anchor = await words.makeAnchor(workspace.doc, textNode).catch(() => NOT_HERE);
    if (anchor.ok) return anchor.value;
    if (anchor.error !== 'emptySelection') notify({ text: commentPlaceMessages.selection[anchor.error] });
    return anchorOn(textNode, null);
  }
  const node = nodeId === null ? undefined : nodes.get(nodeId);
  return node === undefined ? null : anchorOn(node, fieldAt(node, field));
}
