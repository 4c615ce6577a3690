import PencilLine from 'lucide-react/icons/pencil-line';
import { useState } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode, useObservable, useReadingPart } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { Button } from '../ui/button.tsx';
import { AssignForm } from './assign-form.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import { fieldAt, fieldWord } from './comment-target.ts';
import { Composer } from './composer.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { DraftList } from './draft-list.tsx';
import { ResolveForm } from './resolve-form.tsx';
import { UnfinishedList } from './unfinished-list.tsx';
import { useCommentPanel } from './use-comment-panel.ts';
import { usePanelState } from './use-thread-list.ts';
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
  const { place } = usePanelState();
  const panel = useCommentPanel();
  const node = useNode(place?.nodeId ?? nodeId(''));
  const baseline = useReadingPart(({ strategy }) => strategy.labels.baseline);
  if (node === null) return <p className="comment-hint">{text.noSelection}</p>;
  const field = fieldAt(node, place?.field ?? null);
  const words =
    field === null
      ? itemName(node)
      : commentMessages.thread.place(itemName(node), fieldWord(field, baseline));
  return (
    <Button
      size="sm"
      variant="solid"
      className="w-full"
      title={`${text.buttonHere(words)}（Ctrl+Alt+M）`}
      onClick={() => panel?.write(node, place?.field ?? null)}
    >
      <PencilLine aria-hidden className="size-4" />
      {text.button}
    </Button>
  );
}
