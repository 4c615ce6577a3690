import { Link } from '@remix-run/react';
import Lock from 'lucide-react/icons/lock';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import type { ShownStrategy } from '#shared/versions/shown.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { BackToVersions } from './back-to-versions.tsx';
import { ShownStrategyView } from './shown-strategy.tsx';
import { VersionPane } from './version-pane.tsx';

const text = versionMessages.page;

interface VersionPageProps {
  readonly version: VersionSummary;
  /** The one before it. */
  readonly previous: VersionSummary | null;
  readonly content: ShownStrategy;
  readonly canRestore: boolean;
}

/** One version as it was frozen, to be read. */
export function VersionPage({ version, previous, content, canRestore }: VersionPageProps) {
  const { slug } = useStrategy();
  const compare = `/strategies/${slug}/compare`;
  return (
    <VersionPane label={versionMessages.name(version)}>
      <BackToVersions />
      <h1 className="version-title">{versionMessages.name(version)}</h1>
      <section aria-label={text.facts} className="version-band">
        <p className="version-band-words">
          <Lock aria-hidden className="size-4 shrink-0" />
          {text.band(versionMessages.kind[version.kind])}
        </p>
        <p className="version-band-ways">
          <Link to={`${compare}?from=${version.id}&to=draft`} className="text-link">
            {text.withDraft}
          </Link>
          {previous !== null && (
            <Link to={`${compare}?from=${previous.id}&to=${version.id}`} className="text-link">
              {text.withPrevious(versionMessages.name(previous))}
            </Link>
          )}
          {canRestore && (
            <Link to={`/strategies/${slug}/versions/${version.id}/restore`} className="text-link">
              {versionMessages.restore.way}
            </Link>
          )}
          <Link to={`/strategies/${slug}`} className="text-link">
            {text.draft}
          </Link>
          <a href={`/strategies/${slug}/versions/${version.id}/snapshot.json`} className="text-link">
            {text.data}
          </a>
        </p>
        <Facts version={version} />
      </section>
      <ShownStrategyView strategy={content} />
    </VersionPane>
  );
}

function Facts({ version }: { readonly version: VersionSummary }) {
  const { frozenAt, frozenBy, adoption, meetingId, note, hash } = version;
  const { meetings } = useStrategy();
  const meeting = meetings.find(({ id }) => id === meetingId);
  const rows = [
    [text.decidedBy, adoption?.decidedBy ?? ''],
    [text.decidedOn, adoption === null ? '' : versionMessages.day(adoption.decidedOn)],
    [text.referenceNumber, adoption?.referenceNumber ?? ''],
    [text.frozenAt, versionMessages.when(frozenAt)],
    [text.frozenBy, versionMessages.list.frozen(frozenBy.name, accessMessages.role[frozenBy.role])],
    [text.meeting, meeting === undefined ? '' : meetingMessages.name(meeting)],
    [text.note, note],
    [text.hash, hash],
  ] as const;
  return (
    <dl className="version-facts">
      {rows.map(([label, value]) =>
        value === '' ? null : (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="version-text">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
