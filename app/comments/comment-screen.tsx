import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { ROLE_NAMES } from '#shared/access/roles.ts';
import type { CommentRights } from '#shared/comments/apply.ts';
import type { CommentPerson } from '#shared/comments/model.ts';
import type { DocumentId, UserId } from '#shared/ids.ts';
import { type Subject, subject } from '../collab/observable.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import type { SelectedText } from '../editor/text-selection.ts';
import { browserStorage } from './comment-keeping.ts';
import type { Comments } from './comments.ts';
import { type KeptWritings, keptWritings } from './kept-writings.ts';
import { createPanelView, type PanelView } from './panel-view.ts';
import type { RevisionOnScreen } from './revision-on-screen.ts';
import type { Reader } from './thread-list.ts';
import { useComments, useOpenComments } from './use-comments.tsx';
import { createWritingDesk, type WritingDesk } from './writing-desk.ts';

/** What one person has open of comments; it outlives the panel, which may be folded away. */
interface OwnState {
  readonly view: PanelView;
  readonly writing: WritingDesk;
  readonly kept: KeptWritings;
  /** Words of 本文 that are selected. */
  readonly selected: Subject<SelectedText | null>;
  /** The revision whose page is shown. */
  readonly revision: Subject<RevisionOnScreen | null>;
}

/** What the parts of the screen that show comments share. */
export interface CommentScreen extends OwnState {
  readonly comments: Comments;
  readonly reader: Reader;
  readonly rights: CommentRights;
  /** Whom one may call, and who may be asked to answer. */
  readonly people: readonly CommentPerson[];
}

const CommentScreenContext = createContext<CommentScreen | null>(null);

/** Gives what the screen knows of comments to everything below; below a CommentsProvider. */
export function CommentScreenProvider({
  me,
  children,
}: {
  readonly me: UserId;
  readonly children: ReactNode;
}) {
  const comments = useComments();
  const open = useOpenComments();
  const { roles, documentId } = useStrategy();
  const own = useOwnState(me, documentId);
  const screen = useMemo<CommentScreen | null>(() => {
    if (comments === null || open === null || own === null) return null;
    const people = inOrder(open.people);
    return { comments, ...own, people, rights: open.rights, reader: { id: me, roles } };
  }, [comments, open, own, roles, me]);
  return <CommentScreenContext.Provider value={screen}>{children}</CommentScreenContext.Provider>;
}

/** What the screen knows of comments; null on the server, for a moment at first, and without the right to read. */
export function useCommentScreenOrNull(): CommentScreen | null {
  return useContext(CommentScreenContext);
}

/** The same where it is there for sure: inside of the panel. */
export function useCommentScreen(): CommentScreen {
  const screen = useContext(CommentScreenContext);
  if (screen === null) throw new Error('comments are not there yet');
  return screen;
}

/** By role as the access table has them, then by name: 委員2 before 委員10. */
function inOrder(people: readonly CommentPerson[]): readonly CommentPerson[] {
  const rank = ({ role }: CommentPerson) => ROLE_NAMES.indexOf(role);
  return [...people].sort((a, b) => rank(a) - rank(b) || BY_NAME.compare(a.name, b.name));
}

const BY_NAME = new Intl.Collator('ja', { numeric: true });

/** Made in the browser only, whose storage has what was being written. */
function useOwnState(me: UserId, documentId: DocumentId): OwnState | null {
  const [own, setOwn] = useState<OwnState | null>(null);
  useEffect(() => {
    const kept = keptWritings(browserStorage(), me, documentId);
    const selected = subject<SelectedText | null>(null);
    const revision = subject<RevisionOnScreen | null>(null);
    const made = { kept, selected, revision, writing: createWritingDesk(kept), view: createPanelView() };
    // As for the workspace: the served text must not be given up for it.
    startTransition(() => setOwn(made));
  }, [me, documentId]);
  return own;
}
