import { Link, useParams, useRevalidator, useRouteError } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { describeError } from '../describe-error.ts';
import { serverAnswers } from '../server-answers.ts';
import { Button } from '../ui/button.tsx';
import { RevisionPane } from './revision-pane.tsx';

/** A screen of the revisions that could not be shown; the workspace around it stays. */
export function RevisionError() {
  const { title, body, retry } = describeError(useRouteError());
  const { slug = '' } = useParams();
  const { revalidate } = useRevalidator();
  const tryAgain = async () => {
    // Asked for in vain, the strategy itself would be gone from the screen, too.
    if (await serverAnswers()) revalidate();
  };
  return (
    <RevisionPane isNarrow>
      <p className="revision-back">
        <Link to={`/strategies/${slug}/revisions`} className="text-link">
          {revisionMessages.page.back}
        </Link>
      </p>
      <div role="alert" className="phrases">
        <h1 className="revision-list-title">{title}</h1>
        <p className="mt-4">{body}</p>
      </div>
      {retry && (
        <p className="mt-6">
          <Button variant="solid" onClick={() => void tryAgain()}>
            {accountsMessages.errors.retry}
          </Button>
        </p>
      )}
    </RevisionPane>
  );
}
