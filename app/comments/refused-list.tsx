import OctagonAlert from 'lucide-react/icons/octagon-alert';
import { useState } from 'react';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { useCommentScreen } from './comment-screen.tsx';
import type { OutgoingBatch } from './comments.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { operationText, refusedBatches } from './outgoing-state.ts';
import { PanelButton } from './panel-button.tsx';
import { takenUp } from './taken-up.ts';

const text = commentMessages.outgoing;

/** What the server has refused, with the reason; no text goes before the person says so. */
export function RefusedList() {
  const { comments } = useCommentScreen();
  const outgoing = useObservable(comments.outgoing, comments.outgoing.get());
  const refused = refusedBatches(outgoing);
  if (refused.length === 0) return null;
  return (
    <section className="refused-list">
      <h3 className="flex items-center gap-1 font-bold">
        <OctagonAlert aria-hidden className="size-4 shrink-0 text-error-1" />
        {text.notSent(refused.length)}
      </h3>
      <ul>
        {refused.map((batch) => (
          <Refused key={batch.id} batch={batch} />
        ))}
      </ul>
    </section>
  );
}

function Refused({ batch }: { readonly batch: OutgoingBatch }) {
  const { comments, writing: desk } = useCommentScreen();
  const [asks, setAsks] = useState(false);
  const { operations, refusal } = batch;
  const texts = operations.filter((operation) => takenUp(operation) !== null);
  const editAgain = () => {
    for (const operation of comments.discard(batch.id)) {
      const writing = takenUp(operation);
      if (writing !== null) desk.begin(writing);
    }
  };
  const discard = () => void comments.discard(batch.id);
  return (
    <li className="refused">
      {refusal !== null && <p>{text.refusal[refusal]}</p>}
      {operations.map((operation) => (
        <p key={operationKey(operation)} className="line-clamp-3 text-quiet">
          {[text.what[operation.type], operationText(operation)].filter(Boolean).join(': ')}
        </p>
      ))}
      <div className="flex gap-1">
        {texts.length > 0 && (
          <PanelButton size="xs" onClick={editAgain}>
            {text.editAgain}
          </PanelButton>
        )}
        <PanelButton size="xs" variant="text" onClick={texts.length > 0 ? () => setAsks(true) : discard}>
          {text.discard}
        </PanelButton>
      </div>
      {asks && <DiscardDialog onClose={() => setAsks(false)} discard={discard} />}
    </li>
  );
}

function operationKey(operation: OutgoingBatch['operations'][number]): string {
  const comment = 'commentId' in operation ? operation.commentId : '';
  return `${operation.type} ${operation.threadId} ${comment}`;
}
