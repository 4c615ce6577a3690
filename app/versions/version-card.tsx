import { Link } from '@remix-run/react';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { Badge } from '../ui/badge.tsx';

const text = versionMessages.list;

/** One version on the timeline, with its tick. */
export function VersionCard({ version }: { readonly version: VersionSummary }) {
  const { id, kind, note, adoption, hash, revisionId } = version;
  const { slug } = useStrategy();
  const name = versionMessages.name(version);
  return (
    <li className="version-card" data-version={id}>
      <label className="version-tick">
        <input type="checkbox" name="side" value={id} />
        <span className="sr-only">{text.choose(name)}</span>
      </label>
      <div className="min-w-0">
        <p className="version-card-name">
          <Link to={`/strategies/${slug}/versions/${id}`} className="text-link min-w-0">
            {name}
          </Link>
          <Badge tone={kind === 'adopted' ? 'strong' : 'quiet'}>{versionMessages.kind[kind]}</Badge>
        </p>
        {adoption !== null && (
          <p className="font-bold">
            {text.decided(
              adoption.decidedBy,
              versionMessages.day(adoption.decidedOn),
              adoption.referenceNumber,
            )}
          </p>
        )}
        <VersionFacts version={version} />
        {note !== '' && <p className="version-text">{note}</p>}
        <p className="version-card-ways">
          <Link
            to={`/strategies/${slug}/compare?from=${id}&to=draft`}
            className="text-link"
            aria-label={text.withDraftOf(name)}
          >
            {text.withDraft}
          </Link>
          {revisionId !== null && (
            <Link to={`/strategies/${slug}/revisions/${revisionId}`} className="text-link">
              {text.ofRevision}
            </Link>
          )}
          <span className="text-quiet" title={text.hashTitle}>
            {text.hash(hash)}
          </span>
        </p>
      </div>
    </li>
  );
}

function VersionFacts({ version }: { readonly version: VersionSummary }) {
  const { frozenAt, frozenBy, meetingId } = version;
  const { meetings } = useStrategy();
  const meeting = meetings.find(({ id }) => id === meetingId);
  return (
    <p className="version-card-facts">
      <span>{versionMessages.when(frozenAt)}</span>
      <span>{text.frozen(frozenBy.name, accessMessages.role[frozenBy.role])}</span>
      {meeting !== undefined && <span>{meetingMessages.name(meeting)}</span>}
    </p>
  );
}
