import type { KeyboardEvent } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { THREAD_TABS, type ThreadTab } from './thread-list.ts';

const text = commentMessages.list;

/** Id of the element that the tabs of the panel choose the contents of. */
export const THREADS_ID = 'comment-threads';

interface PanelTabsProps {
  readonly current: ThreadTab;
  readonly counts: Readonly<Record<ThreadTab, number>>;
}

/** 未対応 3 │ 対応済 2 │ 自分宛 1 │ すべて 6; one stop of the Tab key. */
export function PanelTabs({ current, counts }: PanelTabsProps) {
  const { view } = useCommentScreen();
  const choose = (tab: ThreadTab) => view.change({ tab });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = THREAD_TABS[(THREAD_TABS.indexOf(current) + step + THREAD_TABS.length) % THREAD_TABS.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={text.tabsLabel} className="comment-tabs" onKeyDown={onKeyDown}>
      {THREAD_TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === current}
          aria-controls={THREADS_ID}
          tabIndex={tab === current ? 0 : -1}
          className="comment-tab"
          onClick={() => choose(tab)}
        >
          {text.tabs[tab]} <span className="tabular-nums">{counts[tab].toLocaleString('ja-JP')}</span>
        </button>
      ))}
    </div>
  );
}

/** Id of a tab's button, which names what it shows. */
export function tabId(tab: ThreadTab): string {
  return `comment-tab-${tab}`;
}
