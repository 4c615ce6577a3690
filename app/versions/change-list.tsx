import { Link } from '@remix-run/react';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { CategoryCount, ChangeLine } from '#shared/versions/comparison.ts';
import type { ComparisonView } from '#shared/versions/comparison-view.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { compareAddress } from './compare-views.tsx';
import { shownAnchor } from './shown-strategy.tsx';

const text = versionMessages.compare;

interface ChangeListProps {
  readonly lines: readonly ChangeLine[];
  readonly counts: readonly CategoryCount[];
  readonly from: string;
  readonly to: string;
  readonly view: ComparisonView;
}

/** How many changes of which kind, and the way to each. */
export function ChangeList({ lines, counts, from, to, view }: ChangeListProps) {
  const { slug } = useStrategy();
  const changes = compareAddress(slug, { from, to, view: 'changes' });
  return (
    <section className="change-summary" aria-label={text.summary}>
      <h2 className="version-heading">{text.count(lines.length)}</h2>
      <ul className="change-counts">
        {counts.map(({ category, count }) => (
          <li key={category}>{text.countOf(changeMessages.category[category], count)}</li>
        ))}
      </ul>
      <details className="change-list">
        <summary>{text.list}</summary>
        <ol>
          {lines.map(({ id, nodeId, category, title, path }) => (
            <li key={id}>
              <span className="change-category">{changeMessages.category[category]}</span>
              <span className="min-w-0">
                <Way view={view} changes={changes} anchor={`#${shownAnchor(nodeId)}`}>
                  {title === '' ? changeMessages.strategy : title}
                </Way>
                {path.length > 0 && <span className="change-path">{path.join(' ＞ ')}</span>}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

interface WayProps {
  readonly view: ComparisonView;
  /** Address of the view in which everything stands. */
  readonly changes: string;
  readonly anchor: string;
  readonly children: string;
}

/** Within the page the browser itself leads there, and marks the place. */
function Way({ view, changes, anchor, children }: WayProps) {
  return view === 'changes' ? (
    <a href={anchor} className="text-link">
      {children}
    </a>
  ) : (
    <Link to={changes + anchor} className="text-link">
      {children}
    </Link>
  );
}
