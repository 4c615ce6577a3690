import { Link } from '@remix-run/react';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { Notice } from '../ui/notice.tsx';

const text = versionMessages.compare;

/** A side without its content. */
export interface ShownSide {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isExact: boolean;
  readonly version: VersionSummary | null;
}

interface SideHeadsProps {
  readonly before: ShownSide;
  readonly after: ShownSide;
}

/** What is compared with what, and where another moment had to be taken. */
export function SideHeads({ before, after }: SideHeadsProps) {
  const near = [before, after].filter(({ isExact }) => !isExact);
  return (
    <>
      <dl className="compare-sides">
        <SideHead label={text.before} side={before} />
        <SideHead label={text.after} side={after} />
      </dl>
      {near.map(({ name, at }) => (
        <Notice key={name} tone="info" title={text.notExact(name, versionMessages.when(at))} className="mt-4">
          <p>{text.notExactWhy}</p>
        </Notice>
      ))}
    </>
  );
}

function SideHead({ label, side }: { readonly label: string; readonly side: ShownSide }) {
  const { slug } = useStrategy();
  const { name, at, version } = side;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {version === null ? (
          <span className="font-bold">{name}</span>
        ) : (
          <Link to={`/strategies/${slug}/versions/${version.id}`} className="text-link font-bold">
            {name}
          </Link>
        )}
        <span className="compare-side-at">{versionMessages.when(at)}</span>
      </dd>
    </div>
  );
}
