import type { ReactNode } from 'react';
import type { SampleAccount } from '#server/services.ts';

interface SampleSignInProps {
  readonly account: SampleAccount;
  readonly redirectTo: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** One click that signs in as one of the sample's accounts: the same form that a person fills in. */
export function SampleSignIn({ account, redirectTo, className, children }: SampleSignInProps) {
  return (
    <form method="post" action="/login" className="contents">
      <input type="hidden" name="email" value={account.email} />
      <input type="hidden" name="password" value={account.password} />
      <input type="hidden" name="redirectTo" value={redirectTo} />
      <button type="submit" className={className}>
        {children}
      </button>
    </form>
  );
}
