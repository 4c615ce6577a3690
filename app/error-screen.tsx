import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { describeError } from './describe-error.ts';
import { Button, ButtonLink } from './ui/button.tsx';
import { TopBar } from './ui/top-bar.tsx';

const text = accountsMessages.errors;

/** What happened, what was kept, what to do: for everything that a loader, an action or a render threw. */
export function ErrorScreen({ error }: { readonly error: unknown }) {
  const { title, body, retry } = describeError(error);
  return (
    <>
      <TopBar />
      <main className="phrases mx-auto w-full max-w-7xl px-6 py-16">
        <h1 className="text-std-28B-150">{title}</h1>
        <p className="mt-4">{body}</p>
        <div className="mt-8 flex flex-wrap gap-4">
          {retry && (
            <Button onClick={() => window.location.reload()} variant="solid">
              {text.retry}
            </Button>
          )}
          <ButtonLink to="/" reloadDocument variant={retry ? 'outline' : 'solid'}>
            {text.home}
          </ButtonLink>
        </div>
      </main>
    </>
  );
}
