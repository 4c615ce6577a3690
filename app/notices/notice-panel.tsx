import { Link, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { noticesMessages } from '#shared/i18n/ja/notices.ts';
import { noticeAddress } from '#shared/notices/model.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { ListedNotice, OneThing } from './notice-requests.ts';
import { useMarkRead } from './unread.tsx';
import { type NoticeListActions, useNoticeList } from './use-notice-list.ts';

const text = noticesMessages;

interface NoticePanelProps {
  /** Called when a notice has been followed. */
  readonly onLeave: () => void;
}

/** The list under the bell. */
export function NoticePanel({ onLeave }: NoticePanelProps) {
  const list = useNoticeList();
  const { state } = list;
  const hasUnread = state.kind === 'shown' && state.notices.some(({ isRead }) => !isRead);
  return (
    <section
      aria-label={text.title}
      className="absolute inset-x-0 top-full z-40 flex max-h-[min(40rem,80dvh)] flex-col border border-line bg-white shadow-2 md:right-0 md:left-auto md:mt-1 md:w-[26rem] md:rounded-8"
    >
      <div className="flex min-h-12 flex-wrap items-center gap-x-3 border-b border-line px-4 py-1.5">
        <h2 className="text-dns-16B-130">{text.title}</h2>
        {hasUnread && (
          <Button size="xs" variant="text" className="ml-auto" onClick={list.markAll}>
            {text.markAll}
          </Button>
        )}
      </div>
      <div className="min-h-0 overflow-y-auto">
        <Contents list={list} onLeave={onLeave} />
      </div>
      <div className="border-t border-line px-4 py-2 text-right text-dns-14N-130">
        <Link to="/settings/notices" className="text-link" onClick={onLeave}>
          {text.choices.title}
        </Link>
      </div>
    </section>
  );
}

function Contents({ list, onLeave }: { readonly list: NoticeListActions } & NoticePanelProps) {
  const { state } = list;
  const markRead = useMarkRead();
  switch (state.kind) {
    case 'loading':
      return (
        <div role="status" className="grid gap-3 p-4">
          <span className="sr-only">{text.loading}</span>
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </div>
      );
    case 'failed':
      return (
        <div role="alert" className="p-4">
          <p>{text.failed}</p>
          <Button size="sm" className="mt-2" onClick={list.reload}>
            {text.retry}
          </Button>
        </div>
      );
    case 'shown':
      if (state.notices.length === 0) return <Empty />;
      return (
        <>
          <ul>
            {state.notices.map((notice) => (
              <NoticeItem
                key={notice.id}
                notice={notice}
                takesFocus={notice.id === state.focusOn}
                onFollow={() => {
                  if (!notice.isRead) markRead(thingOf(notice));
                  onLeave();
                }}
              />
            ))}
          </ul>
          {state.next !== null && (
            <div className="p-3 text-center">
              <Button size="sm" onClick={list.more}>
                {text.more}
              </Button>
            </div>
          )}
        </>
      );
  }
}

function Empty() {
  return (
    <div className="phrases px-4 py-6">
      <p className="text-dns-16B-130">{text.emptyTitle}</p>
      <p className="mt-1 text-quiet">{text.empty}</p>
    </div>
  );
}

interface NoticeItemProps {
  readonly notice: ListedNotice;
  readonly takesFocus: boolean;
  readonly onFollow: () => void;
}

function NoticeItem({ notice, takesFocus, onFollow }: NoticeItemProps) {
  const to = useNoticeAddress(notice);
  const [until, words] = [text.until(notice), text.words(notice)];
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) link.current?.focus();
  }, [takesFocus]);
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        ref={link}
        to={to}
        preventScrollReset
        onClick={onFollow}
        className="group block px-4 py-3 text-dns-14N-130 hover:bg-key-50 focus-visible:-outline-offset-4"
      >
        <span className="flex items-baseline gap-2">
          <span
            className={
              notice.isRead
                ? 'min-w-0 text-dns-16N-130 group-hover:underline'
                : 'min-w-0 text-dns-16B-130 group-hover:underline'
            }
          >
            {text.what(notice)}
          </span>
          {!notice.isRead && (
            <span className="ml-auto shrink-0 whitespace-nowrap text-key-900">
              <span aria-hidden>● </span>
              {text.unread}
            </span>
          )}
        </span>
        <span className="mt-1 line-clamp-2">{text.where(notice)}</span>
        {until !== '' && <span className="mt-1 block font-bold">{until}</span>}
        {words !== '' && (
          <span className="mt-1 line-clamp-3 border-l-2 border-line pl-2 text-quiet">{words}</span>
        )}
        <span className="mt-1 block text-quiet">
          {notice.strategy}　<time dateTime={notice.at}>{text.when(new Date(notice.at))}</time>
        </span>
      </Link>
    </li>
  );
}

function thingOf(notice: ListedNotice): OneThing {
  return notice.about === 'thread' ? { threadId: notice.threadId } : { revisionId: notice.revisionId };
}

/** The revision, or the thread in its strategy: in the view that one is in, if that shows the strategy's document. */
function useNoticeAddress(notice: ListedNotice): string {
  const { pathname } = useLocation();
  const strategy = `/strategies/${notice.slug}`;
  const isHere = pathname === strategy || pathname.startsWith(`${strategy}/`);
  const staysHere = isHere && notice.revisionId === null && !pathname.startsWith(`${strategy}/revisions/`);
  return (staysHere ? pathname : strategy) + noticeAddress(notice);
}
