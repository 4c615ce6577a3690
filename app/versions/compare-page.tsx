import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { Comparison } from '#shared/versions/comparison.ts';
import type { ComparisonView } from '#shared/versions/comparison-view.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { BackToVersions } from './back-to-versions.tsx';
import { ChangeList } from './change-list.tsx';
import { CompareViews } from './compare-views.tsx';
import { ShownStrategyView } from './shown-strategy.tsx';
import { SideChoice } from './side-choice.tsx';
import { type ShownSide, SideHeads } from './side-heads.tsx';
import { TableOfChanges } from './table-of-changes.tsx';
import { VersionPane } from './version-pane.tsx';

const text = versionMessages.compare;

interface ComparePageProps {
  /** As the address names them. */
  readonly from: string;
  readonly to: string;
  readonly view: ComparisonView;
  readonly versions: readonly VersionSummary[];
  readonly before: ShownSide;
  readonly after: ShownSide;
  readonly comparison: Comparison;
}

/** Two states of a strategy: what changed, each as it was, both side by side. */
export function ComparePage({ from, to, view, versions, before, after, comparison }: ComparePageProps) {
  const { lines, counts, view: shown } = comparison;
  return (
    <VersionPane label={text.title}>
      <BackToVersions />
      <h1 className="version-title">{text.title}</h1>
      <SideHeads before={before} after={after} />
      <SideChoice from={from} to={to} view={view} versions={versions} />
      {lines.length === 0 ? (
        <p className="mt-6 font-bold">{text.same}</p>
      ) : (
        <ChangeList lines={lines} counts={counts} from={from} to={to} view={view} />
      )}
      <CompareViews from={from} to={to} view={view} />
      {shown.kind === 'strategy' ? (
        <ShownStrategyView strategy={shown.strategy} />
      ) : (
        <TableOfChanges document={shown.document} from={from} to={to} />
      )}
    </VersionPane>
  );
}
