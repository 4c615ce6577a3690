import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import type { OpenComparison } from '#server/services/comparison.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { ComparisonError } from '../comparison/comparison-error.tsx';
import { ComparisonScreen } from '../comparison/comparison-screen.tsx';
import { servedComparison } from '../comparison/served-comparison.ts';

export const meta: MetaFunction = () => [
  { title: accountsMessages.pageTitle(comparisonEditorMessages.title) },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const open = await context.services.comparison.open(viewer, params.slug ?? '');
  if (!open.ok) throw refusedStrategy(open.error);
  return servedComparison(open.value);
}

/** The other part of the screen needs nothing from the server. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isOtherPart = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return isOtherPart ? false : defaultShouldRevalidate;
}

/** 比較 */
export default function ComparisonView() {
  // The loader's type loses what it calls unknown; no texts are sent, and the rest arrives as it was.
  return <ComparisonScreen served={useLoaderData<typeof loader>() as OpenComparison} />;
}

export { ComparisonError as ErrorBoundary };
