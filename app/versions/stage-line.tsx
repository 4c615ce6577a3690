import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';

const text = versionMessages.list;

interface StageLineProps {
  readonly canAdopt: boolean;
  readonly canChange: boolean;
}

/** The strategy's stage and since when; for the secretariat with the ways to another one. */
export function StageLine({ canAdopt, canChange }: StageLineProps) {
  const { slug, stage, stageSince } = useStrategy();
  const base = `/strategies/${slug}/versions`;
  return (
    <div className="version-stage">
      <p className="version-stage-now">
        <span className="text-quiet">{text.stage}</span>
        <StageBadge stage={stage} />
        <span>{text.since(new Date(stageSince))}</span>
      </p>
      {(canAdopt || canChange) && (
        <p className="version-stage-ways">
          {canChange && (
            <ButtonLink to={`${base}/stage`} size="sm">
              {text.changeStage}
            </ButtonLink>
          )}
          {canAdopt && (
            <ButtonLink to={`${base}/adopt`} size="sm">
              {text.adopt}
            </ButtonLink>
          )}
        </p>
      )}
    </div>
  );
}
