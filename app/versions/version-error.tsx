import { useRevalidator, useRouteError } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { describeError } from '../describe-error.ts';
import { Button } from '../ui/button.tsx';
import { BackToVersions } from './back-to-versions.tsx';
import { VersionPane } from './version-pane.tsx';

/** A screen of the versions that could not be shown; the workspace around it stays, with what was typed in it. */
export function VersionError() {
  const { title, body, retry } = describeError(useRouteError());
  const { revalidate } = useRevalidator();
  const tryAgain = async () => {
    // Asked for in vain, the strategy itself would be gone from the screen, too.
    if (await serverAnswers()) revalidate();
  };
  return (
    <VersionPane>
      <BackToVersions />
      <div role="alert" className="phrases">
        <h1 className="version-title">{title}</h1>
        <p className="mt-4">{body}</p>
      </div>
      {retry && (
        <p className="mt-6">
          <Button variant="solid" onClick={() => void tryAgain()}>
            {accountsMessages.errors.retry}
          </Button>
        </p>
      )}
    </VersionPane>
  );
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/livez')).ok;
  } catch {
    return false;
  }
}
