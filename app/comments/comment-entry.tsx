import Ellipsis from 'lucide-react/icons/ellipsis';
import EyeOff from 'lucide-react/icons/eye-off';
import GitPullRequestDraft from 'lucide-react/icons/git-pull-request-draft';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { memo, useRef, useState } from 'react';
import type { Comment, Thread } from '#shared/comments/model.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';
import { PopupMenu, type PopupMenuEntry } from '../workspace/popup-menu.tsx';
import { CommentBody } from './comment-body.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { HideDialog } from './hide-dialog.tsx';
import { useProposal } from './use-proposal.ts';
import { useThreadActions } from './use-thread-actions.ts';

const text = commentMessages.thread;

interface CommentEntryProps {
  readonly comment: Comment;
  readonly thread: Thread;
}

/** One comment of a thread: who, when, what, and what one may do with it. */
export const CommentEntry = memo(function CommentEntry({ comment, thread }: CommentEntryProps) {
  const { people } = useCommentScreen();
  const { author, createdAt, editedAt, state } = comment;
  return (
    <li className="comment-entry">
      <div className="comment-byline">
        <p>
          <span className="font-bold">{author.name}</span>
          <span className="text-quiet">（{accessMessages.role[author.role]}）</span>{' '}
          <time dateTime={createdAt} className="whitespace-nowrap text-quiet">
            {formatDateTime(new Date(createdAt))}
          </time>
          {editedAt !== null && state.kind === 'shown' && <span className="text-quiet"> {text.edited}</span>}
        </p>
        <EntryMenu comment={comment} thread={thread} />
      </div>
      {state.kind === 'shown' && <CommentBody comment={comment} people={people} />}
      {state.kind === 'deleted' && <p className="comment-remark">{text.deleted}</p>}
      {state.kind === 'hidden' && <p className="comment-remark">{text.hidden(state.reason)}</p>}
    </li>
  );
});

function EntryMenu({ comment, thread }: CommentEntryProps) {
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<'delete' | 'hide' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = useEntries(comment, thread, setDialog);
  if (entries.length === 0) return null;
  const close = () => setDialog(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={commentMessages.actions.menu(comment.author.name)}
        aria-haspopup="menu"
        className="icon-button comment-menu-button"
        onClick={() => setOpen(true)}
      >
        <Ellipsis aria-hidden className="size-4" />
      </button>
      {isOpen && button.current !== null && (
        <PopupMenu anchor={button.current} entries={entries} onClose={() => setOpen(false)} />
      )}
      {dialog === 'delete' && <DeleteDialog comment={comment} thread={thread} onClose={close} />}
      {dialog === 'hide' && <HideDialog comment={comment} thread={thread} onClose={close} />}
    </>
  );
}

function useEntries(
  comment: Comment,
  thread: Thread,
  ask: (dialog: 'delete' | 'hide') => void,
): readonly PopupMenuEntry[] {
  const { reader, rights } = useCommentScreen();
  const actions = useThreadActions(thread);
  const { actions: words } = commentMessages;
  const propose = useProposal(thread);
  const isOwn = comment.author.id === reader.id && rights.write && comment.state.kind === 'shown';
  const entries: PopupMenuEntry[] = [];
  if (isOwn) {
    entries.push(
      { icon: Pencil, label: words.edit, run: () => actions.edit(comment) },
      { icon: Trash2, label: words.delete, run: () => ask('delete') },
    );
  }
  if (propose !== null && comment.id === thread.comments[0]?.id) {
    entries.push({ icon: GitPullRequestDraft, label: words.propose, run: propose });
  }
  if (rights.hide && comment.state.kind === 'shown') {
    entries.push({ icon: EyeOff, label: words.hide, run: () => ask('hide') });
  }
  if (rights.hide && comment.state.kind === 'hidden') {
    entries.push({ icon: EyeOff, label: words.unhide, run: () => actions.unhide(comment) });
  }
  return entries;
}
