import { Link } from '@remix-run/react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { COMPARISON_VIEWS, type ComparisonView } from '#shared/versions/comparison-view.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { classNames } from '../ui/class-names.ts';

const text = versionMessages.compare;

interface CompareViewsProps {
  readonly from: string;
  readonly to: string;
  readonly view: ComparisonView;
}

/** The address of a comparison. */
export function compareAddress(slug: string, { from, to, view }: CompareViewsProps): string {
  return `/strategies/${slug}/compare?${new URLSearchParams({ from, to, view })}`;
}

/** The ways to look at one comparison. */
export function CompareViews({ from, to, view }: CompareViewsProps) {
  const { slug } = useStrategy();
  return (
    <nav aria-label={text.views} className="compare-views">
      {COMPARISON_VIEWS.map((each) => (
        <Link
          key={each}
          to={compareAddress(slug, { from, to, view: each })}
          preventScrollReset
          aria-current={each === view ? 'page' : undefined}
          className={classNames('compare-view', each === view && 'compare-view-current')}
        >
          {text.view[each]}
        </Link>
      ))}
    </nav>
  );
}
