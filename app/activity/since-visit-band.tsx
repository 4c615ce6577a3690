import { Link } from '@remix-run/react';
import History from 'lucide-react/icons/history';
import X from 'lucide-react/icons/x';
import { sinceVisitMessages } from '#shared/i18n/ja/since-visit.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { focusPanel, focusView, useSidePanel } from '../workspace/panes.tsx';
import { useActivity } from './activity-provider.tsx';

const text = sinceVisitMessages.band;

/** Says on opening that others have changed something since one's last visit, and leads to it. */
export function SinceVisitBand() {
  const { since, dismiss, setWhole } = useActivity();
  const { path, fork } = useStrategy();
  const { show } = useSidePanel();
  if (since === null || since.dismissed || since.count === 0) return null;
  return (
    <section aria-label={text.label} className="since-visit-band">
      <History aria-hidden className="size-4 shrink-0 text-quiet" />
      <p className="min-w-0">
        {text.text(sinceVisitMessages.when(since.since), sinceVisitMessages.count(since.count))}
      </p>
      <Button
        size="xs"
        className="shrink-0"
        aria-label={text.showLabel}
        onClick={() => {
          setWhole(true);
          show('history');
          dismiss();
          focusPanel();
        }}
      >
        {text.show}
      </Button>
      {fork === null && (
        <Link to={`${path}/compare?from=lastVisit&to=draft`} className="text-link shrink-0">
          {text.compare}
        </Link>
      )}
      <button
        type="button"
        aria-label={text.dismiss}
        className="icon-button ml-auto"
        onClick={() => {
          dismiss();
          focusView();
        }}
      >
        <X aria-hidden className="size-4" />
      </button>
    </section>
  );
}
