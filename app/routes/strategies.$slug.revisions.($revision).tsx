import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import type { RevisionRecord } from '#server/services/revisions.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { revisionId } from '#shared/ids.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { isRefusedAction } from '../refused-action.ts';
import { RevisionError } from '../revisions/revision-error.tsx';
import { RevisionList } from '../revisions/revision-list.tsx';
import { RevisionScreen } from '../revisions/revision-screen.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: accountsMessages.pageTitle(
      data?.kind === 'revision' ? revisionMessages.name(data.revision) : revisionMessages.list.title,
    ),
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(request, context);
  const { slug = '', revision: id } = params;
  const { revisions } = context.services;
  if (id === undefined) {
    const list = await revisions.list(viewer, slug);
    if (!list.ok) throw refusedStrategy(list.error);
    return { kind: 'list', revisions: list.value } as const;
  }
  const read = await revisions.read(viewer, revisionId(id));
  if (!read.ok && read.error.code !== 'unknown') throw refusedStrategy(read.error);
  if (!read.ok || read.value.strategy.slug !== slug) {
    throw new Response(revisionMessages.page.unknown, { status: 404 });
  }
  return { kind: 'revision', revision: read.value, me: viewer.id } as const;
}

/** Another change or view of the same revision needs nothing from the server. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, defaultShouldRevalidate } = args;
  if (isRefusedAction(args)) return false;
  const isSamePage = currentUrl.pathname === nextUrl.pathname;
  return isSamePage && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate;
}

/** 変更案, or one of them. One route for both: who reads the list can open one without more code. */
export default function Revisions() {
  const data = useLoaderData<typeof loader>();
  if (data.kind === 'list') return <RevisionList revisions={data.revisions} />;
  // The loader's type loses what it calls unknown (attributes of texts); it arrives as it was sent.
  return <RevisionScreen revision={data.revision as RevisionRecord} me={data.me} />;
}

export { RevisionError as ErrorBoundary };
