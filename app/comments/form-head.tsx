import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { useWritingTitle } from './use-writing-title.ts';
import type { Writing } from './writing.ts';

/** What is being written, about what, and the button that lays it aside. */
export function FormHead({ writing, id }: { readonly writing: Writing; readonly id: string }) {
  const { writing: desk } = useCommentScreen();
  const { title, place } = useWritingTitle(writing);
  return (
    <div className="form-head">
      <div className="min-w-0">
        <h3 id={id} className="font-bold">
          {title}
        </h3>
        {writing.type !== 'open' && <p className="comment-hint line-clamp-2">{place}</p>}
      </div>
      <button type="button" className="text-link shrink-0" onClick={desk.layAside}>
        {commentMessages.write.later}
      </button>
    </div>
  );
}
