import { Link } from '@remix-run/react';
import type { Thread } from '#shared/comments/model.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';
import type { ThreadId } from '#shared/ids.ts';
import { noticeAddress } from '#shared/notices/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { ThreadQuote, usePlaceWords } from './thread-place.tsx';
import { useOpenComments, useThreads } from './use-comments.tsx';

const text = commentPlaceMessages.origin;

/** The thread that a revision was opened from: its place and quote, the first words, and the way there. */
export function OriginThread({ id }: { readonly id: ThreadId }) {
  const mayRead = useOpenComments() !== null;
  const thread = useThreads().find((one) => one.id === id);
  if (!mayRead) return null;
  return (
    <details className="origin-thread">
      <summary>{text.title}</summary>
      {thread === undefined ? <p>{text.gone}</p> : <Words thread={thread} />}
    </details>
  );
}

function Words({ thread }: { readonly thread: Thread }) {
  const { slug } = useStrategy();
  const place = usePlaceWords(thread.anchor);
  const [first] = thread.comments;
  const revisionId = thread.anchor.target === 'change' ? thread.anchor.revisionId : null;
  const address = noticeAddress({ about: 'thread', threadId: thread.id, revisionId });
  return (
    <>
      <p>
        <Link to={`/strategies/${slug}${address}`} className="text-link">
          {text.of(thread.number, place)}
        </Link>
      </p>
      <ThreadQuote anchor={thread.anchor} isGone={false} />
      {first !== undefined && (
        <>
          <p className="comment-remark">
            {first.author.name}（{accessMessages.role[first.author.role]}）{' '}
            <time dateTime={first.createdAt}>{formatDateTime(new Date(first.createdAt))}</time>
          </p>
          <p className="comment-body">{first.state.kind === 'shown' ? first.body : text.withoutWords}</p>
        </>
      )}
    </>
  );
}
