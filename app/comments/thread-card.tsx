import { memo } from 'react';
import type { Comment, CommentKind, Thread } from '#shared/comments/model.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { Badge, type BadgeTone } from '../ui/badge.tsx';
import { CommentEntry } from './comment-entry.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { useMeetingLabel } from './meeting-choices.ts';
import { SendingState } from './sending-state.tsx';
import { ThreadActions } from './thread-actions.tsx';
import { ThreadQuote, usePlaceWords } from './thread-place.tsx';
import { ThreadResolution } from './thread-resolution.tsx';
import { useGoToThread } from './use-go-to-thread.ts';

const text = commentMessages.thread;
const KIND_TONES: Record<CommentKind, BadgeTone> = { question: 'quiet', opinion: 'key', amendment: 'strong' };

/** Up to so many comments are all shown; of more the first and the last two. */
const SHOWN_WHOLE = 4;
const LAST_SHOWN = 2;

interface ThreadCardProps {
  readonly thread: Thread;
  readonly isOpened: boolean;
  /** Something of it has not been answered by the server. */
  readonly isOnItsWay: boolean;
  readonly isGone: boolean;
}

/** One thread: where, what was there, what was said, what became of it. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { thread, isOpened, isOnItsWay, isGone } = props;
  const { view } = useCommentScreen();
  const goTo = useGoToThread();
  const place = usePlaceWords(thread.anchor);
  return (
    <article aria-labelledby={`thread-${thread.id}-name`} className="thread-card">
      <div className="thread-head" id={`thread-${thread.id}-name`}>
        <Badge tone={KIND_TONES[thread.kind]}>{commentMessages.kind[thread.kind]}</Badge>
        <span className="tabular-nums text-quiet">{threadNumber(thread)}</span>
        {thread.resolution !== null && <Badge>{text.resolved}</Badge>}
        {isGone ? (
          <span className="thread-place">{place}</span>
        ) : (
          <button
            type="button"
            title={text.goTo(place)}
            className="thread-place text-link"
            onClick={() => {
              view.change({ active: thread.id });
              goTo(thread);
            }}
          >
            {place}
          </button>
        )}
      </div>
      <ThreadQuote anchor={thread.anchor} isGone={isGone} />
      <Entries thread={thread} isOpened={isOpened} />
      <Remarks thread={thread} />
      {thread.resolution !== null && <ThreadResolution resolution={thread.resolution} />}
      {isOnItsWay && <SendingState />}
      <ThreadActions thread={thread} />
    </article>
  );
});

/** No.12; a thread that is on its way has none yet. */
export function threadNumber({ number }: Pick<Thread, 'number'>): string {
  return number === 0 ? commentMessages.unnumbered : commentMessages.number(number);
}

function Entries({ thread, isOpened }: { readonly thread: Thread; readonly isOpened: boolean }) {
  const { view } = useCommentScreen();
  const { comments } = thread;
  const isLong = comments.length > SHOWN_WHOLE;
  const entry = (comment: Comment) => <CommentEntry key={comment.id} comment={comment} thread={thread} />;
  if (!isLong) return <ul className="comment-entries">{comments.map(entry)}</ul>;
  const hidden = comments.length - 1 - LAST_SHOWN;
  return (
    <ul className="comment-entries">
      {comments.slice(0, 1).map(entry)}
      <li>
        <button
          type="button"
          aria-expanded={isOpened}
          className="text-link"
          onClick={() => view.setOpened(thread.id, !isOpened)}
        >
          {isOpened ? text.showLess : text.showMore(hidden)}
        </button>
      </li>
      {comments.slice(isOpened ? 1 : -LAST_SHOWN).map(entry)}
    </ul>
  );
}

/** Who agrees, who is to answer, which meetings. */
function Remarks({ thread }: { readonly thread: Thread }) {
  const meeting = useMeetingLabel();
  const { endorsers, assignee, dueMeetingId, meetingId } = thread;
  const remarks = [
    endorsers.length > 0 && text.endorsers(endorsers.map(({ name }) => name).join('、')),
    assignee !== null && text.assignee(`${assignee.name}（${accessMessages.role[assignee.role]}）`),
    dueMeetingId !== null && text.due(meeting(dueMeetingId)),
    meetingId !== null && text.raisedAt(meeting(meetingId)),
  ].filter((remark) => remark !== false);
  return remarks.map((remark) => (
    <p key={remark} className="comment-remark">
      {remark}
    </p>
  ));
}
