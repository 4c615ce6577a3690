import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { TabList } from '../ui/tab-list.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { THREAD_TABS, type ThreadTab } from './thread-list.ts';

const text = commentMessages.list;

/** Id of the element that the tabs of the panel choose the contents of. */
export const THREADS_ID = 'comment-threads';

interface PanelTabsProps {
  readonly current: ThreadTab;
  readonly counts: Readonly<Record<ThreadTab, number>>;
}

/** 未対応 3 │ 対応済 2 │ 自分宛 1 │ すべて 6. */
export function PanelTabs({ current, counts }: PanelTabsProps) {
  const { view } = useCommentScreen();
  return (
    <TabList
      label={text.tabsLabel}
      tabs={THREAD_TABS}
      current={current}
      choose={(tab) => view.change({ tab })}
      idOf={tabId}
      controls={THREADS_ID}
      words={(tab) => (
        <>
          {text.tabs[tab]} <span className="tabular-nums">{counts[tab].toLocaleString('ja-JP')}</span>
        </>
      )}
      className="comment-tabs"
      tabClassName="comment-tab"
    />
  );
}

/** Id of a tab's button, which names what it shows. */
export function tabId(tab: ThreadTab): string {
  return `comment-tab-${tab}`;
}
