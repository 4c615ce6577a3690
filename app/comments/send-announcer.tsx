import { useEffect, useRef, useState } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { outgoingChange } from './outgoing-state.ts';

const text = commentMessages.announce;

/** Tells screen readers once the server has taken, or refused, what was sent here. */
export function SendAnnouncer() {
  const { comments } = useCommentScreen();
  const [words, setWords] = useState('');
  const before = useRef(comments.outgoing.get());
  useEffect(() => {
    before.current = comments.outgoing.get();
    let drafts = comments.drafts.get().length;
    const stopDrafts = comments.drafts.subscribe(() => {
      const now = comments.drafts.get().length;
      if (now > drafts) setWords(commentMessages.drafts.kept);
      drafts = now;
    });
    const stopOutgoing = comments.outgoing.subscribe(() => {
      const { sent, refused } = outgoingChange(before.current, comments.outgoing.get());
      before.current = comments.outgoing.get();
      const [refusal] = refused.flatMap((batch) => (batch.refusal === null ? [] : [batch.refusal]));
      if (refusal !== undefined) setWords(text.refused(commentMessages.outgoing.refusal[refusal]));
      else if (sent.length > 0) setWords(text.sent);
      else if (comments.outgoing.get().length > 0) setWords('');
    });
    return () => {
      stopDrafts();
      stopOutgoing();
    };
  }, [comments]);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
