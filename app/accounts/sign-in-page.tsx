import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { classNames } from '../ui/class-names.ts';
import { SampleTour } from './sample-tour.tsx';
import { SignInForm } from './sign-in-form.tsx';
import type { SignInPageData } from './sign-in-page-data.ts';

interface SignInPageProps extends SignInPageData {
  readonly email?: string;
  readonly refusal?: string | null;
  readonly redirectTo: string;
}

/** First visit: what this is, the form, and with the sample everything to try it with one click. */
export function SignInPage({ sample, ...form }: SignInPageProps) {
  return (
    <main
      className={classNames(
        'phrases mx-auto grid w-full items-start gap-x-16 gap-y-10 px-6 py-10',
        sample ? 'max-w-7xl lg:grid-cols-[22rem_minmax(0,1fr)]' : 'max-w-md',
      )}
    >
      <div className={classNames(sample && 'lg:sticky lg:top-10')}>
        <h1 className="text-std-45B-140 tracking-widest text-key-1000">{accountsMessages.product}</h1>
        <p className="mt-2">{accountsMessages.tagline}</p>
        <h2 className="mt-8 mb-4 text-std-20B-160">{accountsMessages.signIn.title}</h2>
        <SignInForm {...form} />
      </div>
      {sample && <SampleTour {...sample} />}
    </main>
  );
}
