import type { Anchor, Thread } from '#shared/comments/model.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import type { Labels } from '#shared/strategy/model.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { useBeginRevision } from '../revisions/opening-provider.tsx';

/** Opens a revision from a thread, which it then quotes; null for those who may not, and inside of a revision. */
export function useProposal(thread: Thread): (() => void) | null {
  const begin = useBeginRevision();
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  if (begin === null || thread.number === 0) return null;
  return () =>
    begin({
      origin: { from: 'comment', threadId: thread.id },
      title: forkMessages.opening.suggested(placeOf(thread.anchor, labels)),
      view: 'text',
    });
}

/** What the thread asks to change, as a title names it; '' where only its words know. */
function placeOf(anchor: Anchor, labels: Pick<Labels, 'baseline'>): string {
  if (anchor.target === 'change') return '';
  if (anchor.target !== 'field' || anchor.field === 'title') return anchor.itemTitle;
  return `${anchor.itemTitle}の${fieldWord(anchor.field, labels)}`;
}
