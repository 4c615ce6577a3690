import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import type { PanelViewState } from './panel-view.ts';
import { isFiltered, revisionAt } from './thread-list.ts';

const text = commentMessages.list;

/** What stands in the place of an empty list: what it is for, and the first step. */
export function EmptyList({ state }: { readonly state: PanelViewState }) {
  const { comments } = useCommentScreen();
  const canComment = useObservable(comments.canComment, false);
  const filtered = isFiltered(state.filter);
  return (
    <div className="comment-empty">
      <p>{filtered ? text.emptyFiltered : text.empty[state.tab]}</p>
      {canComment && !filtered && state.tab !== 'resolved' && (
        <p className="mt-2">
          {revisionAt(state.place) === null ? text.howToStart : text.howToStartOnRevision}
        </p>
      )}
    </div>
  );
}
