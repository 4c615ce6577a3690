import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { Button } from '../ui/button.tsx';
import { useRevision } from './revision-context.tsx';
import { useRevisionView } from './revision-view.ts';

const text = revisionMessages.vote;

/** 第1版で投票済み。以降の変更 1件: one's own vote no longer counts, and what has changed since. */
export function StaleVote() {
  const { changedSinceVote, changes } = useRevision().record;
  const { select } = useRevisionView();
  if (changedSinceVote === null) return null;
  const { round, changes: changed } = changedSinceVote;
  // One that is gone cannot be shown; then the first that is still there.
  const first = changes.find(({ id }) => changed.includes(id));
  return (
    <div className="revision-stale">
      <p>
        <strong>{text.stale(round, changed.length)}</strong>
      </p>
      <p>{text.staleLead}</p>
      {first !== undefined && (
        <Button size="xs" onClick={() => select(first.id)}>
          {text.staleShow}
        </Button>
      )}
    </div>
  );
}
