import type { RevisionId, ThreadId } from '#shared/ids.ts';
import type { Notice, RevisionNotice, ThreadNotice } from '#shared/notices/model.ts';

/** A notice as JSON brings it. */
export type ListedNotice = Listed<ThreadNotice> | Listed<RevisionNotice>;
type Listed<N extends Notice> = Omit<N, 'at'> & { readonly at: string };

/** The notices of one thread, or those of a revision itself. */
export type OneThing = { readonly threadId: ThreadId } | { readonly revisionId: RevisionId };

/** Some notices, the newest first; `next` asks for those before them. */
export interface NoticeList {
  readonly notices: readonly ListedNotice[];
  readonly next: number | null;
  readonly unread: number;
}

/** One's notices before `before`, or the newest; rejects if the server does not give them. */
export async function fetchNotices(before: number | null): Promise<NoticeList> {
  const query = before === null ? '' : `?before=${before}`;
  // Our own route answers, in the build that the page came with.
  return (await answerOf(await fetch(`/notices${query}`))) as NoticeList;
}

/** How many are not read; rejects if the server does not say. */
export async function fetchUnread(): Promise<number> {
  return unreadIn(await answerOf(await fetch('/notices/unread')));
}

/** Marks the notices of one thing, or all up to one, as read; answers how many are not read then. */
export async function postRead(which: { readonly upTo: number } | OneThing) {
  const form = new URLSearchParams('upTo' in which ? { upTo: String(which.upTo) } : which);
  // It may be the last thing that the page does: the link that was clicked leads away.
  return unreadIn(await answerOf(await fetch('/notices', { method: 'POST', body: form, keepalive: true })));
}

function unreadIn(answer: unknown): number {
  return (answer as { readonly unread: number }).unread;
}

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`notices: ${response.status}`);
  return response.json();
}
