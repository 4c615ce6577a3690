import { useMemo } from 'react';
import { textDiff } from '#shared/diff/text-diff.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { useHydrated } from '../ui/use-hydrated.ts';

const text = revisionMessages.changes;

interface MarkedTextProps {
  readonly before: string;
  readonly after: string;
  readonly side: 'before' | 'after';
}

/** One side of a changed text, with what it loses or gains marked by an element, a line and a word. */
export function MarkedText({ before, after, side }: MarkedTextProps) {
  // Where words end the server's dictionary and the browser's may not agree; until it runs, the text is plain.
  const isHydrated = useHydrated();
  const runs = useMemo(() => (isHydrated ? textDiff(before, after) : null), [isHydrated, before, after]);
  if (runs === null) return <>{side === 'before' ? before : after}</>;
  const left = side === 'before' ? 'added' : 'removed';
  const Marked = side === 'before' ? 'del' : 'ins';
  return (
    <>
      {runs
        .filter(({ kind }) => kind !== left)
        .map((run, index) =>
          run.kind === 'same' ? (
            run.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text have no other identity
            <Marked key={index}>
              <span className="revision-mark">{side === 'before' ? text.delMark : text.insMark}</span>
              {run.text}
            </Marked>
          ),
        )}
    </>
  );
}
