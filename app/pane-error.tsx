import { useRevalidator, useRouteError } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { describeError } from './describe-error.ts';
import { serverAnswers } from './server-answers.ts';
import { Button } from './ui/button.tsx';

/** What went wrong with a screen within the workspace, and the way to try again; the workspace around it stays. */
export function PaneError({ titleClass }: { readonly titleClass: string }) {
  const { title, body, retry } = describeError(useRouteError());
  const { revalidate } = useRevalidator();
  const tryAgain = async () => {
    // Asked for in vain, the strategy itself would be gone from the screen, too.
    if (await serverAnswers()) revalidate();
  };
  return (
    <>
      <div role="alert" className="phrases">
        <h1 className={titleClass}>{title}</h1>
        <p className="mt-4">{body}</p>
      </div>
      {retry && (
        <p className="mt-6">
          <Button variant="solid" onClick={() => void tryAgain()}>
            {accountsMessages.errors.retry}
          </Button>
        </p>
      )}
    </>
  );
}
