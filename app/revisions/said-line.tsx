import { Link } from '@remix-run/react';
import CircleCheck from 'lucide-react/icons/circle-check';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { OFFLINE_BAND } from './element-ids.ts';
import { type Said, useRevision } from './revision-context.tsx';

const text = revisionMessages.page;

/** What came of the last step, and that the server cannot be reached. */
export function SaidLine() {
  const { said, canReach, record } = useRevision();
  const words = said === null ? null : wordsOf(said);
  return (
    <div className="revision-said">
      {!canReach && (
        <p id={OFFLINE_BAND} role="status" className="revision-offline">
          {text.offline}
        </p>
      )}
      {words !== null && said !== null && (
        <p role={said.kind === 'done' ? 'status' : 'alert'} className="revision-came">
          {said.kind === 'done' ? (
            <CircleCheck aria-hidden className="size-5 shrink-0 text-success-2" />
          ) : (
            <OctagonAlert aria-hidden className="size-5 shrink-0 text-error-1" />
          )}
          {words}
          {said.kind === 'done' && said.opened !== null && (
            <Link to={`/strategies/${record.strategy.slug}/revisions/${said.opened}`} className="text-link">
              {text.openSplit}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

function wordsOf(said: Said): string | null {
  if (said.kind === 'refused') return revisionMessages.refusal[said.refusal.code];
  return said.act === 'note' || said.act === 'write' ? null : text.came[said.act];
}
