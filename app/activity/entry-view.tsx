import type { ActivityEntry } from '#shared/activity/model.ts';
import { activityMessages } from '#shared/i18n/ja/activity.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { ItemLink } from './item-link.tsx';
import { ValueChange } from './value-change.tsx';

const messages = activityMessages;

interface EntryViewProps {
  readonly entry: ActivityEntry;
  /** Where entries of several items stand together. */
  readonly showsItem: boolean;
}

/** One entry: who, when, what, from and to. */
export function EntryView({ entry, showsItem }: EntryViewProps) {
  const baseline = useReadingPart(({ strategy }) => strategy.labels.baseline);
  const where = messages.where(entry.change);
  return (
    <li className="activity-entry">
      <p className="activity-who">
        <span className="font-bold">{messages.by(entry.by?.name ?? null)}</span>{' '}
        <time dateTime={entry.at} className="text-quiet">
          {messages.when(entry.at)}
        </time>
      </p>
      {showsItem && (
        <p>
          <ItemLink entry={entry} />
        </p>
      )}
      <p className="activity-what">{messages.what(entry, baseline)}</p>
      {where !== '' && <p>{where}</p>}
      {(entry.change.kind === 'field' || entry.change.kind === 'text') && (
        <ValueChange change={entry.change} />
      )}
    </li>
  );
}
