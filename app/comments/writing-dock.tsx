import PencilLine from 'lucide-react/icons/pencil-line';
import { useEffect, useRef, useState } from 'react';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { AssignForm } from './assign-form.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { Composer } from './composer.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { DraftList } from './draft-list.tsx';
import { PanelButton } from './panel-button.tsx';
import { THREADS_ID } from './panel-tabs.tsx';
import { ResolveForm } from './resolve-form.tsx';
import { UnfinishedList } from './unfinished-list.tsx';
import { useCommentPanel } from './use-comment-panel.ts';
import { useSelectedPlace } from './use-selected-place.ts';
import { hasText, type Writing } from './writing.ts';

const text = commentMessages.write;

/** The foot of the panel: what one is writing stays here, whatever is selected or listed meanwhile. */
export function WritingDock() {
  const { comments, writing } = useCommentScreen();
  const canComment = useObservable(comments.canComment, false);
  const { current } = useObservable(writing.state, writing.state.get());
  if (!canComment && current === null) {
    return <p className="comment-dock comment-hint">{text.notAllowed}</p>;
  }
  return (
    <div className="comment-dock">
      <UnfinishedList />
      {current === null ? (
        <>
          <DraftList />
          <WriteButton />
        </>
      ) : (
        <Form key={current.id} current={current} />
      )}
    </div>
  );
}

function Form({ current }: { readonly current: Writing }) {
  const { writing } = useCommentScreen();
  const [asks, setAsks] = useState(false);
  const cancel = () => {
    if (hasText(current)) setAsks(true);
    else writing.drop();
  };
  return (
    <>
      {current.type === 'resolve' ? (
        <ResolveForm writing={current} cancel={cancel} />
      ) : current.type === 'assign' ? (
        <AssignForm writing={current} cancel={cancel} />
      ) : (
        <Composer writing={current} cancel={cancel} />
      )}
      {asks && <DiscardDialog onClose={() => setAsks(false)} discard={writing.drop} />}
    </>
  );
}

/** コメントを書く, on what is selected. */
function WriteButton() {
  const { writing } = useCommentScreen();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!writing.takeReturn()) return;
    (button.current ?? document.getElementById(THREADS_ID))?.focus();
  }, [writing]);
  const panel = useCommentPanel();
  const here = useSelectedPlace();
  if (here === null) return <p className="comment-hint">{text.noSelection}</p>;
  const { hasWords, words } = here;
  return (
    <PanelButton
      ref={button}
      variant="solid"
      className="w-full"
      title={hasWords ? 'Ctrl+Alt+M' : `${text.buttonHere(words)}（Ctrl+Alt+M）`}
      // The selected words stay selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void panel?.writeHere()}
    >
      <PencilLine aria-hidden className="size-4" />
      {hasWords ? text.buttonWords : commentPlaceMessages.write}
    </PanelButton>
  );
}
