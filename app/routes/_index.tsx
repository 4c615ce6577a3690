import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Suspense } from 'react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';
import { SignInPage } from '../accounts/sign-in-page.tsx';
import { signInPageData } from '../accounts/sign-in-page-data.ts';
import { HOME_ID } from '../home/home-id.ts';
import { tellCard } from '../home/told-card.ts';
import { patientLazy } from '../ui/patient-lazy.ts';

const loadHome = async () => (await import('../home/home.tsx')).Home;
// Whoever comes to sign in does not fetch the code of the page behind it; where that page was served, it comes alive
// as one, so that no click falls on a part that is not yet.
const isNeededNow = import.meta.env.SSR || document.getElementById(HOME_ID) !== null;
const Home = isNeededNow ? await loadHome() : patientLazy(loadHome);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title:
      data?.kind === 'home'
        ? accountsMessages.pageTitle(strategiesMessages.list.title)
        : accountsMessages.product,
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, services } = context;
  if (viewer === null) {
    return { kind: 'signedOut', page: await signInPageData(request, context) } as const;
  }
  const [cards, work] = await Promise.all([services.strategies.list(viewer), services.work.today(viewer)]);
  const { isAdministrator, isSample } = viewer;
  return { kind: 'home', cards: cards.map(tellCard), work, viewer: { isAdministrator, isSample } } as const;
}

export default function Index() {
  const data = useLoaderData<typeof loader>();
  if (data.kind === 'signedOut') return <SignInPage {...data.page} redirectTo="/" />;
  return (
    <Suspense>
      <Home cards={data.cards} work={data.work} viewer={data.viewer} />
    </Suspense>
  );
}
