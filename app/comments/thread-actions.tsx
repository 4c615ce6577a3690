import type { Thread } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { PanelButton } from './panel-button.tsx';
import { useThreadActions } from './use-thread-actions.ts';

const text = commentMessages.actions;

/** The buttons below a thread: 返信, 賛同, and for those who answer 対応する, 担当・期限. */
export function ThreadActions({ thread }: { readonly thread: Thread }) {
  const { comments, reader, rights } = useCommentScreen();
  const canComment = useObservable(comments.canComment, false);
  const actions = useThreadActions(thread);
  const { endorsers, resolution } = thread;
  const endorsed = endorsers.some(({ id }) => id === reader.id);
  const isOwn = thread.comments[0]?.author.id === reader.id;
  const mayReopen = resolution !== null && (rights.answer || (canComment && isOwn));
  if (!canComment && !rights.answer) return null;
  return (
    <div className="thread-actions">
      {canComment && (
        <>
          <PanelButton variant="text" size="xs" onClick={actions.reply}>
            {text.reply}
          </PanelButton>
          <PanelButton
            variant="text"
            size="xs"
            aria-pressed={endorsed}
            className="thread-endorse"
            onClick={() => actions.endorse(!endorsed)}
          >
            {endorsers.length === 0 ? text.endorse : text.endorseCount(endorsers.length)}
          </PanelButton>
        </>
      )}
      {rights.answer && (
        <>
          {resolution === null && (
            <PanelButton variant="text" size="xs" onClick={actions.resolve}>
              {text.resolve}
            </PanelButton>
          )}
          <PanelButton variant="text" size="xs" onClick={actions.assign}>
            {text.assign}
          </PanelButton>
        </>
      )}
      {mayReopen && (
        <PanelButton variant="text" size="xs" onClick={actions.reopen}>
          {text.reopen}
        </PanelButton>
      )}
    </div>
  );
}
