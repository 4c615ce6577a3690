import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import { PanelTools } from './panel-tools.tsx';
import { RefusedList } from './refused-list.tsx';
import { SendAnnouncer } from './send-announcer.tsx';
import { ThreadRows } from './thread-rows.tsx';
import { useLostThreads } from './use-lost-threads.ts';
import { usePanelList, usePanelState } from './use-thread-list.ts';
import { WritingDock } from './writing-dock.tsx';

/** コメント: the threads of the strategy, those of what is selected first, and what one is writing oneself. */
export function CommentPanel() {
  const { comments } = useCommentScreen();
  const { tab } = usePanelState();
  const isComplete = useObservable(comments.isComplete, true);
  const list = usePanelList(useLostThreads());
  return (
    <div className="comment-panel">
      <PanelTabs current={tab} counts={list.counts} />
      <PanelTools />
      {!isComplete && <p className="comment-loading">{commentMessages.list.loading}</p>}
      <RefusedList />
      <ThreadRows list={list} />
      <WritingDock />
      <SendAnnouncer />
    </div>
  );
}
