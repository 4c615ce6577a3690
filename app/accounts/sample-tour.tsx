import ChevronRight from 'lucide-react/icons/chevron-right';
import ExternalLink from 'lucide-react/icons/external-link';
import type { SampleAccount, SampleTown } from '#server/services.ts';
import type { RoleName } from '#shared/access/roles.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { sampleMessages } from '#shared/i18n/ja/sample.ts';
import { StageBadge } from '../ui/stage-badge.tsx';
import { SampleSignIn } from './sample-sign-in.tsx';
import type { SignInPageData } from './sign-in-page-data.ts';

const text = accountsMessages.sample;

/** One card per role, for the first account that has it. */
const CARD_ROLES: readonly RoleName[] = [
  'secretariat',
  'chair',
  'member',
  'department',
  'observer',
  'viewer',
];

type Sample = NonNullable<SignInPageData['sample']>;

/** Beside the sign-in form when there is a sample: roles, two people in one browser, things to try. */
export function SampleTour({ accounts, towns, twin }: Sample) {
  return (
    <section aria-labelledby="sample" className="min-w-0">
      <h2 id="sample" className="text-std-24B-150">
        {text.title}
      </h2>
      <p className="mt-2">{text.lead}</p>
      <ul aria-label={text.roles} className="mt-4 grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {CARD_ROLES.flatMap((role) => accounts.find((account) => account.role === role) ?? []).map(
          (account) => (
            <li key={account.email} className="grid">
              <RoleCard account={account} />
            </li>
          ),
        )}
      </ul>
      <TwoPeople twin={twin} />
      {towns.length > 0 && <Towns towns={towns} accounts={accounts} />}
    </section>
  );
}

function RoleCard({ account }: { readonly account: SampleAccount }) {
  return (
    <SampleSignIn
      account={account}
      redirectTo="/"
      className="group flex items-center gap-2 rounded-8 border border-solid-gray-420 bg-white px-4 py-3 text-left hover:border-key-900 hover:bg-key-50"
    >
      <span className="flex-1">
        <span className="block text-std-17B-170 text-key-900 underline-offset-3 group-hover:underline">
          {account.name}
        </span>
        <span className="block text-dns-14N-130">{sampleMessages.roleLine[account.role]}</span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-key-900" />
    </SampleSignIn>
  );
}

function TwoPeople({ twin }: { readonly twin: Sample['twin'] }) {
  return (
    <div className="mt-6 rounded-8 bg-faint px-5 py-4">
      <h3 className="text-std-17B-170">{text.twoTitle}</h3>
      {twin === null ? (
        <p className="mt-1">{text.twoElsewhere}</p>
      ) : (
        <>
          <ol className="mt-1 list-decimal pl-6">
            {text.twoSteps(twin.here, twin.there).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <a
            href={twin.there}
            target="_blank"
            rel="noreferrer"
            className="mt-2 inline-flex items-center gap-1 text-link"
          >
            {text.twoOpen(twin.there)}
            <ExternalLink aria-hidden className="size-4" />
          </a>
        </>
      )}
    </div>
  );
}

function Towns({ towns, accounts }: Pick<Sample, 'towns' | 'accounts'>) {
  const member = accounts.find(({ role }) => role === 'member');
  return (
    <>
      <h3 className="mt-8 text-std-20B-160">{text.townsTitle}</h3>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {towns.map((town) => (
          <Town key={town.slug} town={town} account={member} />
        ))}
      </ul>
    </>
  );
}

function Town({ town, account }: { readonly town: SampleTown; readonly account: SampleAccount | undefined }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-64 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-std-16B-170">
          {town.title}
          {town.edition !== '' && <span className="text-std-16N-170">{town.edition}</span>}
          <StageBadge stage={town.stage} />
        </p>
        <p>{sampleMessages.tryThis[town.slug]}</p>
      </div>
      {account && (
        <SampleSignIn
          account={account}
          redirectTo={`/strategies/${town.slug}`}
          className="shrink-0 text-link"
        >
          {text.openAs(account.name)}
        </SampleSignIn>
      )}
    </li>
  );
}
