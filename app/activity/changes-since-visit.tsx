import type { ChangedItem } from '#shared/activity/model.ts';
import { activityMessages } from '#shared/i18n/ja/activity.ts';
import { sinceVisitMessages } from '#shared/i18n/ja/since-visit.ts';
import { EntryView } from './entry-view.tsx';
import { FailedHistory, LoadingHistory } from './history-list.tsx';
import { ItemLink } from './item-link.tsx';
import { useChangesSince } from './use-changes-since.ts';

const text = activityMessages.panel;

/** 前回以降の変更 by item; nothing in a first visit. */
export function ChangesSinceVisit() {
  const { state, reload } = useChangesSince();
  if (state.kind === 'shown' && state.changes === null) return null;
  return (
    <section aria-label={text.since} className="mb-6">
      <h3 className="activity-heading">{text.since}</h3>
      {state.kind === 'loading' && <LoadingHistory />}
      {state.kind === 'failed' && <FailedHistory message={text.failed} retry={reload} />}
      {state.kind === 'shown' && state.changes !== null && (
        <Items since={state.changes.since} count={state.changes.count} items={state.changes.items} />
      )}
    </section>
  );
}

interface ItemsProps {
  readonly since: string;
  readonly count: number;
  readonly items: readonly ChangedItem[];
}

function Items({ since, count, items }: ItemsProps) {
  const when = sinceVisitMessages.when(since);
  if (count === 0) return <p className="text-dns-14N-130 text-quiet">{text.noneSince(when)}</p>;
  return (
    <>
      <p className="mb-2 text-dns-14N-130 text-quiet">
        {text.sinceWhen(when, sinceVisitMessages.count(count))}
      </p>
      <ul className="grid gap-3">
        {items.map((item) => (
          <Item key={item.nodeId ?? ''} item={item} />
        ))}
      </ul>
    </>
  );
}

function Item({ item: { count, entries } }: { readonly item: ChangedItem }) {
  const [newest] = entries;
  if (newest === undefined) return null;
  const more = count - entries.length;
  return (
    <li className="activity-group">
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 font-bold">
          <ItemLink entry={newest} />
        </span>
        <span className="ml-auto shrink-0">{sinceVisitMessages.count(count)}</span>
      </p>
      <ol className="activity-list">
        {entries.map((entry) => (
          <EntryView key={entry.id} entry={entry} showsItem={false} />
        ))}
      </ol>
      {more > 0 && <p className="text-quiet">{text.moreOf(more)}</p>}
    </li>
  );
}
