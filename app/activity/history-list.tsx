import { activityMessages } from '#shared/i18n/ja/activity.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { HistoryOf } from './activity-requests.ts';
import { EntryView } from './entry-view.tsx';
import { useHistory } from './use-history.ts';

const text = activityMessages.panel;

interface HistoryListProps {
  readonly of: HistoryOf;
  /** Said when there is none. */
  readonly empty: string;
}

/** Entries, newest first, live, with more on demand. */
export function HistoryList({ of, empty }: HistoryListProps) {
  const { state, reload, more } = useHistory(of);
  if (state.kind === 'loading') return <LoadingHistory />;
  if (state.kind === 'failed') return <FailedHistory message={text.failed} retry={reload} />;
  const { entries, next, isStale } = state.history;
  return (
    <>
      {isStale && <FailedHistory message={text.stale} retry={reload} />}
      {entries.length === 0 && <p className="phrases text-quiet">{empty}</p>}
      <ol className="activity-list">
        {entries.map((entry) => (
          <EntryView key={entry.id} entry={entry} showsItem={of.nodeId === null} />
        ))}
      </ol>
      {next !== null && (
        <div className="mt-3 text-center">
          <Button size="sm" onClick={more}>
            {text.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** Holds the place of entries that are on their way. */
export function LoadingHistory() {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{text.loading}</span>
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
  );
}

interface FailedHistoryProps {
  readonly message: string;
  readonly retry: () => void;
}

/** Says that entries could not be read, and asks again. */
export function FailedHistory({ message, retry }: FailedHistoryProps) {
  return (
    <div role="alert" className="mb-3">
      <p>{message}</p>
      <Button size="xs" className="mt-1" onClick={retry}>
        {text.retry}
      </Button>
    </div>
  );
}
