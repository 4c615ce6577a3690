import type { CommentOperation } from '#shared/comments/operations.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { draftKey } from './comment-keeping.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { operationText } from './outgoing-state.ts';
import { PanelButton } from './panel-button.tsx';
import { takenUp } from './taken-up.ts';
import { useWritingTitle } from './use-writing-title.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.drafts;

/** 下書き: what waits for まとめて送信; each can be taken up again. */
export function DraftList() {
  const { comments } = useCommentScreen();
  const drafts = useObservable(comments.drafts, comments.drafts.get());
  if (drafts.length === 0) return null;
  return (
    <div className="draft-list">
      <details>
        <summary>{text.title(drafts.length)}</summary>
        <ul>
          {drafts.map((draft) => (
            <Draft key={draftKey(draft)} draft={draft} />
          ))}
        </ul>
      </details>
      <PanelButton size="xs" onClick={comments.sendDrafts}>
        {text.sendAll}
      </PanelButton>
    </div>
  );
}

function Draft({ draft }: { readonly draft: CommentOperation }) {
  const { comments, writing: desk } = useCommentScreen();
  const writing = takenUp(draft);
  if (writing === null) return null;
  return (
    <li className="draft">
      <DraftTitle writing={writing} />
      <p className="line-clamp-2">{operationText(draft)}</p>
      <div className="flex gap-1">
        <PanelButton
          size="xs"
          variant="text"
          onClick={() => {
            desk.begin(writing);
            comments.removeDraft(draft);
          }}
        >
          {text.edit}
        </PanelButton>
        <PanelButton size="xs" variant="text" onClick={() => comments.removeDraft(draft)}>
          {text.remove}
        </PanelButton>
      </div>
    </li>
  );
}

function DraftTitle({ writing }: { readonly writing: Writing }) {
  const { title, place } = useWritingTitle(writing);
  const kind = writing.type === 'open' ? commentMessages.kind[writing.kind] : title;
  return (
    <p className="text-quiet">
      {kind} {place}
    </p>
  );
}
