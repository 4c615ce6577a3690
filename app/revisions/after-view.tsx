import { useMemo } from 'react';
import type { Change } from '#shared/diff/change.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { groupChanges } from './change-groups.ts';
import { changeRows } from './change-rows.ts';
import { changeTitle } from './change-title.ts';
import { useRevision } from './revision-context.tsx';
import { useChangeWords } from './use-change-words.ts';

const text = revisionMessages.changes;

/** 変更後: what is changed as it will read, one after the other, without marks. */
export function AfterView() {
  const { changes } = useRevision().record;
  const groups = useMemo(() => groupChanges(changes), [changes]);
  return (
    <section aria-label={revisionMessages.page.view.after} className="revision-after">
      <p className="revision-help">{text.unmarked}</p>
      {groups.map(({ key, titles, changes: members }) => (
        <div key={key} className="revision-after-group">
          {titles.length > 0 && <h2 className="revision-part-title">{titles.join(' ＞ ')}</h2>}
          {members.map((change) => (
            <After key={change.id} change={change} />
          ))}
        </div>
      ))}
    </section>
  );
}

function After({ change }: { readonly change: Change }) {
  const rows = changeRows(change, useChangeWords());
  const isGone = change.after === null && change.nodeId !== null;
  return (
    <article className="revision-after-item">
      <h3>{changeTitle(change)}</h3>
      {isGone ? (
        <p className="text-quiet">{text.removed}</p>
      ) : (
        <dl className="revision-reasons">
          {rows
            .filter(({ key }) => key !== 'title')
            .map((row) => (
              <div key={row.key}>
                <dt>{row.label}</dt>
                <dd className="revision-prose">{row.after || text.blank}</dd>
              </div>
            ))}
        </dl>
      )}
    </article>
  );
}
