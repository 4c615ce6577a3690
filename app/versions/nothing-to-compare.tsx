import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { Notice } from '../ui/notice.tsx';
import { BackToVersions } from './back-to-versions.tsx';
import { SideChoice } from './side-choice.tsx';
import { VersionPane } from './version-pane.tsx';

const text = versionMessages.compare;

interface NothingToCompareProps {
  readonly reason: keyof typeof text.nothing;
  readonly from: string;
  readonly to: string;
  readonly versions: readonly VersionSummary[];
}

/** In the place of a comparison: why one of its sides cannot be had, and another choice. */
export function NothingToCompare({ reason, from, to, versions }: NothingToCompareProps) {
  return (
    <VersionPane label={text.title}>
      <BackToVersions />
      <h1 className="version-title">{text.title}</h1>
      <Notice tone="info" title={text.nothing[reason].title} className="mt-4">
        <p>{text.nothing[reason].body}</p>
      </Notice>
      {versions.length > 0 && <SideChoice from={from} to={to} view="changes" versions={versions} />}
    </VersionPane>
  );
}
