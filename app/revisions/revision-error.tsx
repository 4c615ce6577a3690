import { Link, useParams } from '@remix-run/react';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { PaneError } from '../pane-error.tsx';
import { RevisionPane } from './revision-pane.tsx';

/** A screen of the revisions that could not be shown; the workspace around it stays. */
export function RevisionError() {
  const { slug = '' } = useParams();
  return (
    <RevisionPane isNarrow>
      <p className="revision-back">
        <Link to={`/strategies/${slug}/revisions`} className="text-link">
          {revisionMessages.page.back}
        </Link>
      </p>
      <PaneError titleClass="revision-list-title" />
    </RevisionPane>
  );
}
