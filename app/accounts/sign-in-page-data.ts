import type { AppLoadContext } from '@remix-run/node';
import type { SampleAccount, SampleTown } from '#server/services.ts';

/** What the sign-in page shows; `sample` is null without the sample's accounts. */
export interface SignInPageData {
  readonly sample: {
    readonly accounts: readonly SampleAccount[];
    readonly towns: readonly SampleTown[];
    /** This origin and its twin under the other loopback name; null away from loopback. */
    readonly twin: { readonly here: string; readonly there: string } | null;
  } | null;
}

/** Collects the sign-in page; cookies are per host name, so localhost and 127.0.0.1 are two people. */
export async function signInPageData(request: Request, context: AppLoadContext): Promise<SignInPageData> {
  const { accounts, strategies } = context.services;
  const sampleAccounts = await accounts.sampleAccounts();
  if (sampleAccounts.length === 0) return { sample: null };
  return {
    sample: {
      accounts: sampleAccounts,
      towns: await strategies.sampleTowns(),
      twin: twinOf(new URL(request.url)),
    },
  };
}

function twinOf(url: URL): { here: string; there: string } | null {
  const twinName = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[url.hostname];
  if (twinName === undefined) return null;
  const there = new URL(url);
  there.hostname = twinName;
  return { here: url.origin, there: there.origin };
}
