import MessageSquare from 'lucide-react/icons/message-square';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import type { Change } from '#shared/diff/change.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import { revisionName } from '#shared/i18n/ja/revision-name.ts';
import type { ChangeId } from '#shared/ids.ts';
import type { RevisionOnScreen } from '../comments/revision-on-screen.ts';
import { type RevisionComments, useRevisionComments } from '../comments/use-revision-comments.ts';
import { changeRows } from './change-rows.ts';
import { changeTitle } from './change-title.ts';
import { useRevision } from './revision-context.tsx';
import { useRevisionView } from './revision-view.ts';
import { useChangeWords } from './use-change-words.ts';

const text = commentPlaceMessages;
const DiscussionContext = createContext<RevisionComments | null>(null);

/** Lets the panel of comments follow the revision of this page and the change that is selected. */
export function RevisionDiscussion({ children }: { readonly children: ReactNode }) {
  const comments = useRevisionComments(useRevisionOnScreen());
  return <DiscussionContext.Provider value={comments}>{children}</DiscussionContext.Provider>;
}

function useRevisionOnScreen(): RevisionOnScreen {
  const { id, number, title, changes } = useRevision().record;
  const words = useChangeWords();
  const { change: selected, select } = useRevisionView();
  const latest = useRef(select);
  latest.current = select;
  const named = useMemo(
    () =>
      changes.map((change) => ({
        id: change.id,
        name: `${changeMessages.category[change.category]} ${changeTitle(change)}`,
        quote: quoteOf(change, words),
      })),
    [changes, words],
  );
  return useMemo(
    () => ({
      id,
      name: revisionName({ number, title }),
      changes: named,
      selected: named.some((change) => change.id === selected) ? selected : null,
      select: (change) => latest.current(change),
    }),
    [id, number, title, named, selected],
  );
}

/** Rows that a comment quotes of a change, and how much of each. */
const QUOTED_ROWS = 3;
const QUOTED_LETTERS = 120;

/** What a change does, in a few lines. */
function quoteOf(change: Change, words: ReturnType<typeof useChangeWords>): string {
  const shortened = (value: string | null) =>
    value === null ? null : Array.from(value.replaceAll('\n', ' ')).slice(0, QUOTED_LETTERS).join('');
  return changeRows(change, words)
    .slice(0, QUOTED_ROWS)
    .map(({ label, before, after }) => text.changed(label, shortened(before), shortened(after)))
    .join('\n');
}

/** How many open threads a change has, for its entry in the list; nothing where there are none. */
export function ChangeThreads({ change }: { readonly change: ChangeId }) {
  const count = useContext(DiscussionContext)?.counts.changes.get(change) ?? 0;
  if (count === 0) return null;
  return (
    <span className="revision-entry-threads">
      <MessageSquare aria-hidden className="size-4" />
      {text.open(count)}
    </span>
  );
}

/** Writes about a change (null: the revision as a whole), and shows what was written about it. */
export function DiscussButtons({ change }: { readonly change: ChangeId | null }) {
  const comments = useContext(DiscussionContext);
  if (comments === null) return null;
  const { counts, canComment, begin, show } = comments;
  const count = change === null ? counts.whole : (counts.changes.get(change) ?? 0);
  return (
    <span className="revision-discuss">
      {count > 0 && (
        <button type="button" className="text-link" onClick={() => show(change)}>
          <MessageSquare aria-hidden className="size-4" />
          {text.open(count)}
        </button>
      )}
      {canComment && (
        <button type="button" className="text-link" onClick={() => begin(change)}>
          {change === null ? text.writeOnRevision : text.writeOnChange}
        </button>
      )}
    </span>
  );
}
