import { memo } from 'react';
import type { Comment, CommentPerson } from '#shared/comments/model.ts';
import { type TextPiece, textPieces } from './comment-text.ts';
import { mentionNames } from './mention-names.ts';

interface CommentBodyProps {
  readonly comment: Comment;
  readonly people: readonly CommentPerson[];
}

/** A comment's words: line breaks as written, links that lead out of the page, mentions set off. */
export const CommentBody = memo(function CommentBody({ comment, people }: CommentBodyProps) {
  const pieces = textPieces(comment.body, mentionNames(comment.mentions, people));
  return (
    <p className="comment-body">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        <Piece key={`${index} ${piece.kind}`} piece={piece} />
      ))}
    </p>
  );
});

function Piece({ piece }: { readonly piece: TextPiece }) {
  switch (piece.kind) {
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
          {piece.text}
        </a>
      );
    case 'mention':
      return <strong className="comment-mention">{piece.text}</strong>;
    case 'text':
      return <>{piece.text}</>;
  }
}
