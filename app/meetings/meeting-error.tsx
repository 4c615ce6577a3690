import { useRevalidator, useRouteError } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { describeError } from '../describe-error.ts';
import { serverAnswers } from '../server-answers.ts';
import { Button } from '../ui/button.tsx';
import { BackToList } from './back-to-list.tsx';
import { MeetingPane } from './meeting-pane.tsx';

/** A screen of the meetings that could not be shown; the workspace around it stays, with what was typed in it. */
export function MeetingError() {
  const { title, body, retry } = describeError(useRouteError());
  const { revalidate } = useRevalidator();
  const tryAgain = async () => {
    // Asked for in vain, the strategy itself would be gone from the screen, too.
    if (await serverAnswers()) revalidate();
  };
  return (
    <MeetingPane>
      <BackToList />
      <div role="alert" className="phrases">
        <h1 className="meeting-title">{title}</h1>
        <p className="mt-4">{body}</p>
      </div>
      {retry && (
        <p className="mt-6">
          <Button variant="solid" onClick={() => void tryAgain()}>
            {accountsMessages.errors.retry}
          </Button>
        </p>
      )}
    </MeetingPane>
  );
}
