import { Link } from '@remix-run/react';
import type { VersionList as List } from '#server/services/versions.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CompareForm } from './compare-form.tsx';
import { StageLine } from './stage-line.tsx';
import { VersionCard } from './version-card.tsx';
import { VersionPane } from './version-pane.tsx';

const text = versionMessages.list;

interface VersionListProps {
  readonly list: List;
  /** Why a choice of versions could not be compared; null: nothing was asked for, or it could. */
  readonly problem: 'none' | 'tooMany' | null;
}

/** 版: the versions of a strategy on a timeline, the newest first, any two of which are compared. */
export function VersionList({ list, problem }: VersionListProps) {
  const { versions, stage, canFreeze, canAdopt, canChangeStage } = list;
  const { slug, meetings } = useStrategy();
  const freeze = canFreeze ? (
    <ButtonLink to={`/strategies/${slug}/versions/new`} variant="solid">
      {text.freeze}
    </ButtonLink>
  ) : null;
  return (
    <VersionPane>
      <div className="version-head">
        <h1 className="version-title">{text.title}</h1>
        {versions.length > 0 && freeze}
      </div>
      <StageLine canAdopt={canAdopt && stage !== 'adopted'} canChange={canChangeStage} />
      {problem !== null && <Notice tone="warning" title={text[problem]} live="alert" className="mt-4" />}
      {versions.length === 0 ? (
        <Empty canFreeze={canFreeze}>{freeze}</Empty>
      ) : (
        <CompareForm action={`/strategies/${slug}/compare`}>
          {versions.map((version) => (
            <VersionCard key={version.id} version={version} />
          ))}
        </CompareForm>
      )}
      {meetings.length > 0 && (
        <p className="mt-6">
          <Link to={`/strategies/${slug}/compare?from=lastMeeting&to=draft`} className="text-link">
            {text.sinceMeeting}
          </Link>
        </p>
      )}
    </VersionPane>
  );
}

function Empty({ canFreeze, children }: { readonly canFreeze: boolean; readonly children: React.ReactNode }) {
  return (
    <div className="version-empty phrases">
      <h2 className="text-std-20B-160">{text.emptyTitle}</h2>
      <p className="mt-2">{text.empty}</p>
      <p className="mt-2">{canFreeze ? text.emptyFirst : text.emptyReader}</p>
      {children !== null && <p className="mt-6">{children}</p>}
    </div>
  );
}
