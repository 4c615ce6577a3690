import { Link } from '@remix-run/react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { useStrategy } from '../collab/workspace-context.tsx';

/** The way from one screen of the versions to all of them. */
export function BackToVersions() {
  const { slug } = useStrategy();
  return (
    <p className="version-back">
      <Link to={`/strategies/${slug}/versions`} className="text-link">
        <ArrowLeft aria-hidden className="size-4" />
        {versionMessages.page.back}
      </Link>
    </p>
  );
}
