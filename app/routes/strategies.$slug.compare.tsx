import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { type Comparison, compareStates } from '#shared/versions/comparison.ts';
import { COMPARISON_VIEWS } from '#shared/versions/comparison-view.ts';
import { readSide } from '#shared/versions/side.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { chosenSides } from '../versions/chosen-sides.ts';
import { ComparePage } from '../versions/compare-page.tsx';
import { NothingToCompare } from '../versions/nothing-to-compare.tsx';
import { refusedVersion } from '../versions/refused-version.ts';
import { VersionError } from '../versions/version-error.tsx';
import { withoutContent } from '../versions/without-content.ts';

export const meta: MetaFunction = () => [
  { title: accountsMessages.pageTitle(versionMessages.compare.title) },
];

/** Compares `from` with `to` (see readSide) in a `view`; `ticked` with `side`s: versions as the timeline sends them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const slug = params.slug ?? '';
  const query = new URL(request.url).searchParams;
  const list = await context.services.versions.list(viewer, slug);
  if (!list.ok) throw refusedVersion(list.error);
  const { versions } = list.value;
  const ticks = chosenSides(query, versions);
  if (ticks !== null) return redirect(`/strategies/${slug}/${ticks}`);
  const [from, to] = [query.get('from') ?? versions[0]?.id ?? '', query.get('to') ?? 'draft'];
  const view = COMPARISON_VIEWS.find((known) => known === query.get('view')) ?? 'changes';
  const nothing = (reason: 'noVersion' | 'noMoment' | 'notKept') =>
    ({ kind: 'nothing', reason, from, to, versions }) as const;
  if (from === '') return nothing('noVersion');
  const [first, second] = [readSide(from), readSide(to)];
  if (first === null || second === null) throw refusedVersion({ code: 'unknownVersion' });
  const sides = await context.services.versions.sides(viewer, slug, first, second);
  if (!sides.ok) {
    const { error } = sides;
    if (error.code === 'noMoment' || error.code === 'notKept') return nothing(error.code);
    throw refusedVersion(error);
  }
  const { before, after } = sides.value;
  const comparison = compareStates(before, after, view);
  const heads = { before: withoutContent(before), after: withoutContent(after) };
  return { kind: 'shown', from, to, view, versions, ...heads, comparison } as const;
}

/** 版の比較 */
export default function Compare() {
  const data = useLoaderData<typeof loader>();
  if (data.kind === 'nothing') return <NothingToCompare {...data} />;
  // The loader's type loses the texts' attributes, which it calls unknown; they arrive as they were sent.
  const comparison = data.comparison as unknown as Comparison;
  return <ComparePage {...data} comparison={comparison} />;
}

export { VersionError as ErrorBoundary };
