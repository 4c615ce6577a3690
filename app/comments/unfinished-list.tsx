import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { useWritingTitle } from './use-writing-title.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.write;

/** 書きかけ: the texts that were laid aside; each opens again where it was left. */
export function UnfinishedList() {
  const { writing } = useCommentScreen();
  const { aside, current } = useObservable(writing.state, writing.state.get());
  if (aside.length === 0) return null;
  return (
    <div className="unfinished-list">
      <p className="comment-label">{text.unfinished}</p>
      <ul>
        {aside.map((one) => (
          <li key={one.id}>
            <Unfinished writing={one} isShort={current !== null} open={() => writing.begin(one)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface UnfinishedProps {
  readonly writing: Writing;
  /** Without its words: the form that is open needs the room. */
  readonly isShort: boolean;
  readonly open: () => void;
}

function Unfinished({ writing, isShort, open }: UnfinishedProps) {
  const { title, place } = useWritingTitle(writing);
  return (
    <button type="button" className="unfinished" onClick={open}>
      <span className="text-link">{writing.type === 'open' ? place : title}</span>
      {!isShort && <span className="unfinished-text">{writing.text}</span>}
    </button>
  );
}
