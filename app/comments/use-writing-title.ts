import type { Anchor } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { nodeId } from '#shared/ids.ts';
import { threadNumber } from './thread-card.tsx';
import { usePlaceWords } from './thread-place.tsx';
import { useThreads } from './use-comments.tsx';
import type { Writing } from './writing.ts';

const NOWHERE: Anchor = { target: 'node', nodeId: nodeId(''), itemTitle: '', quote: '' };

/** What a text is, and what it is about, in words; `place` is '' for a thread that is gone. */
export function useWritingTitle(writing: Writing): { readonly title: string; readonly place: string } {
  const threads = useThreads();
  const thread = writing.type === 'open' ? undefined : threads.find(({ id }) => id === writing.threadId);
  const anchor = writing.type === 'open' ? writing.anchor : thread?.anchor;
  const place = usePlaceWords(anchor ?? NOWHERE);
  const titles = commentMessages.write.title;
  if (writing.type === 'open') return { title: titles.open, place };
  const title = titles[writing.type](thread === undefined ? '' : threadNumber(thread));
  return { title, place: thread === undefined ? '' : place };
}
